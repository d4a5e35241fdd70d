import { defineContentScript } from 'wxt/utils/define-content-script';
import { setLanguage } from '../../locales/words.ts';
import { Badges } from '../seller/badges.ts';
import { Dock } from '../seller/dock.ts';
import { showFirstRunNotice } from '../seller/first-run-notice.ts';
import { world } from '../seller/world.ts';

// Brought into a frame by the background when the frame's reader asks for it.
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    world.drawing = { Badges, Dock, showFirstRunNotice, setLanguage };
  },
});
