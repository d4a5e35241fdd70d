import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleHosts } from '../../adapters/manifest.ts';

export default defineContentScript({
  matches: consoleHosts,
  runAt: 'document_idle',
  main() {},
});
