/** Formats values of facts for the fonts of the interface. */

/**
 * A value with spaces that can be seen: the narrow one of slides closes up in the faces of the interface.
 * It may break before its words, so that no word breaks within; a number stays with its unit.
 */
export function figure(display: string): string {
  return display.replace(/(?<!\d)[\u00a0\u202f]|[\u00a0\u202f](?=\p{L}{4,})/gu, ' ').replaceAll('\u202f', '\u00a0');
}
