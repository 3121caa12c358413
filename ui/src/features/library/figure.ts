/** Values of facts in the type of the interface. */

/** A value with spaces that can be seen: the narrow one of slides closes up in the faces of the interface. */
export function figure(display: string): string {
  return display.replaceAll('\u202f', '\u00a0');
}
