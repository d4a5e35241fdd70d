import { defineContentScript } from 'wxt/utils/define-content-script';
import { surfaces } from '../../adapters/consoles/jd/surfaces.ts';
import { hostsOf } from '../../messaging/console-platform.ts';
import { startSeller } from '../seller/start-seller.ts';

export default defineContentScript({
  matches: hostsOf('jd'),
  allFrames: true,
  noScriptStartedPostMessage: true,
  main: () => startSeller({ platform: 'jd', surfaces }),
});
