import { defineContentScript } from 'wxt/utils/define-content-script';
import { surfaces } from '../../adapters/consoles/taobao/surfaces.ts';
import { startSeller } from '../seller/start-seller.ts';

export default defineContentScript({
  matches: ['https://myseller.taobao.com/*', 'https://qn.taobao.com/*', 'https://trade.taobao.com/*'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main: () => startSeller({ platform: 'taobao', surfaces }),
});
