/** Copies the words of a form as text, also when its file is gone. */
import { host } from '~/host/main';
import type { FactForm, SlideForm } from '~/host/wire';
import { t } from '~/l10n/l10n.svelte';
import { fail, say } from '~/windows/main/state/toasts.svelte';
import { asText } from './differences';

/** Copies a form and says so. */
export function copyForm(form: SlideForm | FactForm): Promise<void> {
  return host.copyText(asText(form)).then(() => say(t('editor-conflict-copied')), fail);
}
