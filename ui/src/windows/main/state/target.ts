/** Lists the values that a target can have. */
import type { Audience } from '~/host/wire';

/** Whom a pitch can speak to, the most frequent first. */
export const AUDIENCES: readonly Audience[] = ['company', 'investor', 'researcher', 'organiser', 'talent'];

/** The shortest and the longest pitch that the program makes. */
export const LEAST_MINUTES = 1;
export const MOST_MINUTES = 240;
