/** The host in use: the desktop shell where there is one, else the browser host. */
import { browserHost } from './browser';
import type { Host } from './host';
import { tauriHost } from './tauri';

export const host: Host = '__TAURI_INTERNALS__' in window ? tauriHost() : browserHost();

export { asFailure, isFailure } from './host';
export type { Drop, Host, PickKind, PlaceKind, Unlisten } from './host';
