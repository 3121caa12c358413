/** Chooses the host of the presenter's window: the desktop shell where there is one, else a browser for tests. */
import { presenterInBrowser } from './browser';
import type { PresenterHost } from './host';
import { presenterInTauri } from './tauri';

export const host: PresenterHost = '__TAURI_INTERNALS__' in window ? presenterInTauri() : presenterInBrowser();
