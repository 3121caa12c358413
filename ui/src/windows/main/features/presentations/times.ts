/** Formats times of presentations. */
import { clock, language } from '~/l10n/l10n.svelte';

/** The time of day of a moment (RFC 3339): “14:05”. */
export function timeOfDay(at: string): string {
  return new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), { timeStyle: 'short' }).format(new Date(at));
}

const HOUR = 3600;

/** A length of time to the second, with hours where there are any: “1:04:05”. */
export function length(seconds: number): string {
  if (seconds < HOUR) return clock(seconds);
  return `${Math.floor(seconds / HOUR)}:${clock(seconds % HOUR).padStart(5, '0')}`;
}
