/** Chooses the host of the audience's window: the desktop shell where there is one, else a browser for tests. */
import { audienceInBrowser } from './browser';
import type { AudienceHost } from './host';
import { audienceInTauri } from './tauri';

export const host: AudienceHost = '__TAURI_INTERNALS__' in window ? audienceInTauri() : audienceInBrowser();
