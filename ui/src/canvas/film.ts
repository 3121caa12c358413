/** Plays a film over its poster on a slide; where it cannot play, the poster stays. */
import type { Film } from '~/host/wire';

/** The place of a film over a slide. */
export class FilmPlace {
  readonly video = document.createElement('video');
  #key = '';
  #repeats = false;
  #playing = false;

  constructor() {
    this.video.className = 'film';
    this.video.playsInline = true;
    this.video.disablePictureInPicture = true;
    this.video.preload = 'auto';
    this.video.tabIndex = -1;
    this.video.addEventListener('playing', () => this.video.classList.add('seen'));
    // Not by the attribute `loop`: WebKitGTK 2.50 stops at the end of a WebM then, and cuts an MP4 short.
    this.video.addEventListener('ended', () => {
      if (!this.#repeats) return;
      this.video.currentTime = 0;
      void this.#play();
    });
  }

  /** Shows a film in its current state, or none. */
  show(film: Film | null): void {
    const key = film ? film.sources.map(([, address]) => address).join(' ') : '';
    if (key !== this.#key) this.#load(film, key);
    this.#repeats = film?.repeats ?? false;
    if (!film) return;
    const { video } = this;
    const percent = (part: number) => `${part * 100}%`;
    video.style.left = percent(film.at.x);
    video.style.top = percent(film.at.y);
    video.style.width = percent(film.size.x);
    video.style.height = percent(film.size.y);
    video.setAttribute('aria-label', film.alt);
    // Whatever else changes on the screen, a film that has come to its end stays there until it is played again.
    if (film.playing && !(this.#playing && video.ended)) void this.#play();
    if (!film.playing) video.pause();
    this.#playing = film.playing;
  }

  #load(film: Film | null, key: string): void {
    const { video } = this;
    this.#key = key;
    video.pause();
    video.classList.remove('seen');
    video.muted = false;
    video.replaceChildren(
      ...(film?.sources ?? []).map(([type, src]) => Object.assign(document.createElement('source'), { type, src })),
    );
    // Also with nothing to load: it lets go of the decoder and of the film before.
    video.load();
  }

  async #play(): Promise<void> {
    const key = this.#key;
    try {
      await this.video.play();
    } catch (reason) {
      // A page that nobody has touched may not make a sound; a film without sound is better than none.
      if (key !== this.#key || !(reason instanceof DOMException) || reason.name !== 'NotAllowedError') return;
      this.video.muted = true;
      await this.video.play().catch(() => undefined);
    }
  }
}
