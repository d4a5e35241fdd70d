import { defineContentScript } from 'wxt/utils/define-content-script';
import { readEmbedded } from '../../adapters/consoles/read-page.ts';
import { AnswerIntake } from '../seller/answer-intake.ts';
import { world } from '../seller/world.ts';

// Brought into a frame by the background when there is JSON to read; the platform's rules come from its own script.
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    world.answers = { AnswerIntake, readEmbedded };
  },
});
