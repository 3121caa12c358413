/** Connects the main window to a server over HTTP, for tests and for work on the interface. */
import { calling, listening, pictureAddress } from '../browser';
import { chosen } from '../browserScreens';
import type { Screen } from '../screens';
import type { ContentStatus, Progress } from '../wire';
import type { Drop, Host } from './host';

declare global {
  interface Window {
    /** Paths that the next pickers answer with, in order. Set by tests. */
    __lodestonePick?: (string | null)[];
    /** The screens that the host sees. Set by tests; it sees none by itself. */
    __lodestoneScreens?: Screen[];
    /** Whether the system can be kept awake. Set by tests. */
    __lodestoneAwake?: boolean;
    /** What was asked of the system: files opened, text copied. Read by tests. */
    __lodestoneDid?: [what: string, about: string][];
    /** Drags files over the window. Called by tests. */
    __lodestoneDrop?: (drop: Drop) => void;
    /** Opens a `.pitch` file as a second start would. Called by tests. */
    __lodestoneOpen?: (path: string) => void;
  }
}

/** A server that speaks HTTP as a host. */
export function mainInBrowser(): Host {
  const listen = listening();
  const pick = () => Promise.resolve(window.__lodestonePick?.shift() ?? null);
  const note = (what: string, about: string) => {
    (window.__lodestoneDid ??= []).push([what, about]);
    return Promise.resolve();
  };
  return {
    call: calling('main'),
    pictureAddress,
    listen: (event, hear) => listen([event], (progress) => hear(progress as Progress)),
    onPresentation: (hear) => listen(['presentation-began', 'presentation-ended'], (_, name) => hear(name === 'presentation-began' ? 'began' : 'ended')),
    onContent: (hear) => listen(['content'], (status) => hear(status as ContentStatus)),
    screens: () => Promise.resolve(window.__lodestoneScreens ?? null),
    chooseScreens: (audience) => Promise.resolve((window.__lodestoneScreens = chosen(window.__lodestoneScreens ?? [], audience))),
    pickFile: pick,
    pickFolder: pick,
    pickPlace: pick,
    openFile: (path) => note('open', path),
    revealFile: (path) => note('reveal', path),
    copyText: (text) => note('copy', text),
    awake: () => Promise.resolve(window.__lodestoneAwake ?? null),
    onDrop(hear) {
      window.__lodestoneDrop = hear;
      return () => delete window.__lodestoneDrop;
    },
    onOpen(hear) {
      window.__lodestoneOpen = hear;
      return () => delete window.__lodestoneOpen;
    },
    ready: () => performance.mark('lodestone-ready'),
  };
}
