const gap = 4;
const edge = 8;

/** Puts a fixed box under its opener, above when there is more room, inside the window always. */
export function placeBelow(box: HTMLElement, opener: HTMLElement): void {
  const from = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = innerHeight - from.bottom - gap - edge;
  const top = below >= height || below >= from.top - gap - edge ? from.bottom + gap : from.top - gap - height;
  box.style.top = `${Math.max(edge, Math.min(top, innerHeight - edge - height))}px`;
  const left = from.left + width > innerWidth - edge ? from.right - width : from.left;
  box.style.left = `${Math.max(edge, left)}px`;
}
