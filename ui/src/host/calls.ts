/** Defines the types of commands and subscriptions for the hosts of all windows. */

/** Takes a listener away again. */
export type Unlisten = () => void;

/** Runs a command of a list: the wire has one list for each kind of window. */
export type Caller<List extends Record<keyof List, { arguments: unknown; answer: unknown }>> = <
  Name extends keyof List,
>(
  name: Name,
  arguments_: List[Name]['arguments'],
) => Promise<List[Name]['answer']>;
