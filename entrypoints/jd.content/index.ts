import { defineContentScript } from 'wxt/utils/define-content-script';
import { surfaces } from '../../adapters/consoles/jd/surfaces.ts';
import { startSeller } from '../seller/start-seller.ts';

export default defineContentScript({
  matches: [
    'https://shop.jd.com/*',
    'https://trade-order-jdm.jd.com/*',
    'https://wares-jdm.jd.com/*',
    'https://porder.shop.jd.com/*',
  ],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main: () => startSeller({ platform: 'jd', surfaces }),
});
