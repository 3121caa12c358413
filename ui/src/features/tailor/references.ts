/** What stands in braces in a text: the company, a fact, the day of a fact. */
import type { FactCard } from '../../host/wire';

/** A reference as it stands in the text, with what it becomes. */
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

/** Writes into a field where its caret is, so that the field's own undo knows it. */
export function writeAtCaret(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  // The only way that keeps undo within the field; every engine still has it.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
