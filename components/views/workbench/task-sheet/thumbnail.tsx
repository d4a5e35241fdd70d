import { useEffect, useRef, useState } from 'preact/hooks';
import { fileWords as t } from '../../../../locales/task-sheet.ts';
import { fileBlob } from '../../../../storage/files.ts';
import { Icon } from '../../../ui/icon.tsx';

type Props = { sha256: string; mediaType: string };
type State = 'waiting' | 'drawn' | 'gone' | 'broken';

const side = 144;
/** One picture at a time: 200 big ones at once would be gigabytes. */
let turn: Promise<unknown> = Promise.resolve();

/** A small picture of a picture, decoded small and drawn on a canvas: nothing of the file is ever loaded as a page. */
export function Thumbnail({ sha256, mediaType }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<State>('waiting');
  useEffect(() => {
    let isHere = true;
    const mine = turn.then(async () => {
      const next = isHere && canvas.current ? await draw(canvas.current, sha256, mediaType) : null;
      if (isHere && next) setState(next);
    });
    turn = mine.catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [sha256, mediaType]);
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
