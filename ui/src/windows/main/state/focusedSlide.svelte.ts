/** Remembers the focused slide of each pitch: the builder marks it, tailoring opens it. */
import type { Pitch, PitchSlide } from '~/host/wire';
import { inStory } from './pitchWork.svelte';

let keys = $state.raw<Record<string, string>>({});

/** The slide at hand; the first of the story until one is taken. `undefined` only when there is none at all. */
export function focusedSlide(pitch: Pitch): PitchSlide | undefined {
  const { slides } = pitch;
  return slides.find(({ key }) => key === keys[pitch.id]) ?? slides.find(inStory) ?? slides[0];
}

/** Whether somebody has been at one of its slides. */
export function wasFocused(pitch: string): boolean {
  return keys[pitch] !== undefined;
}

/** Takes a slide in hand. */
export function focusSlide(pitch: string, key: string): void {
  if (keys[pitch] !== key) keys = { ...keys, [pitch]: key };
}
