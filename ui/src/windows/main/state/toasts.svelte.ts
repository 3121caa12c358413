/** Shows short messages at the edge of the window: what was done, with a way back, and what failed. */
import { asFailure } from '~/host/failure';

/** A message. */
export interface Toast {
  id: number;
  text: string;
  tone: 'done' | 'failed';
  /** What the person can do about it. */
  action: { label: string; run: () => void } | null;
}

/** Long enough to read a line and reach the button; failures stay until they are closed. */
const SHOWN_FOR_MS = 8000;
/** More than these would cover the work. */
const MOST = 3;

let next = 0;
let shown = $state.raw<Toast[]>([]);
const clocks = new Map<number, number>();

/** The messages on screen, the oldest first. */
export function toasts(): Toast[] {
  return shown;
}

function add(toast: Omit<Toast, 'id'>): void {
  const id = next++;
  shown = [...shown, { ...toast, id }].slice(-MOST);
  if (toast.tone === 'done') start(id);
}

function start(id: number): void {
  clocks.set(id, window.setTimeout(() => dismiss(id), SHOWN_FOR_MS));
}

/** Says what was done, perhaps with a way to take it back. */
export function say(text: string, action: Toast['action'] = null): void {
  add({ text, tone: 'done', action });
}

/** Shows why something failed; takes whatever was thrown. */
export function fail(reason: unknown, action: Toast['action'] = null): void {
  const failure = asFailure(reason);
  if (failure.detail) console.error(failure.code, failure.detail);
  add({ text: failure.message, tone: 'failed', action });
}

/** Takes a message away. */
export function dismiss(id: number): void {
  clearTimeout(clocks.get(id));
  clocks.delete(id);
  shown = shown.filter((toast) => toast.id !== id);
}

/** Keeps a message while the person is at it (WCAG 2.2.1). */
export function hold(id: number): void {
  clearTimeout(clocks.get(id));
}

/** Lets it go again. */
export function release(id: number): void {
  const toast = shown.find((one) => one.id === id);
  if (toast?.tone === 'done') start(id);
}
