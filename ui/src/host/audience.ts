/** The audience's host in use. */
import { audienceInBrowser } from './audience-browser';
import type { AudienceHost } from './show';
import { audienceInTauri } from './tauri-audience';

export const host: AudienceHost = '__TAURI_INTERNALS__' in window ? audienceInTauri() : audienceInBrowser();
