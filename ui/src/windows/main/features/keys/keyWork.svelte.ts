/** Keeps the open tab of the keys screen and the trust file. Keeps no secret. */
import { host } from '~/host/main';
import type { KeyInfo, TrustOverview } from '~/host/wire';

/** Making a key, or deciding who signs. */
export type KeyTab = 'key' | 'trust';

class KeyWork {
  tab = $state<KeyTab>('key');
  trust = $state.raw<TrustOverview | null>(null);
  /** The key that was made last. */
  made = $state.raw<KeyInfo | null>(null);
  /** Keys that are to stand in a new root. */
  chosen = $state.raw<KeyInfo[]>([]);
  library = $state('');
  /** The name of the library for people. */
  name = $state('');
  destination = $state('');

  #begun = false;

  /** Takes up where this was left: the file that was used last, if it is still there. */
  async begin(): Promise<void> {
    if (this.#begun && this.trust) await this.read(this.trust.path);
    if (this.#begun) return;
    this.#begun = true;
    const start = await host.call('publish_start', {});
    this.library = start.library;
    this.name = start.name;
    this.destination = start.destination;
    if (!start.trust) return;
    this.tab = 'trust';
    await this.read(start.trust);
  }

  /** Reads a file again: somebody may have signed it on another computer. */
  async read(path: string): Promise<void> {
    this.trust = await host.call('trust', { path });
  }
}

/** The work on keys of this window. */
export const keyWork = new KeyWork();
