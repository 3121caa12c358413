/** What a filter leaves of the library, with its slides and facts fetched page by page as they are scrolled to. */
import { host } from '~/host/main';
import type { FactCard, Filter, BrowseResult, SlideCard } from '~/host/wire';
import { fail } from './toasts.svelte';

/** Cards in their order; those that were not fetched yet are holes. */
export type Cards<Card> = readonly (Card | undefined)[];

/** The question that a shelf answers. */
interface Question {
  filter: Filter;
  language: string;
}

const same = (one: Question, other: Question) => JSON.stringify(one) === JSON.stringify(other);

/** `cards` with the fetched ones put in from a place on. */
function filled<Card>(cards: Cards<Card>, from: number, fetched: readonly Card[]): Cards<Card> {
  return cards.toSpliced(from, fetched.length, ...fetched);
}

/** One answer of the library, and what is fetched of it later. */
export class ShelfPages {
  readonly #question: Question;
  readonly #page: number;
  readonly #asked = new Set([0]);
  /** Counts, facilities, value propositions and what can be filtered by. */
  readonly shelf: BrowseResult;
  #slides = $state.raw<Cards<SlideCard>>([]);
  #facts = $state.raw<Cards<FactCard>>([]);

  /** Where the answer before was one to the same question, its pages are shown until their successors are here. */
  constructor(question: Question, shelf: BrowseResult, before: ShelfPages | null = null) {
    this.#question = question;
    this.shelf = shelf;
    this.#page = Math.max(shelf.slides.length, shelf.facts.length);
    const known = before && same(before.#question, question) ? before : null;
    const begin = <Card>(count: number, first: readonly Card[], older: Cards<Card> | undefined) =>
      filled(older?.length === count ? older : Array.from<undefined>({ length: count }), 0, first);
    this.#slides = begin(shelf.slideCount, shelf.slides, known?.slides);
    this.#facts = begin(shelf.factCount, shelf.facts, known?.facts);
  }

  /** Slides. */
  get slides(): Cards<SlideCard> {
    return this.#slides;
  }

  /** Facts. */
  get facts(): Cards<FactCard> {
    return this.#facts;
  }

  /** Fetches the pages that a stretch of slides or facts is on. */
  need(first: number, last: number): void {
    for (let page = Math.floor(first / this.#page); page * this.#page <= last; page++) {
      if (!this.#asked.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    this.#asked.add(page);
    const from = page * this.#page;
    try {
      const { slides, facts } = await host.call('browse_page', { ...this.#question, from });
      this.#slides = filled(this.#slides, from, slides);
      this.#facts = filled(this.#facts, from, facts);
    } catch (reason) {
      this.#asked.delete(page);
      fail(reason);
    }
  }
}
