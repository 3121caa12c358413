/** Keeps the library folder that is open for editing, for every part of the window that depends on it. */
import { tick } from 'svelte';
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { EditorOverview, Failure } from '~/host/wire';
import { fail } from './toasts.svelte';

/** What the program answers when no folder is open. */
const NONE_OPEN = 'no-folder';

let overview = $state.raw<EditorOverview | null>(null);
let failure = $state.raw<Failure | null>(null);
let opening = $state(false);
/** Whether a folder was open when the window closed: the rail must not wait for a library to be read. */
const REMEMBERED = 'lodestone-editing';
let remembered = $state(localStorage.getItem(REMEMBERED) !== null);
let behind = $state(false);
let asked = 0;
/** Saves under way: what they change on the disk is no news. */
let writing = 0;

export const editing = {
  /** Whether a folder is open, or was when the program ended. */
  get open(): boolean {
    return overview !== null || remembered;
  },
  /** What stands in the folder; `null` before it was read. */
  get overview(): EditorOverview | null {
    return overview;
  },
  /** Why the folder cannot be read. */
  get failure(): Failure | null {
    return failure;
  },
  /** Whether no folder is open. */
  get none(): boolean {
    return overview === null && !remembered;
  },
  /** Whether a folder is being read. */
  get opening(): boolean {
    return opening;
  },
  /** Whether another program changed files since the folder was read. */
  get behind(): boolean {
    return behind;
  },
};

function remember(open: boolean): void {
  remembered = open;
  if (open) localStorage.setItem(REMEMBERED, 'open');
  else localStorage.removeItem(REMEMBERED);
}

/** Takes what a command answered as what stands in the folder. */
export function takeDesk(answer: EditorOverview): void {
  asked += 1;
  overview = answer;
  failure = null;
  remember(true);
  behind = false;
}

/** Opens a folder; `null` reads the open one again, or the one that was open last. Answers whether it could be read. */
export async function openFolder(folder: string | null): Promise<boolean> {
  const mine = ++asked;
  failure = null;
  opening = true;
  try {
    const answer = await host.call('editor', { folder });
    if (mine === asked) takeDesk(answer);
    return true;
  } catch (reason) {
    if (mine !== asked) return false;
    const why = asFailure(reason);
    // The folder that is open stays open while another one turns out to be none.
    if (folder !== null) fail(reason);
    else if (why.code === NONE_OPEN) remember(false);
    else failure = why;
    return false;
  } finally {
    opening = false;
  }
}

/** Writes a new library into a folder and opens it. */
export async function newLibrary(folder: string, name: string, language: string): Promise<void> {
  const mine = ++asked;
  opening = true;
  try {
    const answer = await host.call('new_library', { folder, name, language });
    if (mine === asked) takeDesk(answer);
  } finally {
    opening = false;
  }
}

/** Lets go of the folder. Files stay as they are. */
export async function closeFolder(): Promise<void> {
  asked += 1;
  overview = null;
  failure = null;
  remember(false);
  behind = false;
  // Lists go first: they would ask for pictures of a folder that is not there any more.
  await tick();
  await host.call('close_editor', {});
}

/** Looks whether another program changed files. Cheap; a folder that is away for a moment is no news. */
export async function lookForChanges(): Promise<void> {
  const mine = asked;
  const version = await host.call('editor_version', {}).catch(() => null);
  if (version === null) return;
  if (overview && mine === asked && writing === 0 && version !== overview.version) behind = true;
}

/** Runs something that writes files, then reads the folder again without a word about it. */
export async function write<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  writing += 1;
  try {
    const answer = await run();
    // Lists may come a moment later than the form that was saved.
    void openFolder(null).finally(() => (writing -= 1));
    return answer;
  } catch (reason) {
    writing -= 1;
    throw reason;
  }
}
