/** Keeps the open pitch. Sends edits one after another, shows them before they are saved, and never shows them as saved. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { Edit, Edited, Failure, Pitch, PitchSlide } from '~/host/wire';
import { fail } from './toasts.svelte';

/** Something done to the pitch. */
type Deed = { kind: 'edit'; edit: Edit } | { kind: 'undo' } | { kind: 'redo' } | { kind: 'return'; revision: number };
/** A deed that waits to be saved, with the pitch it was done to: another may be on screen by then. */
interface Step {
  pitch: string;
  deed: Deed;
  /** Hears what came of an edit, before the pitch on screen is the new one. */
  hear?: (edited: Edited) => void;
}

/** Whether the pitch is saved. */
export type Saved = 'saved' | 'saving' | 'failed';

let confirmed = $state.raw<Pitch | null>(null);
let waiting = $state.raw<Step[]>([]);
let missing = $state.raw<Failure | null>(null);
let refused = $state.raw<Failure | null>(null);
let running: Promise<void> | null = null;
let wanted = '';

/** Whether a slide belongs to the story: cover, agenda and sources frame it and keep their places. */
export function inStory(slide: PitchSlide): boolean {
  return slide.origin !== 'frame';
}

function withStory(pitch: Pitch, change: (story: PitchSlide[]) => PitchSlide[]): Pitch {
  const story = change(pitch.slides.filter(inStory));
  const first = pitch.slides.findIndex(inStory);
  const before = first < 0 ? pitch.slides : pitch.slides.slice(0, first);
  const after = first < 0 ? [] : pitch.slides.slice(first).filter((slide) => !inStory(slide));
  const seconds = story.reduce((sum, slide) => sum + slide.seconds, 0);
  return { ...pitch, slides: [...before, ...story, ...after], seconds };
}

/** What an edit will do, as far as it is certain without the program. */
function foresee(pitch: Pitch, { pitch: id, deed }: Step): Pitch {
  if (deed.kind !== 'edit' || id !== pitch.id) return pitch;
  const { edit } = deed;
  switch (edit.kind) {
    case 'remove':
      return withStory(pitch, (story) => story.filter((slide) => slide.key !== edit.key));
    case 'move':
      return withStory(pitch, (story) => {
        const moved = story.find((slide) => slide.key === edit.key);
        return moved ? story.filter((slide) => slide !== moved).toSpliced(edit.to, 0, moved) : story;
      });
    case 'rename':
      return { ...pitch, name: edit.name };
    case 'style':
      return { ...pitch, style: edit.style };
    default:
      return pitch;
  }
}

const shown = $derived(confirmed && waiting.reduce(foresee, confirmed));

async function save({ pitch: id, deed, hear }: Step): Promise<Pitch> {
  switch (deed.kind) {
    case 'edit': {
      const edited = await host.call('edit_pitch', { id, edit: deed.edit });
      hear?.(edited);
      return edited.pitch;
    }
    case 'return':
      return host.call('restore_revision', { id, revision: deed.revision });
    default:
      return host.call(deed.kind, { id });
  }
}

async function work(): Promise<void> {
  for (let step = waiting[0]; step; step = waiting[0]) {
    try {
      const answer = await save(step);
      // What waits behind this step is shown on top of the answer.
      if (confirmed?.id === answer.id) confirmed = answer;
      refused = null;
    } catch (reason) {
      refused = asFailure(reason);
      fail(reason);
    }
    const done = step;
    waiting = waiting.filter((one) => one !== done);
  }
}

/** Whether two deeds write the same field, so that the later makes the earlier needless. */
function sameField(one: Deed, other: Deed): boolean {
  if (one.kind !== 'edit' || other.kind !== 'edit') return false;
  const [a, b] = [one.edit, other.edit];
  return a.kind === 'overrideText' && b.kind === 'overrideText' && a.key === b.key && a.field === b.field;
}

function push(deed: Deed, hear?: Step['hear']): Promise<void> {
  if (!confirmed) return Promise.resolve();
  const step: Step = { pitch: confirmed.id, deed, hear };
  // Text typed while an older version of it waits replaces that version; the one being saved stays.
  const last = waiting.length > 1 ? waiting.at(-1) : undefined;
  const replaces = last?.pitch === step.pitch && sameField(last.deed, deed);
  waiting = [...(replaces ? waiting.slice(0, -1) : waiting), step];
  running ??= work().finally(() => (running = null));
  return running;
}

export const pitchWork = {
  /** The pitch with everything that was done to it, saved or not yet; `null` while it loads. */
  get pitch(): Pitch | null {
    return shown;
  },
  /** The slides between cover and sources. */
  get story(): PitchSlide[] {
    return shown?.slides.filter(inStory) ?? [];
  },
  /** Why it could not be loaded. */
  get missing(): Failure | null {
    return missing;
  },
  /** Whether it is saved. */
  get saved(): Saved {
    if (waiting.length > 0) return 'saving';
    return refused ? 'failed' : 'saved';
  },
  /** Why the last change was not saved. */
  get refused(): Failure | null {
    return refused;
  },
  /** Loads a pitch, unless it is the one in work. */
  async load(id: string): Promise<void> {
    wanted = id;
    if (confirmed?.id === id) return;
    // Earlier changes of the pitch are written before another pitch replaces it.
    await running;
    if (wanted !== id) return;
    confirmed = null;
    missing = refused = null;
    try {
      const answer = await host.call('pitch', { id });
      if (wanted === id) confirmed = answer;
    } catch (reason) {
      if (wanted === id) missing = asFailure(reason);
    }
  },
  /** Takes a pitch that a command just answered: one made, copied, or with own pictures put in. */
  take(pitch: Pitch): void {
    wanted = pitch.id;
    missing = refused = null;
    confirmed = pitch;
  },
  /** Lets go of the pitch: all work went back to a copy, and it may not be in it. */
  forget(): void {
    wanted = '';
    confirmed = null;
  },
  /** Asks for the pitch again: its words come in the language of the interface, and the library may be newer. */
  async reload(): Promise<void> {
    const id = confirmed?.id;
    if (!id) return;
    await running;
    const answer = await host.call('pitch', { id });
    if (confirmed?.id === id) confirmed = answer;
  },
  /**
   * Does something to the pitch. Resolves when everything up to it is saved or refused; failures are shown. `hear` gets
   * the answer to this edit, unless newer words replace it before it is saved.
   */
  edit(edit: Edit, hear?: (edited: Edited) => void): Promise<void> {
    return push({ kind: 'edit', edit }, hear);
  },
  /** Resolves when everything done so far is saved or refused. */
  async settled(): Promise<void> {
    await running;
  },
  /** Takes the last change back. */
  undo(): Promise<void> {
    return push({ kind: 'undo' });
  },
  /** Brings back what undo took. */
  redo(): Promise<void> {
    return push({ kind: 'redo' });
  },
  /** Goes back to a state of the pitch. */
  returnTo(revision: number): Promise<void> {
    return push({ kind: 'return', revision });
  },
};
