import { defineContentScript } from 'wxt/utils/define-content-script';
import { surfaces } from '../../adapters/consoles/taobao/surfaces.ts';
import { hostsOf } from '../../messaging/console-platform.ts';
import { startSeller } from '../seller/start-seller.ts';

export default defineContentScript({
  matches: hostsOf('taobao'),
  allFrames: true,
  noScriptStartedPostMessage: true,
  main: () => startSeller({ platform: 'taobao', surfaces }),
});
