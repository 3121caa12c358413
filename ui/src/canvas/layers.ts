/** Fetches and decodes pictures of slides ahead, so that the next one is on screen in the next frame, and never half loaded. */

/** The most pictures that are kept at once. More would fill the memory of a small machine, fewer would make Back wait. */
const MOST_KEPT = 12;
/** The wait before a picture that could not be loaded is requested again. */
const AGAIN_MS = 400;

/**
 * The wait of pictures ahead after a change: begun at once, their decoding doubled the time until WebKit had painted the one
 * on screen. Painting them ahead on a canvas gained nothing.
 */
const REST_MS = 60;

type State = 'coming' | 'ready' | 'failed';

interface Layer {
  image: HTMLImageElement;
  state: State;
}

/** A stack of pictures of which one is seen. */
export class Layers {
  #place: HTMLElement;
  #address: (path: string) => string;
  /** In the order of use, the last used last. */
  #layers = new Map<string, Layer>();
  #seen: Layer | null = null;
  #wanted: { path: string; shown: () => void } | null = null;
  #ahead: string[] = [];
  #again = 0;
  #resting = 0;

  constructor(place: HTMLElement, address: (path: string) => string) {
    this.#place = place;
    this.#address = address;
  }

  /** Shows a picture as soon as it can be painted; the one before stays until then. `shown` runs in the same frame. */
  show(path: string, shown: () => void): void {
    this.#wanted = { path, shown };
    if (this.#layer(path).state === 'ready') this.#reveal();
  }

  /** Fetches pictures that may come next, one after the other, the likeliest first. */
  prepare(paths: readonly string[]): void {
    this.#ahead = paths.slice(0, MOST_KEPT - 3);
    // The picture on screen may have been there for long: a number that is typed wants its slide at once.
    if (!this.#resting) this.#next();
  }

  /** Takes every picture away. */
  clear(): void {
    clearTimeout(this.#again);
    clearTimeout(this.#resting);
    this.#resting = 0;
    for (const { image } of this.#layers.values()) image.remove();
    this.#layers.clear();
    this.#ahead = [];
    this.#seen = this.#wanted = null;
  }

  /** Says what the picture on screen shows, in words. */
  describe(words: string, language: string): void {
    if (!this.#seen) return;
    this.#seen.image.alt = words;
    this.#seen.image.lang = language;
  }

  #layer(path: string): Layer {
    const known = this.#layers.get(path);
    if (known && known.state !== 'failed') {
      this.#layers.delete(path);
      this.#layers.set(path, known);
      return known;
    }
    known?.image.remove();
    const image = new Image();
    const layer: Layer = { image, state: 'coming' };
    image.draggable = false;
    image.alt = '';
    image.className = 'layer';
    image.src = this.#address(path);
    this.#layers.set(path, layer);
    image.decode().then(
      () => this.#came(layer, 'ready'),
      () => this.#came(layer, 'failed'),
    );
    return layer;
  }

  #came(layer: Layer, state: State): void {
    layer.state = state;
    const wanted = this.#wanted && this.#layers.get(this.#wanted.path);
    if (state === 'ready' && [...this.#layers.values()].includes(layer)) {
      this.#place.append(layer.image);
      if (wanted === layer) this.#reveal();
    }
    if (state === 'failed' && wanted === layer) {
      clearTimeout(this.#again);
      this.#again = window.setTimeout(() => this.#wanted && this.#layer(this.#wanted.path), AGAIN_MS);
    }
    this.#rest();
  }

  #reveal(): void {
    const wanted = this.#wanted;
    const layer = wanted && this.#layers.get(wanted.path);
    if (!wanted || !layer) return;
    this.#wanted = null;
    if (this.#seen !== layer) {
      layer.image.classList.add('seen');
      if (this.#seen) {
        this.#seen.image.classList.remove('seen');
        this.#seen.image.alt = '';
      }
      this.#seen = layer;
      this.#rest();
    }
    wanted.shown();
    this.#forget();
  }

  /** Lets the picture on screen be painted before the next is fetched. */
  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => {
      this.#resting = 0;
      this.#next();
    }, REST_MS);
  }

  /** Begins with the next picture ahead, unless one is on its way. */
  #next(): void {
    const coming = [...this.#layers.values()].some(({ state }) => state === 'coming');
    const path = coming || this.#wanted ? undefined : this.#ahead.find((one) => !this.#layers.has(one));
    if (path) this.#layer(path);
    this.#forget();
  }

  #forget(): void {
    for (const [path, layer] of this.#layers) {
      if (this.#layers.size <= MOST_KEPT) return;
      if (layer === this.#seen || path === this.#wanted?.path || this.#ahead.includes(path)) continue;
      layer.image.remove();
      this.#layers.delete(path);
    }
  }
}
