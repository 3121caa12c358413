/** Inserts text at the caret of a field. */

/** Writes into a field where its caret is, so that the field's own undo knows it. */
export function writeAtCaret(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  // The only way that keeps undo within the field; every engine still has it.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
