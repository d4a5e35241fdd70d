import { describe, expect, it, vi } from 'vitest';
import { QuickAdd } from '../../components/task/quick-add.tsx';
import { fireEvent, render, screen, waitFor } from './render.ts';

const members = [
  { id: 'm1', name: '小王', role: '设计', isActive: true },
  { id: 'm2', name: '林晓', role: '运营', isActive: true },
  { id: 'm3', name: '老周', role: '', isActive: false },
];

function show(onSave = vi.fn(async () => true), onAddMember = vi.fn()) {
  render(
    <QuickAdd today="2026-11-23" members={members} projectName="云岚凉被" onSave={onSave} onAddMember={onAddMember} />,
  );
  const field = screen.getByLabelText<HTMLInputElement>('加任务');
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  return { onSave, onAddMember, field, type };
}
const chips = () => screen.queryAllByRole('button').filter((button) => button.classList.contains('chip'));
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('QuickAdd', () => {
  it('tints what it understood in place and repeats it as chips, before saving', () => {
    const { type, onSave } = show();
    type('详情页设计 @小王 周五 !高 #设计');
    expect(marks()).toEqual(['@小王', '周五', '!高', '#设计']);
    expect(chips().map((chip) => chip.textContent)).toEqual(['小王', '11-27 周五·4 天', '高', '设计']);
    expect(screen.getByText('云岚凉被')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('Enter saves what is shown and empties the field', async () => {
    const { type, field, onSave } = show();
    type('详情页设计 @小王 周五 !高 #设计');
    fireEvent.submit(field);
    await waitFor(() => expect(field.value).toBe(''));
    expect(onSave).toHaveBeenCalledWith(
      expect.objectContaining({
        title: '详情页设计',
        assignee: { name: '小王', memberId: 'm1' },
        dueOn: '2026-11-27',
        priority: 'high',
        tags: ['设计'],
      }),
      false,
    );
  });

  it('Shift Enter saves and opens; Enter while an input method composes does neither', async () => {
    const { type, field, onSave } = show();
    type('拍主图');
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true, isComposing: true });
    expect(onSave).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    await waitFor(() => expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ title: '拍主图' }), true));
  });

  it('a rhythm is shown with its first day; one that may be several asks, and is saved as text until then', async () => {
    const { type, field, onSave } = show();
    type('每周五盘点库存');
    expect(chips().map((chip) => chip.textContent)).toEqual(['每周 周五·首次 11-27 周五']);
    type('每两周对账');
    expect(chips().map((chip) => chip.textContent)).toEqual(['每两周，算重复？']);
    fireEvent.submit(field);
    await waitFor(() => expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ title: '每两周对账' }), false));
    expect(onSave).not.toHaveBeenCalledWith(expect.objectContaining({ repeat: expect.anything() }), false);
    type('每两周对账');
    fireEvent.click(screen.getByRole('menuitem', { name: '每 2 周的周五', hidden: true }));
    expect(chips().map((chip) => chip.textContent)).toEqual(['每 2 周 周五·首次 11-27 周五']);
    fireEvent.submit(field);
    await waitFor(() =>
      expect(onSave).toHaveBeenCalledWith(
        expect.objectContaining({ title: '对账', repeat: expect.objectContaining({ startOn: '2026-11-23' }) }),
        false,
      ),
    );
  });

  it('a sentence of several tasks is shown as so many before Enter makes them, and may be kept as one', async () => {
    const onSave = vi.fn(async () => true);
    const onSaveSeveral = vi.fn(async () => true);
    render(<QuickAdd today="2026-11-23" members={members} onSave={onSave} onSaveSeveral={onSaveSeveral} />);
    const field = screen.getByLabelText<HTMLInputElement>('加任务');
    const sentence = '小王周三前出主图，小李周五前写详情，下周一打样回来';
    fireEvent.input(field, { target: { value: sentence } });
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      '出主图小王11-25 周三',
      '写详情小李？11-27 周五',
      '打样回来11-30 周一？',
    ]);
    fireEvent.submit(field);
    await waitFor(() => expect(field.value).toBe(''));
    expect(onSaveSeveral).toHaveBeenCalledTimes(1);
    expect(onSave).not.toHaveBeenCalled();

    fireEvent.input(field, { target: { value: sentence } });
    fireEvent.click(screen.getByRole('button', { name: '合成一个' }));
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    fireEvent.submit(field);
    await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
    expect(onSaveSeveral).toHaveBeenCalledTimes(1);
  });

  it('keeps the text when nothing was saved', async () => {
    const refused = vi.fn(async () => false);
    const { type, field } = show(refused);
    type('拍主图 周五');
    fireEvent.submit(field);
    await waitFor(() => expect(refused).toHaveBeenCalled());
    expect(field.value).toBe('拍主图 周五');
  });

  it('does not save a task without a title, and says so', () => {
    const { type, field, onSave } = show();
    type('@小王 周五');
    fireEvent.submit(field);
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText('写上要做什么')).toBeTruthy();
  });

  it('Backspace on a chip makes its word plain text again', () => {
    const { type } = show();
    type('详情页 周五 #设计');
    const [due] = chips();
    if (due) fireEvent.keyDown(due, { key: 'Backspace' });
    expect(marks()).toEqual(['#设计']);
    expect(chips()).toHaveLength(1);
  });

  it('a chip changes its word: another person, another day', () => {
    const { type, field } = show();
    type('详情页 @小王 周五');
    fireEvent.click(screen.getByRole('menuitem', { name: '林晓', hidden: true }));
    expect(field.value).toBe('详情页 @林晓 周五');
    fireEvent.click(screen.getByRole('menuitem', { name: '明天 周二', hidden: true }));
    expect(field.value).toBe('详情页 @林晓 2026-11-24');
    expect(chips().map((chip) => chip.textContent)).toEqual(['林晓', '11-24 周二·1 天']);
  });

  it('an unknown name is shown as not found and can be added', () => {
    const { type, onAddMember } = show();
    type('详情页 @小张');
    expect(chips().map((chip) => chip.textContent)).toEqual(['没有叫小张的人']);
    fireEvent.click(screen.getByRole('menuitem', { name: '加小张为成员', hidden: true }));
    expect(onAddMember).toHaveBeenCalledWith('小张');
  });

  it('someone who left the team is nobody here', () => {
    const { type } = show();
    type('详情页 @老周');
    expect(chips().map((chip) => chip.textContent)).toEqual(['没有叫老周的人']);
  });

  it('Escape empties the field', () => {
    const { type, field } = show();
    type('详情页');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field.value).toBe('');
  });
});
