/** Reads and changes the values of a slide's form; adds, moves and removes rows in every language at once. */
import type { Entry, FieldKind, FormField, SlideForm } from '~/host/wire';

/** Without a limit, the wire says the largest number that it has. */
const UNLIMITED = 4_294_967_295;

/** Whether a field says how many entries it takes at most. */
export function limited(field: FormField): boolean {
  return field.most > 0 && field.most < UNLIMITED;
}

/** A text of a row. */
export type RowPart = 'title' | 'text' | 'when' | 'from' | 'to' | 'fact';

/** The texts of one row, by kind of field. */
export const PARTS: Partial<Record<FieldKind, readonly RowPart[]>> = {
  items: ['title', 'text'],
  events: ['when', 'title', 'text'],
  groups: ['title'],
  legs: ['from', 'to', 'fact'],
};

/** Words with the names of what they stand under in order, so that two forms that say the same read the same. */
export function asJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** A field's entry in a language, or the one that is the same in every language. */
export function entryOf(form: SlideForm, field: FormField, language: string): Entry | undefined {
  return field.translated ? form.text[language]?.[field.name] : form.fields[field.name];
}

/** Puts an entry in its place; `null` takes the field away, and a language that has no field left with it. */
export function putEntry(form: SlideForm, field: FormField, language: string, entry: Entry | null): void {
  const home = field.translated ? (form.text[language] ??= {}) : form.fields;
  if (entry) home[field.name] = entry;
  else delete home[field.name];
  if (field.translated && Object.keys(form.text[language] ?? {}).length === 0) delete form.text[language];
}

/** One text, or one id. */
export function textOf(form: SlideForm, field: FormField, language: string): string {
  const entry = entryOf(form, field, language);
  return entry?.kind === 'text' ? entry.text : '';
}

/** Writes one text, or one id. */
export function writeText(form: SlideForm, field: FormField, language: string, text: string): void {
  putEntry(form, field, language, text === '' ? null : { kind: 'text', text });
}

/** The rows of an entry, of whatever sort they are. */
function rowsOf(entry: Entry | undefined): unknown[] {
  switch (entry?.kind) {
    case 'records':
      return entry.records;
    case 'groups':
      return entry.groups;
    case 'table':
      return entry.rows;
    case 'list':
      return entry.ids;
    default:
      return [];
  }
}

/** How many rows an entry has. */
export function count(entry: Entry | undefined): number {
  return rowsOf(entry).length;
}

/** The languages in which a form has words. */
export function written(form: SlideForm): string[] {
  return Object.keys(form.text);
}

/** An entry of a field's kind without rows. */
function blank(field: FormField): Entry {
  if (field.kind === 'groups') return { kind: 'groups', groups: [] };
  if (field.kind === 'table') return { kind: 'table', columns: ['', ''], rows: [] };
  return { kind: 'records', records: [] };
}

function homes(form: SlideForm, field: FormField): string[] {
  return field.translated ? written(form).filter((language) => form.text[language]?.[field.name]) : [''];
}

/** Adds a row at the end: rows belong together in all languages that have the field, and in those that are on the screen. */
export function addRow(form: SlideForm, field: FormField, languages: string[]): void {
  const all = field.translated ? new Set([...homes(form, field), ...languages.slice(0, 1)]) : [''];
  for (const language of all) {
    if (!entryOf(form, field, language)) putEntry(form, field, language, blank(field));
    const entry = entryOf(form, field, language);
    if (entry?.kind === 'records') entry.records.push({});
    else if (entry?.kind === 'groups') entry.groups.push(['', []]);
    else if (entry?.kind === 'table') entry.rows.push(entry.columns.map(() => ''));
  }
}

/** Moves a row by one, in every language that has it; answers where it is then. */
export function moveRow(form: SlideForm, field: FormField, at: number, by: -1 | 1): number {
  const to = at + by;
  let moved = at;
  for (const language of homes(form, field)) {
    const rows = rowsOf(entryOf(form, field, language));
    if (to < 0 || Math.max(at, to) >= rows.length) continue;
    [rows[at], rows[to]] = [rows[to], rows[at]];
    moved = to;
  }
  return moved;
}

/** Removes a row in every language that has it. */
export function removeRow(form: SlideForm, field: FormField, at: number): void {
  for (const language of homes(form, field)) {
    const entry = entryOf(form, field, language);
    rowsOf(entry).splice(at, 1);
    if (count(entry) === 0 && field.kind !== 'table') putEntry(form, field, language, null);
  }
}

/** One text of a row. */
export function partOf(entry: Entry | undefined, row: number, part: string): string {
  if (entry?.kind === 'records') return entry.records[row]?.[part] ?? '';
  if (entry?.kind === 'groups') return entry.groups[row]?.[0] ?? '';
  return '';
}

/** Writes one text of a row; a language that lacks rows before it gets them empty. */
export function writePart(form: SlideForm, field: FormField, language: string, row: number, part: string, text: string): void {
  if (!entryOf(form, field, language)) putEntry(form, field, language, blank(field));
  const entry = entryOf(form, field, language);
  if (entry?.kind === 'records') {
    while (entry.records.length <= row) entry.records.push({});
    const record = entry.records[row] ?? {};
    if (text === '') delete record[part];
    else record[part] = text;
  } else if (entry?.kind === 'groups') {
    while (entry.groups.length <= row) entry.groups.push(['', facilitiesOf(form, field, entry.groups.length)]);
    const group = entry.groups[row];
    if (group) group[0] = text;
  }
}

/** The facilities of a group: the same in every language. */
export function facilitiesOf(form: SlideForm, field: FormField, row: number): string[] {
  for (const language of homes(form, field)) {
    const entry = entryOf(form, field, language);
    const group = entry?.kind === 'groups' ? entry.groups[row] : undefined;
    if (group) return [...group[1]];
  }
  return [];
}

/** Sets the facilities of a group in every language. */
export function writeFacilities(form: SlideForm, field: FormField, row: number, ids: string[]): void {
  for (const language of homes(form, field)) {
    const entry = entryOf(form, field, language);
    const group = entry?.kind === 'groups' ? entry.groups[row] : undefined;
    if (group) group[1] = [...ids];
  }
}
