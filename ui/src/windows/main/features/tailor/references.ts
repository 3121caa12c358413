/** Reads the references in braces in a text: the company, a fact, the day of a fact. */
import type { FactCard } from '~/host/wire';

/** A reference in the text, with what it becomes. */
export interface Reference {
  text: string;
  /** `null` when nobody knows it. */
  value: string | null;
}

const IN_BRACES = /\{(company|fact|as-of)(?::([^}|]+))?(?:\|([^}]*))?\}/g;

/** The references of a text, each once, in order. */
export function references(text: string, company: string | null, facts: FactCard[]): Reference[] {
  const found = new Map<string, string | null>();
  for (const [whole, kind, id, fallback] of text.matchAll(IN_BRACES)) {
    const fact = facts.find((one) => one.id === id);
    const value = kind === 'company' ? (company ?? fallback ?? null) : kind === 'fact' ? fact?.display : fact?.asOf;
    found.set(whole, value ?? null);
  }
  return [...found].map(([written, value]) => ({ text: written, value }));
}
