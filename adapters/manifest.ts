import type { UserManifest } from 'wxt';

/** Seller consoles, the only hosts asked for. PRIVACY.md gives each its reason; tests/manifest.test.ts compares. */
export const consoleHosts = [
  'https://mms.pinduoduo.com/*',
  'https://shop.jd.com/*',
  'https://trade-order-jdm.jd.com/*',
  'https://wares-jdm.jd.com/*',
  'https://porder.shop.jd.com/*',
  'https://myseller.taobao.com/*',
  'https://qn.taobao.com/*',
  'https://trade.taobao.com/*',
];

/** The public half of a key whose private half was thrown away: it fixes the extension's id, and with it the data. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsqKVSi4CMRUWrFpKOVI14AhBNk78IL15wQ/GRkxSjOKyRq8fSjrPi1+3x85b4yy26dgu/14WH8KegMTgxG4ur4/hA7/KbcDNiKQakHWdmyfdEL7kfyhcZhzhFglkh/BNJFUIY7l+n+QN4ubsCxWzRLjpoo8SmOWdHRL8rqSr0ZjzPonaeLrWHkDYxEfwKS3IIJBEk3dORD1xAYhDfJsN0dWmNIJm7IpzhSnsKdt74gmfRAkJfTBHnQSRBmRU1Brj41VA7bG4mC1uiHMfg/+POxN3tC/Tv/fb233SllLsT1OwK2ktEZETNfk2GWAe/cLZt3OyuPKmmAHBTUxYXPFYLQIDAQAB';

export function manifest(browser: string): UserManifest {
  const isFirefox = browser === 'firefox';
  return {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'contextMenus',
      'scripting',
      ...(isFirefox ? [] : (['sidePanel'] as const)),
    ],
    host_permissions: consoleHosts,
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    ...(isFirefox
      ? { browser_specific_settings: { gecko: { id: 'launchdeck@launchdeck.invalid', strict_min_version: '128.0' } } }
      : { key, minimum_chrome_version: '125' }),
    commands: {
      'toggle-panel': { suggested_key: { default: 'Alt+L' }, description: '__MSG_commandTogglePanel__' },
    },
    web_accessible_resources: [{ resources: ['panel.html'], matches: consoleHosts, use_dynamic_url: true }],
  };
}
