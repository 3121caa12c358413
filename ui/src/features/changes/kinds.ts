/** How each kind of change is marked. Words say it too: no mark speaks by its colour alone. */
import type { Sign } from '../../design/Icon.svelte';
import type { UpdateKind } from '../../host/wire';

/** The sign before its name. */
export const SIGNS: Record<UpdateKind, Sign> = {
  recalled: 'warning',
  retired: 'swap',
  gone: 'info',
  changed: 'pen',
  facts: 'restore',
};
