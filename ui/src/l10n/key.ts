/** Which keys there are and what each takes, from the messages themselves: a wrong key or variable is a type error. */
import type { Messages } from './messages';

/** The key of a message. */
export type Key = keyof Messages;

/** A key whose message takes no variables. */
export type PlainKey = { [K in Key]: Messages[K] extends null ? K : never }[Key];

/** Every one of several types at once. */
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Every) => void ? Every : never;

/** What follows a key: its variables; those of each message where it is one of several. */
export type VariablesOf<K extends Key> = [K] extends [PlainKey] ? [] : [variables: All<NonNullable<Messages[K]>>];
