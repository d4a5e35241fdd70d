import type { PlainTask } from './peers/plain-task.ts';

/**
 * The least a Gantt can be, to know the limit: pooled divs for names and bars, one path for all arrows in view, only
 * visible rows. Runs inside the page; the tasks are in `rows`.
 */
export function drawFloor(): void {
  const tasks = (globalThis as unknown as { rows: PlainTask[] }).rows;
  const [rowHeight, dayWidth, head, spare] = [32, 10, 44, 4];
  const place = document.getElementById('place');
  if (!place) throw new Error('no place');
  const make = (parent: Element, style: string): HTMLElement => {
    const node = document.createElement('div');
    node.style.cssText = style;
    parent.append(node);
    return node;
  };
  const box = make(place, 'position:absolute;inset:0;overflow:auto;font:13px/32px sans-serif');
  box.id = 'floor';
  const inner = make(box, `position:relative;width:4000px;height:${tasks.length * rowHeight + head}px`);
  const names = make(inner, 'position:sticky;left:0;width:300px;height:0;z-index:2');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.style.cssText = 'position:absolute;left:300px;top:0;overflow:visible';
  const arrows = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  arrows.setAttribute('fill', 'none');
  arrows.setAttribute('stroke', '#888');
  svg.append(arrows);
  inner.append(svg);
  const count = Math.ceil(box.clientHeight / rowHeight) + 2 * spare;
  const pool = Array.from({ length: count }, () => ({
    name: make(names, 'position:absolute;contain:strict;width:300px;height:32px;background:#fff;white-space:nowrap'),
    bar: make(inner, 'position:absolute;contain:strict;height:14px;background:#7aa7e9;border-radius:3px'),
    row: -1,
  }));
  const draw = () => {
    const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - spare);
    const last = Math.min(tasks.length, first + count);
    let path = '';
    for (let row = first; row < last; row += 1) {
      const task = tasks[row];
      const slot = pool[row % count];
      if (!task || !slot) continue;
      const y = head + row * rowHeight;
      for (const from of task.from)
        path += `M${(tasks[from]?.end ?? 0) * dayWidth} ${head + from * rowHeight + 15}h6V${y + 15}H${task.start * dayWidth}`;
      if (slot.row === row) continue;
      slot.row = row;
      slot.name.textContent = task.title;
      slot.name.style.transform = `translateY(${y}px)`;
      slot.bar.style.transform = `translate(${300 + task.start * dayWidth}px,${y + 8}px)`;
      slot.bar.style.width = `${(task.end - task.start) * dayWidth}px`;
    }
    arrows.setAttribute('d', path);
  };
  box.onscroll = draw;
  draw();
}
