import { words } from './words.ts';

/** What stands on screen instead of a view while the database cannot be used. */
export const databaseWords = words({
  zh_CN: {
    blocked: '另一个上新台窗口还开着旧版本',
    blockedNext: '关掉其他上新台页面，这里会自己接着打开',
    newer: '数据由更新的上新台写过，这个版本打不开',
    newerNext: '更新扩展后再打开，数据没有动过',
    failed: '数据没能升级，原来的数据没有动',
    failedNext: '先存一份备份，再更新扩展或联系我们',
    closed: '上新台在别处升级了',
    closedNext: '刷新这一页就能接着用',
    reload: '刷新',
    /** A new version waits for the extension to start anew. */
    restart: '有新版本，点此重启',
    saveBackup: '存一份备份',
  },
  en: {
    blocked: 'Another Launchdeck window still runs the old version',
    blockedNext: 'Close the other Launchdeck pages; this one goes on by itself',
    newer: 'The data was written by a newer Launchdeck',
    newerNext: 'Update the extension; the data has not been touched',
    failed: 'The data could not be upgraded; it has not been touched',
    failedNext: 'Save a backup first, then update the extension or write to us',
    closed: 'Launchdeck was upgraded elsewhere',
    closedNext: 'Reload this page to go on',
    reload: 'Reload',
    restart: 'New version: restart',
    saveBackup: 'Save a backup',
  },
});
