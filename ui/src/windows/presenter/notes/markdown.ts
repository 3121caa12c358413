/** Notes as they are written: paragraphs, lists, bold and italic words. Anything else stays as its letters. */

/** Words in one style. */
export interface Run {
  text: string;
  style: 'plain' | 'strong' | 'emphasis';
}

/** A paragraph, or a list. */
export type Block = { kind: 'paragraph'; runs: Run[] } | { kind: 'list'; ordered: boolean; items: Run[][] };

const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+/;
const MARKED = /\*\*(?<strong>[^*]+)\*\*|__(?<strong2>[^_]+)__|\*(?<em>[^*\s][^*]*)\*|(?<![\p{L}\d])_(?<em2>[^_]+)_(?![\p{L}\d])|\[(?<link>[^\]]+)\]\([^)]*\)|\\(?<escaped>[!-/:-@[-`{-~])/gu;

function runs(text: string): Run[] {
  const found: Run[] = [];
  const add = (words: string, style: Run['style']) => {
    const last = found.at(-1);
    if (last?.style === style) last.text += words;
    else if (words) found.push({ text: words, style });
  };
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    const { strong, strong2, em, em2, link, escaped } = match.groups ?? {};
    add(text.slice(from, match.index), 'plain');
    from = match.index + match[0].length;
    if (strong ?? strong2) add(strong ?? strong2 ?? '', 'strong');
    else if (em ?? em2) add(em ?? em2 ?? '', 'emphasis');
    else add(link ?? escaped ?? '', 'plain');
  }
  add(text.slice(from), 'plain');
  return found;
}

/** The blocks of a note. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const item = ITEM.exec(line);
    const last = found.at(-1);
    if (!line.trim()) {
      open = false;
    } else if (item) {
      const words = runs(line.slice(item[0].length));
      if (open && last?.kind === 'list') last.items.push(words);
      else found.push({ kind: 'list', ordered: item[1] !== undefined, items: [words] });
      open = true;
    } else if (open && last) {
      // A line that goes on belongs to what is above it.
      const more = [{ text: ' ', style: 'plain' as const }, ...runs(line.trim())];
      if (last.kind === 'paragraph') last.runs.push(...more);
      else last.items.at(-1)?.push(...more);
    } else {
      found.push({ kind: 'paragraph', runs: runs(line.trim()) });
      open = true;
    }
  }
  return found;
}
