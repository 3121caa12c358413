/** Limits of the settings of a kiosk; the program enforces the same. */

/** Seconds of a slide. */
export const LEAST_SECONDS = 3;
export const MOST_SECONDS = 600;
/** Seconds without a touch. */
export const LEAST_IDLE = 5;
export const MOST_IDLE = 600;
/** Languages that visitors may choose. */
export const MOST_LANGUAGES = 4;
/** Digits of a PIN. */
export const FEWEST_DIGITS = 4;
export const MOST_DIGITS = 8;
