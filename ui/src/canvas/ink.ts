/** Draws over a slide: lines of the pen, the dot of the laser, the light of the spotlight. Uses the slide's own coordinates. */
import type { Pointer, Spot, Stroke } from '~/host/wire';

/** The slide's measure: coordinates run from 0 to these. */
export const WIDE = 1600;
export const HIGH = 900;

const SVG = 'http://www.w3.org/2000/svg';

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Record<string, string | number>): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

const at = ({ x, y }: Spot) => `${(x * WIDE).toFixed(1)},${(y * HIGH).toFixed(1)}`;

/** One point alone is a dot: a line of no length with round ends. */
function points({ points: line }: Stroke): string {
  const [first] = line;
  return (line.length === 1 && first ? [first, first] : line).map(at).join(' ');
}

/** The layer of ink over a slide. */
export class Ink {
  readonly svg: SVGSVGElement;
  #lines = element('g', { class: 'lines' });
  /** The line that the pen is drawing. */
  #current = element('polyline', { class: 'line' });
  #laser = element('circle', { class: 'laser', r: 0 });
  #dim: SVGPathElement = element('path', { class: 'dim', 'fill-rule': 'evenodd' });
  #scale = 1;
  #drawn = '';

  constructor() {
    this.svg = element('svg', { class: 'ink', viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    this.svg.append(this.#dim, this.#lines, this.#current, this.#laser);
  }

  /** Lines that are done. */
  strokes(strokes: readonly Stroke[]): void {
    this.#current.setAttribute('points', '');
    const wanted = strokes.map(points);
    const key = wanted.join(';');
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#lines.replaceChildren(...wanted.map((line) => element('polyline', { class: 'line', points: line })));
  }

  /** The line that is being drawn. */
  draw(stroke: Stroke): void {
    this.#current.setAttribute('points', points(stroke));
  }

  /** What the presenter points with. */
  point(pointer: Pointer): void {
    this.svg.dataset.pointer = pointer.kind;
    if (pointer.kind === 'none') {
      this.#laser.setAttribute('r', '0');
      this.#dim.setAttribute('d', '');
      return;
    }
    const [x, y] = [pointer.at.x * WIDE, pointer.at.y * HIGH];
    if (pointer.kind === 'laser') {
      this.#laser.setAttribute('cx', x.toFixed(1));
      this.#laser.setAttribute('cy', y.toFixed(1));
      this.#laser.setAttribute('r', (11 / this.#scale).toFixed(2));
      this.#dim.setAttribute('d', '');
    } else {
      const r = 190 / this.#scale;
      const circle = `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
      this.#laser.setAttribute('r', '0');
      this.#dim.setAttribute('d', `M-1 -1H${WIDE + 1}V${HIGH + 1}H-1z${circle}`);
    }
  }

  /** How much larger the slide is drawn: a dot stays as large as it was. */
  scaled(scale: number): void {
    this.#scale = scale;
  }
}
