/** Stores the setup of the kiosk while it is edited: settings, what the program answered, and the progress of a start. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { KioskSetup, PlaylistItem, KioskSettings, Failure, Progress } from '~/host/wire';
import { fail } from '~/windows/main/state/toasts.svelte';

let starts = 0;

/** Names a pitch of the playlist. */
export function nameOf({ source, pitch }: Pick<PlaylistItem, 'source' | 'pitch'>): string {
  return `${source} ${pitch}`;
}

/** The setup of a kiosk on one screen of the interface. */
export class SetupWork {
  /** What the program last said; `null` before it said anything. */
  setup = $state.raw<KioskSetup | null>(null);
  /** Why it cannot be set up. */
  failure = $state.raw<Failure | null>(null);
  /** How far the drawing has come; `null` when nothing is being drawn. */
  progress = $state.raw<Progress | null>(null);
  /** Whether the kiosk is being made ready. */
  starting = $state(false);
  /** Why the kiosk did not start. */
  refused = $state.raw<Failure | null>(null);

  #asked = 0;
  #saving: Promise<void> = Promise.resolve();
  #work = '';
  #unlisten = host.listen('progress', (progress) => {
    if (progress.work === this.#work) this.progress = progress;
  });

  /** Asks for all of it. */
  async load(): Promise<void> {
    this.failure = null;
    try {
      this.setup = await host.call('kiosk_setup', {});
    } catch (reason) {
      this.failure = asFailure(reason);
    }
  }

  /** Changes something; it is seen at once, and the truth when the answer comes. */
  change(change: Partial<KioskSettings>): Promise<void> {
    if (!this.setup) return Promise.resolve();
    const settings = { ...this.setup.settings, ...change };
    const places = new Map(settings.playlist.map((item, place) => [nameOf(item), place]));
    const place = (entry: Pick<PlaylistItem, 'source' | 'pitch'>) => places.get(nameOf(entry)) ?? -1;
    const playlist = this.setup.playlist.filter((entry) => place(entry) >= 0).sort((one, other) => place(one) - place(other));
    this.setup = { ...this.setup, settings, playlist };
    this.refused = null;
    return this.#save(() => host.call('change_kiosk', { settings }));
  }

  /** Keeps a PIN; answers whether it was kept, or why not. */
  async keepPin(digits: string): Promise<Failure | null> {
    let failure: Failure | null = null;
    await this.#save(() =>
      host.call('set_kiosk_pin', { digits }).catch((reason: unknown) => {
        failure = asFailure(reason);
        return this.setup as KioskSetup;
      }),
    );
    return failure;
  }

  /** Draws everything and begins; answers whether the kiosk runs. */
  async start(): Promise<boolean> {
    this.#work = `kiosk-${Date.now()}-${++starts}`;
    this.starting = true;
    this.refused = null;
    try {
      await this.#saving;
      await host.call('begin_kiosk', { work: this.#work });
      // What had to be left out is said when the person comes back to this screen.
      this.setup = await host.call('kiosk_setup', {});
      return true;
    } catch (reason) {
      const failure = asFailure(reason);
      if (failure.code !== 'cancelled') this.refused = failure;
      return false;
    } finally {
      this.starting = false;
      this.progress = null;
      this.#work = '';
    }
  }

  /** Stops the drawing. */
  stop(): void {
    if (this.#work) void host.call('cancel', { work: this.#work }).catch(fail);
  }

  /** Lets go of everything: the screen closes. */
  end(): void {
    this.stop();
    this.#unlisten();
  }

  #save(send: () => Promise<KioskSetup>): Promise<void> {
    const mine = ++this.#asked;
    this.#saving = this.#saving.then(async () => {
      try {
        const setup = await send();
        if (mine === this.#asked) this.setup = setup;
      } catch (reason) {
        fail(reason);
        // What was not saved is as it was.
        if (mine === this.#asked) await this.load();
      }
    });
    return this.#saving;
  }
}
