/** Defines what the main window may ask of the program around it: the desktop shell, or a browser in tests. */
import type { Caller, Unlisten } from '../calls';
import type { Screen } from '../screens';
import type { ContentStatus, MainCommands, Progress } from '../wire';

/** Kinds of files that a person can pick. */
export type PickKind = 'pitch' | 'picture' | 'pdf' | 'key' | 'trust' | 'source' | 'csv' | 'xliff';
/** Kinds of files that a person can save. */
export type PlaceKind = 'pdf' | 'pitch' | 'csv' | 'xliff' | 'key' | 'trust' | 'source';
/** Files dragged over the window. Paths are known from the drop on only. */
export type Drop = { kind: 'over' } | { kind: 'leave' } | { kind: 'drop'; paths: string[] };

/** Everything outside the page of the main window. Whatever fails here rejects with a `Failure`. */
export interface Host {
  /** Runs a command of the program. */
  call: Caller<MainCommands>;
  /** The address of a picture, for `src`, from a path that a command answered. */
  pictureAddress(path: string): string;
  /** Hears how far long work has come. */
  listen(event: 'progress', hear: (progress: Progress) => void): Unlisten;
  /** Hears that a presentation has begun in its windows, and that it has ended. */
  onPresentation(hear: (turn: 'began' | 'ended') => void): Unlisten;
  /** Listens to the status of the content. */
  onContent(hear: (status: ContentStatus) => void): Unlisten;
  /** The screens that are there, and what a presentation would put on each; `null` when the host cannot tell. */
  screens(): Promise<Screen[] | null>;
  /** Chooses the screen of the audience by its place in `screens`; `null` shows on one screen, and notes nowhere. */
  chooseScreens(audience: number | null): Promise<Screen[]>;
  /** Asks the person for a file; `null` when they cancel. */
  pickFile(kind: PickKind): Promise<string | null>;
  /** Asks the person for a folder; `null` when they cancel. */
  pickFolder(): Promise<string | null>;
  /** Asks the person where to save; `null` when they cancel. */
  pickPlace(kind: PlaceKind, name: string): Promise<string | null>;
  /** Opens a saved file in the program that the system has for it. */
  openFile(path: string): Promise<void>;
  /** Shows a saved file in its folder. */
  revealFile(path: string): Promise<void>;
  /** Puts text on the clipboard. */
  copyText(text: string): Promise<void>;
  /** Whether screen and system can be kept awake; `null` when the host cannot tell. */
  awake(): Promise<boolean | null>;
  /** Hears of files dragged over the window. */
  onDrop(hear: (drop: Drop) => void): Unlisten;
  /** Hears of a `.pitch` file that the program was started with, now or by a second start. */
  onOpen(hear: (path: string) => void): Unlisten;
  /** Says that the first useful picture is on screen. */
  ready(): void;
}
