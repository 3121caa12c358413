/** Remembers the finding that a person followed, until its form is there and its field can take the focus. */
import type { EditorFinding, Remark } from '~/host/wire';

let coming: Pick<EditorFinding, 'code' | 'text'> | null = null;

/** Says what the next form is opened for. */
export function comeFor(finding: EditorFinding): void {
  coming = { code: finding.code, text: finding.text };
}

/** The remark that the form was opened for, once. */
export function cameFor(remarks: readonly Remark[]): Remark | null {
  const wanted = coming;
  coming = null;
  if (!wanted) return null;
  return remarks.find(({ code, text }) => code === wanted.code && text === wanted.text) ?? remarks.find(({ code }) => code === wanted.code) ?? null;
}
