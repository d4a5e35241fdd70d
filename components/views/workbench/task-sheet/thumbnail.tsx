import { useEffect, useRef, useState } from 'preact/hooks';
import { fileWords as t } from '../../../../locales/task-sheet.ts';
import { fileBlob } from '../../../../storage/files.ts';
import { Icon } from '../../../ui/icon.tsx';

type Props = { sha256: string; mediaType: string };
type State = 'waiting' | 'drawn' | 'gone' | 'broken';

const side = 144;
/** One picture at a time: 200 big ones at once would be gigabytes. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * A small picture of a picture, decoded small and drawn on a canvas once it comes near: nothing of the file is ever
 * loaded as a page.
 */
export function Thumbnail({ sha256, mediaType }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<State>('waiting');
  const [isNear, setNear] = useState(false);
  useEffect(() => whenNear(canvas.current?.parentElement ?? null, () => setNear(true)), []);
  useEffect(() => {
    if (!isNear) return;
    let isHere = true;
    const mine = turn.then(async () => {
      const next = isHere && canvas.current ? await draw(canvas.current, sha256, mediaType) : null;
      if (isHere && next) setState(next);
    });
    turn = mine.catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [isNear, sha256, mediaType]);
  return (
    <span class="ts-thumb">
      <canvas ref={canvas} width={side} height={side} hidden={state !== 'drawn'} />
      {(state === 'gone' || state === 'broken') && (
        <span class="t12 quiet">
          <Icon name="triangle-alert" size={14} /> {t[state]}
        </span>
      )}
    </span>
  );
}

/** Calls once, when the node is seen or about to be. */
function whenNear(node: Element | null, call: () => void): (() => void) | undefined {
  if (!node || typeof IntersectionObserver === 'undefined') {
    call();
    return undefined;
  }
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      call();
    },
    { rootMargin: '300px' },
  );
  watch.observe(node);
  return () => watch.disconnect();
}

async function draw(canvas: HTMLCanvasElement, sha256: string, mediaType: string): Promise<State> {
  const blob = await fileBlob(sha256);
  if (!blob) return 'gone';
  try {
    const typed = blob.slice(0, blob.size, mediaType);
    const picture = await createImageBitmap(typed, { resizeWidth: side * 2, resizeQuality: 'medium' });
    const scale = Math.max(side / picture.width, side / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    canvas.getContext('2d')?.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height);
    picture.close();
    return 'drawn';
  } catch {
    return 'broken';
  }
}
