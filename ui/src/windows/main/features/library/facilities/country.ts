/** Names countries in the language of the interface. */
import { language } from '~/l10n/l10n.svelte';

/** The name of a country (ISO 3166-1 alpha-2); '' for none, as for the European Union's own buildings. */
export function country(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return '';
  return new Intl.DisplayNames([language()], { type: 'region' }).of(code) ?? code;
}
