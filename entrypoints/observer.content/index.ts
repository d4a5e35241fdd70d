import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleHosts } from '../../adapters/manifest.ts';

export default defineContentScript({
  matches: consoleHosts,
  world: 'MAIN',
  runAt: 'document_start',
  registration: 'runtime',
  main() {},
});
