/** Defines the screens of the machine as the shell reports them. */

/** A screen of the machine. */
export interface Screen {
  /** What the system calls it; several may have the same name. */
  name: string;
  /** Its size in pixels of its own. */
  width: number;
  height: number;
  /** How many of its pixels make one of the interface. */
  scale: number;
  /** Where its upper left corner is among all screens, in pixels. */
  x: number;
  y: number;
  /** Whether the system calls it the first. */
  primary: boolean;
  /** What a presentation puts on it. */
  role: 'audience' | 'presenter' | 'solo' | null;
}

/** Whether the machine stays awake while a presentation goes on. */
export interface Awake {
  /** Whether screens and system do. */
  held: boolean;
}
