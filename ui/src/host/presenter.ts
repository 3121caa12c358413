/** The presenter's host in use. */
import { presenterInBrowser } from './presenter-browser';
import type { PresenterHost } from './show';
import { presenterInTauri } from './tauri-presenter';

export const host: PresenterHost = '__TAURI_INTERNALS__' in window ? presenterInTauri() : presenterInBrowser();
