import type { Good } from './catalog.ts';

const shapes: Record<Good['kind'], string> = {
  bed: '<path d="M8 28V18h20v10M8 24h20M12 18v-4h6v4m2 0v-4h6v4"/>',
  mist: '<rect x="12" y="16" width="12" height="12" rx="2"/><path d="M15 12c0-3 3-3 3-6m3 6c0-3 2-3 2-5"/>',
  wear: '<path d="M14 9 8 13l3 5 2-1v11h12V17l2 1 3-5-6-4c-1 3-9 3-10 0z"/>',
  cup: '<path d="M9 13h15v9a6 6 0 0 1-6 6h-3a6 6 0 0 1-6-6zm15 2h2a3 3 0 0 1 0 7h-2"/>',
  box: '<path d="M7 13l11-5 11 5v11l-11 5-11-5zM7 13l11 5 11-5M18 18v11"/>',
  lamp: '<path d="M13 9h10l4 10H9zM18 19v8m-5 1h10"/>',
  tea: '<path d="M9 17h16v5a6 6 0 0 1-6 6h-4a6 6 0 0 1-6-6zM25 18l5-3M13 13h8"/>',
  desk: '<path d="M7 13h22M10 13v15m16-15v15M10 19h16"/>',
};

/** A grey box with a line drawing of the kind of goods named in `path`. */
export function picture(path: string): string {
  const kind = (Object.keys(shapes) as Good['kind'][]).find((name) => path.includes(`${name}.`)) ?? 'box';
  const frame = '<rect width="36" height="36" fill="#f2f3f5"/>';
  const stroke = 'fill="none" stroke="#8b929c" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${frame}<g ${stroke}>${shapes[kind]}</g></svg>`;
}
