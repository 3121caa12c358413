/** Keeps the search of the library and its results while the person looks at one thing and comes back. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { Failure, Filter, Freshness, Industry } from '~/host/wire';
import type { Section } from '~/windows/main/state/router.svelte';
import { session } from '~/windows/main/state/session.svelte';
import { ShelfPages } from '~/windows/main/state/shelf.svelte';

/** What to look for. */
export interface Filters {
  query: string;
  topics: string[];
  stages: string[];
  /** With their names, for the chips. */
  industries: Industry[];
  facilities: string[];
  freshness: Freshness | null;
  /** Only what exists in this language. */
  language: string | null;
}

/** A filter that a section has. */
export type Facet = 'topics' | 'stages' | 'industries' | 'facilities' | 'freshness' | 'language';

/** Which filters say something in a section. */
export const FACETS: Record<Section, readonly Facet[]> = {
  slides: ['topics', 'stages', 'industries', 'facilities', 'language', 'freshness'],
  facts: ['topics', 'facilities', 'freshness'],
  facilities: ['topics'],
  propositions: ['topics'],
};

/** A pause in typing after which the library is asked. */
const PAUSE_MS = 60;

export const filters: Filters = $state({
  query: '',
  topics: [],
  stages: [],
  industries: [],
  facilities: [],
  freshness: null,
  language: null,
});

let found = $state.raw<ShelfPages | null>(null);
let failure = $state.raw<Failure | null>(null);
let chosen = $state<string | null>(null);
let asked = 0;
let clock = 0;

/** Where the person was in a section: how far down, and what they opened. */
interface ListPosition {
  top: number;
  opened: string | null;
}
const places = new Map<Section, ListPosition>();
let shown = 0;

export const browsing = {
  /** What the filters leave; `null` before the first answer. */
  get found(): ShelfPages | null {
    return found;
  },
  /** Why there is no answer. */
  get failure(): Failure | null {
    return failure;
  },
  /** BCP 47 tag of the titles. */
  get language(): string {
    return chosen ?? session.settings.contentLanguage;
  },
  /** Chooses the language of the titles. */
  speak(tag: string): void {
    chosen = tag;
  },
  /** Asks the library. Answers that come late are dropped. */
  async look(): Promise<void> {
    const mine = ++asked;
    clearTimeout(clock);
    const { industries, ...rest } = $state.snapshot(filters);
    const filter: Filter = { ...rest, query: rest.query.trim(), industries: industries.map((one) => one.code) };
    try {
      const question = { filter, language: this.language };
      const answer = await host.call('browse', question);
      if (mine !== asked) return;
      found = new ShelfPages(question, answer, found);
      failure = null;
    } catch (reason) {
      if (mine === asked) failure = asFailure(reason);
    }
  },
  /** Asks the library after a pause in typing. */
  lookSoon(): void {
    clearTimeout(clock);
    clock = window.setTimeout(() => void this.look(), PAUSE_MS);
  },
  /** Takes all filters back that a section knows, and the words. */
  clear(): void {
    Object.assign(filters, { query: '', topics: [], stages: [], industries: [], facilities: [], freshness: null, language: null });
    places.clear();
    void this.look();
  },
  /** Whether anything narrows a section down. */
  narrowed(section: Section): boolean {
    return filters.query.trim() !== '' || FACETS[section].some((facet) => many(facet) > 0);
  },
  /** Where the person was in a section. */
  place(section: Section): ListPosition {
    return places.get(section) ?? { top: 0, opened: null };
  },
  /** Remembers it. */
  leave(section: Section, place: Partial<ListPosition>): void {
    places.set(section, { ...this.place(section), ...place });
  },
  /** Counts a screen of the library; whether there was one before to go back to. */
  arrived(): void {
    shown += 1;
  },
  /** Whether back leads to where the person was in the library. */
  get returnable(): boolean {
    return shown > 1;
  },
};

/** How many filters a filter holds. */
export function many(facet: Facet): number {
  const value = filters[facet];
  return Array.isArray(value) ? value.length : value === null ? 0 : 1;
}

/** Adds a value, or takes it back. */
export function toggle(facet: 'topics' | 'stages' | 'facilities', id: string): void {
  const held = filters[facet];
  filters[facet] = held.includes(id) ? held.filter((one) => one !== id) : [...held, id];
  void browsing.look();
}
