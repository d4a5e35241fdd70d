import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { looksPersonal } from '../../domain/text/looks-personal.ts';
import { personalWords } from '../../locales/personal.ts';
import { Notice } from './notice.tsx';

/** Fields whose text is kept. What is searched or chosen with is not. */
const keptFields = 'textarea, input[type=text]:not([role=combobox]), input:not([type])';
type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Warns beside whatever text field is being written in, before it is saved, that the text seems to hold somebody's
 * phone number or address; forbids nothing. One for a page, listening above all fields, so that none is forgotten.
 */
export function PersonalWatch() {
  useEffect(() => watchFields(document), []);
  return null;
}

const isKept = (node: unknown): node is Field => node instanceof HTMLElement && node.matches(keptFields);

function watchFields(page: Document): () => void {
  const box = page.createElement('div');
  box.className = 'personal';
  box.popover = 'manual';
  box.setAttribute('role', 'status');
  let isShown = false;
  let timer = 0;
  const look = () => {
    clearTimeout(timer);
    const field = page.activeElement;
    const warning = isKept(field) ? warningOf(field.value) : '';
    if (warning === '' || !isKept(field)) {
      if (isShown) hide(box);
      isShown = false;
      return;
    }
    show(box, field, warning, isShown);
    isShown = true;
    // A field emptied by the page (after Enter) tells nobody.
    timer = window.setTimeout(look, 500);
  };
  // After the page's own listeners, which may move the focus.
  const later = () => queueMicrotask(look);
  const onScroll = () => isShown && later();
  const happenings = ['input', 'focusin', 'focusout'] as const;
  for (const name of happenings) page.addEventListener(name, later);
  page.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    for (const name of happenings) page.removeEventListener(name, later);
    page.removeEventListener('scroll', onScroll, { capture: true });
    box.remove();
  };
}

function warningOf(text: string): string {
  const kinds = [...new Set(looksPersonal(text).map(({ kind }) => personalWords.kind[kind]))];
  return kinds.length > 0 ? personalWords.warn(kinds.join(personalWords.join)) : '';
}

/** Inside the field's own dialog: everything outside an open one is dead to readers. */
function show(box: HTMLElement, field: Field, warning: string, isShown: boolean): void {
  const home = field.closest('dialog') ?? field.ownerDocument.body;
  const isMoved = box.parentNode !== home;
  if (isMoved) home.append(box);
  render(
    <Notice tone="risk" icon="triangle-alert">
      {warning}
    </Notice>,
    box,
  );
  if (isMoved || !isShown) box.showPopover();
  // Above the field: what is typed and the buttons after it stay seen.
  const { left, top, bottom } = field.getBoundingClientRect();
  const above = top - box.offsetHeight - 4;
  box.style.top = `${above >= 4 ? above : bottom + 4}px`;
  box.style.left = `${Math.max(4, Math.min(left, innerWidth - box.offsetWidth - 4))}px`;
}

function hide(box: HTMLElement): void {
  render(null, box);
  if (box.isConnected) box.hidePopover();
}
