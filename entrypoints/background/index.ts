import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { trustedAccessOnly } from '../../storage/trusted-access.ts';
import { answerMenus, buildMenus } from './context-menu.ts';
import { syncObserver } from './observer-registration.ts';
import { listenForMessages } from './on-message.ts';
import { listenForReminders } from './reminders.ts';
import { togglePanelIn } from './tell-tabs.ts';
import { listenForDayChange, refreshToolbar } from './toolbar.ts';
import { injectIntoOpenTabs, listenForUpdates } from './updates.ts';

// Every listener is added in the first turn: a worker that is woken by an event gets it only then.
export default defineBackground(() => {
  void trustedAccessOnly();
  listenForMessages();
  answerMenus();
  listenForDayChange();
  listenForReminders();
  listenForUpdates();
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'toggle-panel') void togglePanelIn(tab?.id);
  });
  browser.runtime.onInstalled.addListener(() => void start());
  browser.runtime.onStartup.addListener(() => void start());
});

async function start(): Promise<void> {
  await Promise.allSettled([buildMenus(), syncObserver(), refreshToolbar(), injectIntoOpenTabs()]);
}
