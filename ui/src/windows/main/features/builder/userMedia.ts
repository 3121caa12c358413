/** Recognises files that can be imported, and suggests titles and text alternatives for their pages. */
import type { UserPage, PdfPagePreview } from '~/host/wire';

/** A file to be put in. */
export interface UserMediaFile {
  kind: 'picture' | 'pdf';
  path: string;
}

/** A page that may be put in. */
export interface Page extends UserPage {
  picture: string;
  chosen: boolean;
}

/** As many characters as the program takes; more would be refused. */
export const LONGEST_TITLE = 90;
export const LONGEST_ALT = 600;

const PICTURES = ['.png', '.jpg', '.jpeg', '.svg', '.webp', '.gif'];

/** The first of some files that can be put into a story. */
export function userMediaFile(paths: readonly string[]): UserMediaFile | null {
  for (const path of paths) {
    const lower = path.toLowerCase();
    if (lower.endsWith('.pdf')) return { kind: 'pdf', path };
    if (PICTURES.some((ending) => lower.endsWith(ending))) return { kind: 'picture', path };
  }
  return null;
}

/** Cuts at a word, so that nothing ends in the middle of one. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most);
  const space = part.lastIndexOf(' ');
  return (space > most / 2 ? part.slice(0, space) : part).trimEnd();
}

/** A file's name without its ending, as a title. */
export function titleOf(file: string): string {
  const words = file.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ').trim();
  return cut(words.charAt(0).toLocaleUpperCase() + words.slice(1), LONGEST_TITLE);
}

/** A page of a PDF with what its own words suggest. */
export function pageOf({ number, picture, text }: PdfPagePreview, file: string): Page {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return {
    number,
    picture,
    chosen: false,
    title: cut(lines[0] ?? `${titleOf(file)} ${number}`, LONGEST_TITLE),
    alt: cut(lines.join(' ').replace(/\s+/g, ' '), LONGEST_ALT),
  };
}
