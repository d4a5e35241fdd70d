import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowRange } from '../../components/ui/row-range.ts';
import { WindowList } from '../../components/ui/window-list.tsx';
import { render } from './render.ts';

const seen = { top: 0, height: 640, count: 10_000, rowHeight: 32, openAt: -1, extra: 0 };

describe('rowRange', () => {
  it('draws what is seen and a little more', () => {
    const rows = rowRange({ ...seen, top: 32_000 });
    expect(rows[0]).toBe(992);
    expect(rows.at(-1)).toBe(1028);
  });

  it('keeps the open row, far above or below', () => {
    expect(rowRange({ ...seen, top: 32_000, openAt: 3, extra: 400 })[0]).toBe(3);
    expect(rowRange({ ...seen, top: 0, openAt: 9000, extra: 400 }).at(-1)).toBe(9000);
  });

  it('never many, never out of the list, no row twice, every seen row there', () => {
    const anyList = fc.record({
      top: fc.integer({ min: -5000, max: 400_000 }),
      height: fc.integer({ min: 0, max: 2000 }),
      count: fc.integer({ min: 0, max: 12_000 }),
      openAt: fc.integer({ min: -1, max: 12_000 }),
      extra: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(anyList, (list) => {
        const openAt = list.openAt < list.count ? list.openAt : -1;
        const extra = openAt < 0 ? 0 : list.extra;
        const rows = rowRange({ ...list, openAt, extra, rowHeight: 32 });
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows.length).toBeLessThanOrEqual(list.height / 32 + 20);
        expect(rows.every((row) => row >= 0 && row < list.count)).toBe(true);
        for (let row = 0; row < list.count; row += 1) {
          const top = row * 32 + (openAt >= 0 && row > openAt ? extra : 0);
          const bottom = top + 32 + (row === openAt ? extra : 0);
          if (bottom > list.top && top < list.top + list.height) expect(rows).toContain(row);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('rows of a long list stand one below the other, and the list is as high as all of them', () => {
  const items = Array.from({ length: 300 }, (_, at) => `任务 ${at}`);
  const { container } = render(
    <WindowList label="任务" items={items} keyOf={(item) => item} render={(item) => item} />,
  );
  const tops = [...container.querySelectorAll<HTMLElement>('li')].map((row) => row.style.top);
  expect(tops.slice(0, 3)).toEqual(['0px', '32px', '64px']);
  expect(container.querySelector('ul')?.style.height).toBe('9600px');
});
