import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Picture, PictureText } from '../../domain/gantt/picture.ts';

type Props = {
  picture: Picture;
  top: number;
  fromX: number;
  width: number;
  isLit: boolean;
  isFast: boolean;
  hatch: string;
};

/** The drawn window: a path for each look, then the words. */
export function GanttChart({ picture, top, fromX, width, isLit, isFast, hatch }: Props) {
  const words = useRef<VNode | null>(null);
  if (!isFast || !words.current) words.current = <Words texts={picture.texts} />;
  return (
    <svg
      class={`gc-body${isLit ? ' lit' : ''}${isFast ? ' fast' : ''}`}
      width={width}
      height={picture.height}
      viewBox={`${fromX} 0 ${width} ${picture.height}`}
      style={{ top: `${top}px`, left: `${fromX}px` }}
      aria-hidden={true}
    >
      <Hatches id={hatch} />
      {picture.paths.map(({ style, d }) => (
        <path key={style} class={`gc-${style}`} d={d} {...fillOf(style, hatch)} />
      ))}
      {picture.lit && <path class="gc-lit" d={picture.lit} />}
      {words.current}
    </svg>
  );
}

function Words({ texts }: { texts: readonly PictureText[] }) {
  return (
    <g>
      {texts.map(({ style, x, y, text }, at) => (
        // By place in the list: a row that scrolls in takes over the words of one that scrolled out.
        <text key={`w${at % 64}-${Math.floor(at / 64)}`} class={`gc-${style}`} x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** The hatch of waits is not only a colour: it stays when colours are taken away. */
export function fillOf(style: string, hatch: string): { style?: { fill: string } } {
  if (style === 'bar wait') return { style: { fill: `url(#${hatch})` } };
  return style === 'moved-wait' ? { style: { fill: `url(#${hatch}-moved)` } } : {};
}

export function Hatches({ id }: { id: string }) {
  const pattern = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return (
    <defs>
      <pattern id={id} {...pattern}>
        <path class="gc-hatch-ground" d="M0 0h5v5h-5z" />
        <path class="gc-hatch-line" d="M0 0h1.6v5h-1.6z" />
      </pattern>
      <pattern id={`${id}-moved`} {...pattern}>
        <path class="gc-hatch-ground moved" d="M0 0h5v5h-5z" />
        <path class="gc-hatch-line moved" d="M0 0h1.6v5h-1.6z" />
      </pattern>
    </defs>
  );
}
