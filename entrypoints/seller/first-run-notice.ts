import { pageWords } from '../../locales/page.ts';
import { ask } from '../../messaging/ask.ts';
import { createHost, keepInDocument } from './shadow-host.ts';

const style = `
.notice { box-sizing: border-box; display: flex; align-items: center; gap: 12px; padding: 10px 12px 10px 16px; width: max-content;
  max-width: 100%; border-radius: 10px; background: #fff; color: #1c2024; font: 13px/20px -apple-system, 'Segoe UI',
  'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif;
  box-shadow: 0 0 0 1px rgb(28 32 36 / .07), 0 4px 16px rgb(28 32 36 / .1); }
button { all: unset; box-sizing: border-box; flex: none; height: 28px; padding: 0 12px; border-radius: 6px; font-weight: 500;
  cursor: pointer; }
button.start { background: #208368; color: #fff; }
button.dismiss { color: #60646c; }
button:focus-visible { outline: 2px solid #29a383; outline-offset: 2px; }
`;

/** Before first run nothing is read. One sentence says so, one button opens the set-up; it can be sent away. */
export function showFirstRunNotice(signal: AbortSignal): void {
  const shown = new AbortController();
  const end = AbortSignal.any([signal, shown.signal]);
  const place = { position: 'fixed', right: '16px', bottom: '16px', 'z-index': '2147483000' };
  const { host, root } = createHost('notice', place, style);
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'region');
  const text = document.createElement('span');
  text.textContent = pageWords.notice;
  const button = (name: string, words: string, pressed: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = name;
    element.textContent = words;
    element.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) return;
        pressed();
        shown.abort();
      },
      { signal: end },
    );
    return element;
  };
  notice.append(
    text,
    button('start', pageWords.noticeStart, () => void ask('firstRunWanted', {})),
    button('dismiss', pageWords.dismiss, () => {}),
  );
  root.append(notice);
  keepInDocument(host, end);
}
