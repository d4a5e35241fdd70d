import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

type Size = { width: number; height: number };

/** The inner size of an element, followed; `before` until it is known. */
export function useSize(node: RefObject<HTMLElement | null>, before: Size): Size {
  const [size, setSize] = useState(before);
  useLayoutEffect(() => {
    const { current } = node;
    if (!current) return;
    const look = () => {
      const { clientWidth: width, clientHeight: height } = current;
      if (width > 0) setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [node]);
  return size;
}
