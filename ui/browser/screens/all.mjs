/** Lists every screen in every state that is checked and pictured, in order. */
import { CHANGES_SCREENS } from './changes.mjs';
import { EDITOR_SCREENS } from './editor.mjs';
import { KIOSK_SCREENS } from './kiosk.mjs';
import { LEAVE_BEHIND_SCREENS } from './leave-behind.mjs';
import { LIBRARY_SCREENS } from './library.mjs';
import { MAIN_SCREENS } from './main.mjs';
import { PREFLIGHT_SCREENS } from './preflight.mjs';
import { PRESENTATION_SCREENS } from './presentation.mjs';
import { PUBLISH_SCREENS } from './publish.mjs';
import { STORY_SCREENS } from './story.mjs';
import { UPDATES_SCREENS } from './updates.mjs';

export const SCREENS = [
  ...MAIN_SCREENS,
  ...STORY_SCREENS,
  ...LEAVE_BEHIND_SCREENS,
  ...LIBRARY_SCREENS,
  ...PRESENTATION_SCREENS,
  ...PREFLIGHT_SCREENS,
  ...KIOSK_SCREENS,
  ...CHANGES_SCREENS,
  ...PUBLISH_SCREENS,
  ...UPDATES_SCREENS,
  ...EDITOR_SCREENS,
];
