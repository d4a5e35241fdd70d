import { defineContentScript } from 'wxt/utils/define-content-script';
import { listen } from '../../adapters/consoles/listen.ts';
import { consoleHosts } from '../../adapters/manifest.ts';
import { observe } from './observe.ts';

// Registered by the background, per platform, only while the user allows it.
export default defineContentScript({
  matches: consoleHosts,
  world: 'MAIN',
  runAt: 'document_start',
  registration: 'runtime',
  allFrames: true,
  globalName: false,
  main: () => observe(Object.values(listen).flat()),
});
