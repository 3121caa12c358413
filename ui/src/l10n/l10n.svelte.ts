/** The words of the interface, in the language chosen, and its way of writing times. Switching redraws at once. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Key, VariablesOf } from './key';

/** Languages of the interface. */
export const LANGUAGES = ['en', 'sv', 'da'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Dates and numbers are written as on this side of the Atlantic. */
const REGION: Record<Language, string> = { en: 'en-GB', sv: 'sv-SE', da: 'da-DK' };

const sources = import.meta.glob<string>('../../../locales/{en,sv,da}/ui*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function bundleOf(language: Language): FluentBundle {
  // Isolation marks keep right-to-left names apart; none of the three languages has them, and they would be copied into fields.
  const bundle = new FluentBundle(REGION[language], { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles = new Map<Language, FluentBundle>(LANGUAGES.map((language) => [language, bundleOf(language)]));

function firstLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((language) => wanted[0] === language) ?? 'en';
}

let current = $state<Language>(firstLanguage());

/** The language of the interface. */
export function language(): Language {
  return current;
}

/** Switches the language of the interface; an unknown tag leaves it as it is. */
export function setLanguage(tag: string): void {
  const known = LANGUAGES.find((language) => tag.startsWith(language));
  if (!known) return;
  current = known;
  document.documentElement.lang = known;
}

/** The words under a key, in the language of the interface. The key's message says which variables it takes. */
export function t<K extends Key>(key: K, ...variables: VariablesOf<K>): string {
  const bundle = bundles.get(current);
  const message = bundle?.getMessage(key);
  if (!bundle || !message?.value) return key;
  return bundle.formatPattern(message.value, variables[0] ?? null, []);
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago something was (RFC 3339), in words: “2 hours ago”. */
export function age(at: string, now: Date): string {
  const seconds = (Date.parse(at) - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(REGION[current], { numeric: 'auto' });
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return format.format(Math.round(seconds / length), unit);
  }
  return t('just-now');
}

/** A day, in words: “23 November 2026”. Takes ISO 8601 or RFC 3339. */
export function day(at: string): string {
  return new Intl.DateTimeFormat(REGION[current], { dateStyle: 'long' }).format(new Date(at));
}

/** A day as short as it can be said: “23 Nov”, and “Nov 2025” in another year than that of `today`. Both ISO 8601. */
export function shortDay(at: string, today: string): string {
  const sameYear = at.slice(0, 4) === today.slice(0, 4);
  const style: Intl.DateTimeFormatOptions = sameYear ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(REGION[current], style).format(new Date(at));
}

/** A day with its time of day. */
export function moment(at: string): string {
  return new Intl.DateTimeFormat(REGION[current], { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
}

/** A length of time as people plan it: whole minutes from two minutes on, else seconds. */
export function duration(seconds: number): string {
  const short = Math.abs(seconds) < 120;
  // Without the region: British English would write “mins”, and no other text here does.
  const format = new Intl.NumberFormat(current, { style: 'unit', unit: short ? 'second' : 'minute', unitDisplay: 'short' });
  return format.format(short ? Math.round(seconds) : Math.round(seconds / 60));
}

/** A length of time to the second: “4:05”. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
}

/** A number. */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(REGION[current], options).format(value);
}

const KILO = 1000;

/** The size of a file: “1.4 MB”. */
export function bytes(count: number): string {
  const unit = count < KILO * KILO ? 'kilobyte' : 'megabyte';
  const value = unit === 'kilobyte' ? Math.max(1, Math.round(count / KILO)) : count / KILO / KILO;
  return number(value, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** The name of a language in the language of the interface. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([current], { type: 'language' }).of(tag) ?? tag;
}
