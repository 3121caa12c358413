/** Keeps a `.lodestone-source` file that was opened from outside until the updates screen has asked about it. */
import { go } from './router.svelte';

let waiting = $state<string | null>(null);

/** Whether a file says where content comes from. */
export function isSource(path: string): boolean {
  return path.toLowerCase().endsWith('.lodestone-source');
}

/** Leads to the screen of content, which shows the words to compare. */
export function openSource(path: string): void {
  waiting = path;
  go({ screen: 'updates' });
}

/** The file to ask about; `null` when none waits. */
export function sourceWaiting(): string | null {
  return waiting;
}

/** Nobody else is to ask about it. */
export function sourceTaken(): void {
  waiting = null;
}
