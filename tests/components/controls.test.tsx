import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { TaskRow } from '../../components/task/task-row.tsx';
import { dayText } from '../../components/ui/day-text.ts';
import { LateMark } from '../../components/ui/late-mark.tsx';
import { Menu } from '../../components/ui/menu.tsx';
import { RowKeys } from '../../components/ui/row-keys.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { showToast, ToastHost } from '../../components/ui/toast.tsx';
import { newTask } from '../../domain/model/task.ts';
import { faceLetter } from '../../domain/text/face-letter.ts';
import { act, fireEvent, render, screen } from './render.ts';

describe('Tabs', () => {
  function Held() {
    const [value, setValue] = useState('a');
    const items = ['a', 'b', 'c'].map((id) => ({ id, label: `tab ${id}`, count: 3 }));
    return <Tabs items={items} value={value} onChange={setValue} />;
  }
  it('is one tab stop; arrows, Home and End choose and move the focus', () => {
    render(<Held />);
    const [a, b, c] = screen.getAllByRole('tab');
    expect([a?.tabIndex, b?.tabIndex, c?.tabIndex]).toEqual([0, -1, -1]);
    a?.focus();
    const press = (key: string) => {
      if (document.activeElement) fireEvent.keyDown(document.activeElement, { key });
      return screen.getByRole('tab', { selected: true });
    };
    expect(press('ArrowRight')).toBe(b);
    expect(press('ArrowRight')).toBe(c);
    expect(press('ArrowRight')).toBe(a);
    expect(press('ArrowLeft')).toBe(c);
    expect(press('Home')).toBe(a);
    expect(press('End')).toBe(c);
    expect(document.activeElement).toBe(c);
    expect(press('x')).toBe(c);
  });
});

describe('Menu', () => {
  it('opens with the arrow key, moves by arrows and first letter, chooses once', () => {
    const chosen = vi.fn();
    const items = ['open', 'rename', 'delete'].map((id) => ({ id, label: id, onSelect: () => chosen(id) }));
    render(<Menu label="more" items={items} />);
    const button = screen.getByRole('button', { name: 'more' });
    fireEvent.keyDown(button, { key: 'ArrowDown' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const focused = () => document.activeElement as HTMLElement;
    expect(focused().textContent).toBe('open');
    fireEvent.keyDown(focused(), { key: 'ArrowUp' });
    expect(focused().textContent).toBe('delete');
    fireEvent.keyDown(focused(), { key: 'r' });
    expect(focused().textContent).toBe('rename');
    fireEvent.click(focused());
    expect(chosen.mock.calls).toEqual([['rename']]);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(focused()).toBe(button);
  });
});

describe('RowKeys', () => {
  const Rows = ({ ids }: { ids: string[] }) => (
    <RowKeys>
      {ids.map((id) => (
        <button type="button" key={id} data-row={id}>
          {id}
        </button>
      ))}
    </RowKeys>
  );
  it('arrows go from row to row; there is exactly one tab stop, also after rows change', async () => {
    const { rerender } = render(<Rows ids={['a', 'b', 'c']} />);
    const stops = () =>
      screen
        .getAllByRole('button')
        .filter((row) => row.tabIndex === 0)
        .map((row) => row.textContent);
    expect(stops()).toEqual(['a']);
    screen.getByText('a').focus();
    fireEvent.keyDown(screen.getByText('a'), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('b');
    expect(stops()).toEqual(['b']);
    await act(async () => rerender(<Rows ids={['a', 'c', 'd']} />));
    expect(stops()).toEqual(['c']);
    expect(document.activeElement?.textContent).toBe('c');
    (document.activeElement as HTMLElement).blur();
    await act(async () => rerender(<Rows ids={['a', 'd']} />));
    expect(stops()).toEqual(['d']);
  });
});

describe('TaskRow', () => {
  const task = newTask({ id: 't1', projectId: 'p1', title: '拍主图', createdAt: '2026-11-02T02:00:00Z' });
  const facts = {
    daysLate: 3,
    severity: 'red',
    dueOn: '2026-11-18',
    who: '小王',
    waitFor: '',
    today: '2026-11-23',
  } as const;
  it('Enter and click open, Space and the glyph turn the status', () => {
    const [onOpen, onStatus] = [vi.fn(), vi.fn()];
    render(<TaskRow task={task} {...facts} onOpen={onOpen} onStatus={onStatus} />);
    const row = screen.getByRole('button', { name: /拍主图.*晚 3 天.*小王.*11-18/ });
    fireEvent.click(row);
    expect(onOpen).toHaveBeenCalledWith('t1');
    fireEvent.keyDown(row, { key: ' ' });
    fireEvent.click(screen.getByRole('button', { name: '拍主图，未开始，换下一个状态' }));
    expect(onStatus.mock.calls).toEqual([
      ['t1', 'doing'],
      ['t1', 'doing'],
    ]);
  });
  it('a milestone is reached in one step', () => {
    const onStatus = vi.fn();
    render(<TaskRow task={{ ...task, kind: 'milestone' }} {...facts} onStatus={onStatus} />);
    fireEvent.click(screen.getByRole('button', { name: /换下一个状态/ }));
    expect(onStatus).toHaveBeenCalledWith('t1', 'done');
  });
});

describe('small things', () => {
  it.each([
    ['小王', '王'],
    ['阿哲', '哲'],
    ['林晓', '林'],
    ['anna', 'A'],
    ['老', '老'],
  ])('the face of %s is %s', (name, letter) => {
    expect(faceLetter(name)).toBe(letter);
  });

  it.each([
    ['2026-11-23', '今天'],
    ['2026-11-24', '明天'],
    ['2026-11-22', '昨天'],
    ['2026-12-05', '12-05'],
    ['2027-01-05', '01-05'],
    ['2027-11-05', '2027-11-05'],
  ])('%s reads %s', (on, text) => {
    expect(dayText(on, '2026-11-23')).toBe(text);
  });

  it('on time shows no mark; the tone follows the severity', () => {
    const { container, rerender } = render(<LateMark daysLate={0} />);
    expect(container.innerHTML).toBe('');
    rerender(<LateMark daysLate={2} severity="red" />);
    expect(container.querySelector('.late')?.textContent).toContain('+2');
  });

  it('a toast stands alone, undoes once, and goes after its time unless held', () => {
    vi.useFakeTimers();
    const undo = vi.fn();
    render(<ToastHost />);
    act(() => showToast({ text: 'first' }));
    act(() => showToast({ text: 'second', undo }));
    expect(screen.queryByText('first')).toBeNull();
    fireEvent.click(screen.getByText('撤销'));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('second')).toBeNull();
    act(() => showToast({ text: 'third' }));
    fireEvent.pointerEnter(screen.getByRole('status'));
    act(() => void vi.advanceTimersByTime(9000));
    expect(screen.queryByText('third')).not.toBeNull();
    fireEvent.pointerLeave(screen.getByRole('status'));
    act(() => void vi.advanceTimersByTime(9000));
    expect(screen.queryByText('third')).toBeNull();
    vi.useRealTimers();
  });
});
