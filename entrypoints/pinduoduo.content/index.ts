import { defineContentScript } from 'wxt/utils/define-content-script';
import { surfaces } from '../../adapters/consoles/pinduoduo/surfaces.ts';
import { startSeller } from '../seller/start-seller.ts';

export default defineContentScript({
  matches: ['https://mms.pinduoduo.com/*'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main: () => startSeller({ platform: 'pinduoduo', surfaces }),
});
