import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { TaskCard, type TaskFields } from '../../components/task/task-card.tsx';
import { newTask, type Task } from '../../domain/model/task.ts';
import { fireEvent, render, screen, within } from './render.ts';

const members = [{ id: 'm1', name: '小王', role: '', isActive: true }];
const base = newTask({
  id: 't1',
  projectId: 'p1',
  title: '拍主图',
  createdAt: '2026-11-02T02:00:00Z',
  plannedFinishOn: '2026-11-27',
  tags: ['设计'],
  checklist: [{ id: 'c1', text: '寄样品', isDone: false }],
});

function show(fields: Partial<Task> = {}) {
  const onChange = vi.fn<(fields: TaskFields) => void>();
  const onClose = vi.fn();
  const onDelete = vi.fn();
  function Held() {
    const [task, setTask] = useState<Task>({ ...base, ...fields });
    return (
      <TaskCard
        task={task}
        members={members}
        today="2026-11-23"
        onChange={(change) => {
          onChange(change);
          setTask({ ...task, ...change });
        }}
        onClose={onClose}
        onDelete={onDelete}
      />
    );
  }
  const { unmount } = render(<Held />);
  return { onChange, onClose, onDelete, unmount };
}
const type = (label: string, value: string) => {
  const field = screen.getByLabelText<HTMLInputElement>(label);
  fireEvent.input(field, { target: { value } });
  return field;
};

describe('TaskCard', () => {
  it('a text is one edit, made when its field is left', () => {
    const { onChange } = show();
    const field = type('任务', '拍主图 3 张');
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.blur(field);
    expect(onChange.mock.calls).toEqual([[{ title: '拍主图 3 张' }]]);
    fireEvent.blur(field);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('a page about to go keeps what is being typed and asks; one put aside keeps it; nothing typed asks nothing', () => {
    const { onChange } = show();
    const leave = () => fireEvent(window, new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    type('备注', '尺寸按平台');
    expect(leave()).toBe(false);
    expect(leave()).toBe(true);
    type('交付', '三张主图');
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    fireEvent(document, new Event('visibilitychange'));
    state.mockRestore();
    expect(onChange.mock.calls).toEqual([[{ notes: '尺寸按平台' }], [{ deliverable: '三张主图' }]]);
  });

  it('Enter keeps the title and makes no new line of it; in the notes it makes one', () => {
    const { onChange } = show();
    expect(fireEvent.keyDown(type('任务', '拍主图 3 张'), { key: 'Enter' })).toBe(false);
    expect(fireEvent.keyDown(type('备注', '尺寸'), { key: 'Enter' })).toBe(true);
    expect(onChange.mock.calls).toEqual([[{ title: '拍主图 3 张' }]]);
  });

  it('an empty title is not taken', () => {
    const { onChange } = show();
    fireEvent.blur(type('任务', '  '));
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLTextAreaElement>('任务').value).toBe('拍主图');
  });

  it('nothing typed is lost when the card goes away', () => {
    const { onChange, unmount } = show();
    type('备注', '先问仓库');
    unmount();
    expect(onChange.mock.calls).toEqual([[{ notes: '先问仓库' }]]);
  });

  it('status, person, priority, day and deliverable', () => {
    const { onChange } = show();
    fireEvent.change(screen.getByLabelText('状态'), { target: { value: 'review' } });
    fireEvent.click(screen.getByRole('combobox', { name: '负责' }));
    fireEvent.click(screen.getByRole('option', { name: '小王' }));
    fireEvent.change(screen.getByLabelText('优先'), { target: { value: 'high' } });
    fireEvent.change(screen.getByLabelText('到期'), { target: { value: '2026-12-01' } });
    const deliverable = type('交付', '主图 3 张');
    fireEvent.keyDown(deliverable, { key: 'Enter' });
    expect(onChange.mock.calls.map(([change]) => change)).toEqual([
      { status: 'review' },
      { assigneeId: 'm1' },
      { priority: 'high' },
      { deadlineOn: '2026-12-01' },
      { deliverable: '主图 3 张' },
    ]);
  });

  it('a day being typed key by key is told once, when it is left', () => {
    const { onChange } = show();
    const due = screen.getByLabelText<HTMLInputElement>('到期');
    for (const value of ['2026-01-27', '2026-12-27']) {
      fireEvent.keyDown(due, { key: '1' });
      fireEvent.input(due, { target: { value } });
      fireEvent.change(due, { target: { value } });
    }
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.blur(due);
    expect(onChange.mock.calls).toEqual([[{ deadlineOn: '2026-12-27' }]]);
  });

  it('tags: add, no doubles, take away', () => {
    const { onChange } = show();
    const field = type('加标签', '#双12');
    fireEvent.keyDown(field, { key: 'Enter' });
    type('加标签', '设计');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.click(screen.getByLabelText('去掉标签 设计'));
    expect(onChange.mock.calls.map(([change]) => change)).toEqual([{ tags: ['设计', '双12'] }, { tags: ['双12'] }]);
  });

  it('checklist: tick, rename, add, remove by emptying', () => {
    const { onChange } = show();
    fireEvent.click(screen.getByLabelText('寄样品'));
    const add = type('加一条', '收回执');
    fireEvent.keyDown(add, { key: 'Enter' });
    const [first] = screen.getAllByLabelText<HTMLInputElement>('清单内容');
    if (first) {
      fireEvent.input(first, { target: { value: '' } });
      fireEvent.blur(first);
    }
    const lists = onChange.mock.calls.map(([{ checklist = [] }]) => checklist.map((step) => [step.text, step.isDone]));
    expect(lists).toEqual([
      [['寄样品', true]],
      [
        ['寄样品', true],
        ['收回执', false],
      ],
      [['收回执', false]],
    ]);
  });

  it('a task becomes a wait for somebody outside, and ours again', () => {
    const { onChange } = show();
    fireEvent.change(screen.getByLabelText('类型'), { target: { value: 'wait' } });
    expect(screen.getByLabelText('在等谁')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('类型'), { target: { value: 'work' } });
    expect(onChange.mock.calls).toEqual([[{ kind: 'wait', side: 'supplier' }], [{ kind: 'work', side: 'ours' }]]);
  });

  it('a milestone is not turned into a task by its kind', () => {
    show({ kind: 'milestone' });
    expect(screen.queryByLabelText('类型')).toBeNull();
  });

  it('a group is not turned into a wait', () => {
    const nothing = () => {};
    render(<TaskCard task={base} members={members} isGroup onChange={nothing} onClose={nothing} />);
    expect(screen.queryByLabelText('类型')).toBeNull();
  });

  it('a wait shows whom, when asked, when to ask again', () => {
    const { onChange } = show({ kind: 'wait', waitFor: '恒绒纺织' });
    const box = within(screen.getByRole('region', { name: '在等 恒绒纺织' }));
    fireEvent.change(box.getByLabelText('下次催'), { target: { value: '2026-11-25' } });
    fireEvent.blur(type('超时天', '25'));
    fireEvent.click(box.getByText('收到了'));
    expect(onChange.mock.calls.map(([change]) => change)).toEqual([
      { chaseOn: '2026-11-25' },
      { timeoutDays: 25 },
      { status: 'done' },
    ]);
  });

  it('Escape closes, the bin deletes', () => {
    const { onClose, onDelete } = show();
    fireEvent.keyDown(screen.getByLabelText('任务'), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByText('删除任务'));
    expect(onDelete).toHaveBeenCalledOnce();
  });
});
