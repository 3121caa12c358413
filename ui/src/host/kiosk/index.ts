/** Chooses the host of the kiosk's window: the desktop shell where there is one, else a browser for tests. */
import { kioskInBrowser } from './browser';
import type { KioskHost } from './host';
import { kioskInTauri } from './tauri';

export const host: KioskHost = '__TAURI_INTERNALS__' in window ? kioskInTauri() : kioskInBrowser();
