import type { Badge } from '../../messaging/protocol.ts';

const space = 'http://www.w3.org/2000/svg';
type Part = [tag: string, attributes: Record<string, string>];

const line = (path: string, color: string, width = '1.5'): Part => [
  'path',
  {
    d: path,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  },
];
const disc = (color: string): Part => ['circle', { cx: '7', cy: '7', r: '6.25', fill: color }];

/** Five shapes that differ without colour: plus, half-filled ring, triangle, disc with "!", disc with a check. */
const shapes: Record<Badge['state'], Part[]> = {
  unlinked: [line('M7 2.5v9M2.5 7h9', '#60646c')],
  running: [
    ['circle', { cx: '7', cy: '7', r: '5.5', fill: 'none', stroke: '#0090ff', 'stroke-width': '1.5' }],
    ['path', { d: 'M7 3.5a3.5 3.5 0 0 1 0 7z', fill: '#0090ff' }],
  ],
  risk: [
    ['path', { d: 'M7 1.2 13.3 12.4H.7z', fill: '#ffc53d' }],
    line('M7 5v3.4', '#4f3422', '1.6'),
    ['circle', { cx: '7', cy: '10.4', r: '.9', fill: '#4f3422' }],
  ],
  late: [disc('#e54d2e'), line('M7 3.8v3.8', '#fff', '1.6'), ['circle', { cx: '7', cy: '10', r: '.9', fill: '#fff' }]],
  done: [disc('#46a758'), line('m4.4 7.2 1.8 1.8 3.4-3.8', '#fff')],
};

function draw(parts: Part[]): SVGElement {
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 14 14');
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of parts) {
    const part = document.createElementNS(space, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    svg.append(part);
  }
  return svg;
}

const drawn = new Map<Badge['state'], SVGElement>();

/** The glyph of a state, a fresh copy. */
export function badgeGlyph(state: Badge['state']): Node {
  let glyph = drawn.get(state);
  if (!glyph) {
    glyph = draw(shapes[state]);
    drawn.set(state, glyph);
  }
  return glyph.cloneNode(true);
}
