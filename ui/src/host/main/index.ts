/** Chooses the host of the main window: the desktop shell where there is one, else a browser for tests. */
import { mainInBrowser } from './browser';
import type { Host } from './host';
import { mainInTauri } from './tauri';

export const host: Host = '__TAURI_INTERNALS__' in window ? mainInTauri() : mainInBrowser();
