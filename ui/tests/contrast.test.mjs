/** The colours of the interface meet WCAG 2.2 AA, in both themes, wherever they meet each other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { UI } from './tree.mjs';

const css = readFileSync(join(UI, 'src/design/styles/tokens.css'), 'utf8');

/** Colours declared in the first block after a selector. */
function colours(selector) {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0];
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** [what, on what, least contrast]: 4.5 for words, 3 for signs and the edges of controls. */
const PAIRS = [
  ...['ground', 'surface', 'sunken', 'hover', 'accent-wash', 'warn-wash', 'bad-wash'].map((on) => ['ink', on, 4.5]),
  ...['ground', 'surface', 'sunken', 'hover', 'accent-wash'].map((on) => ['quiet', on, 4.5]),
  ...['ground', 'surface', 'accent-wash'].map((on) => ['accent', on, 4.5]),
  ...['ground', 'surface'].flatMap((on) => ['good', 'warn', 'bad'].map((sign) => [sign, on, 4.5])),
  ['warn', 'warn-wash', 4.5],
  ['bad', 'bad-wash', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['ground', 'ink', 4.5],
  ...['ground', 'surface'].map((on) => ['edge', on, 3]),
];

const light = colours(':root');
const dark = colours(":root[data-theme='dark']");

for (const [theme, tones] of Object.entries({ light, dark })) {
  test(`${theme}: colours can be told apart`, () => {
    const low = PAIRS.filter(([a, b, least]) => !(contrast(tones[a], tones[b]) >= least)).map(
      ([a, b, least]) => `${a} on ${b}: ${contrast(tones[a], tones[b]).toFixed(2)} of ${least}`,
    );
    assert.deepEqual(low, [], 'in a bright hall low contrast cannot be read');
  });
}

test('dark is the same whether chosen or left to the system', () => {
  assert.deepEqual(colours(':root:not([data-theme])'), dark, 'the two blocks are copies of each other');
});
