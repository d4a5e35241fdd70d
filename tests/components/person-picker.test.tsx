import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { PersonPicker } from '../../components/task/person-picker.tsx';
import { Field } from '../../components/ui/field.tsx';
import { fireEvent, pick, render, screen, waitFor } from './render.ts';

const members = [
  { id: 'm1', name: '小王', role: '运营', isActive: true },
  { id: 'm2', name: '林晓', role: '设计', isActive: true },
  { id: 'm3', name: '走了的', role: '', isActive: false },
];

function show(first: string | null, people = members) {
  const onChange = vi.fn();
  function Held() {
    const [id, setId] = useState(first);
    return (
      <PersonPicker
        label="负责"
        members={people}
        personId={id}
        nobody="摄影"
        onChange={(next) => {
          onChange(next);
          setId(next);
        }}
      />
    );
  }
  render(<Held />);
  return { onChange, field: screen.getByRole<HTMLInputElement>('combobox', { name: '负责' }) };
}
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

describe('who does it', () => {
  it('first letters and pinyin find a person; Enter takes them', async () => {
    const { onChange, field } = show(null);
    expect(field.value).toBe('摄影');
    fireEvent.focus(field);
    expect(options()).toEqual([]);
    fireEvent.input(field, { target: { value: 'lx' } });
    await waitFor(() => expect(options()).toEqual(['林晓设计']));
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onChange.mock.calls).toEqual([['m2']]);
    expect(field.value).toBe('林晓');
    fireEvent.input(field, { target: { value: 'xiaowang' } });
    await waitFor(() => expect(options()).toEqual(['小王运营']));
    fireEvent.keyDown(field, { key: 'Escape' });
    expect([field.value, onChange.mock.calls.length]).toEqual(['林晓', 1]);
  });

  it('opened and left, or Enter on the one who has it: nothing changes; nobody is the first choice', () => {
    const { onChange, field } = show('m1');
    fireEvent.click(field);
    expect(options()).toEqual(['没有负责人', '小王运营', '林晓设计']);
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.click(field);
    fireEvent.blur(field);
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.click(field);
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onChange.mock.calls).toEqual([[null]]);
  });

  it('without a team it says where people are added', () => {
    const { field } = show(null, []);
    fireEvent.click(field);
    expect(options()).toEqual(['没有负责人', '还没有成员，在 设置 → 成员 里加']);
  });

  it('a name that is not there is added as it was typed; several different owners may all become nobody', async () => {
    const [onAdd, onChange] = [vi.fn(), vi.fn()];
    render(
      <PersonPicker
        label="设计"
        members={members}
        personId={undefined}
        add={{ label: (typed) => `加上${typed}`, onAdd }}
        onChange={onChange}
      />,
    );
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: '设计' });
    expect(field.value).toBe('');
    pick(field, ' 阿木 ');
    expect(onAdd.mock.calls).toEqual([['阿木']]);
    pick(field, '没有负责人');
    expect(onChange.mock.calls).toEqual([[null]]);
  });

  it('Enter on a name nobody has does not send the form around it; a press inside a label closes the list', () => {
    const [onSubmit, onChange] = [vi.fn(), vi.fn()];
    render(
      <form onSubmit={onSubmit}>
        <Field label="谁来做">
          <PersonPicker label="谁来做" members={members} personId="m1" none={null} onChange={onChange} />
        </Field>
      </form>,
    );
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: '谁来做' });
    fireEvent.click(field);
    fireEvent.input(field, { target: { value: '没有这样的人' } });
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
    fireEvent.input(field, { target: { value: '林' } });
    fireEvent.click(screen.getByRole('option', { name: /林晓/ }));
    expect([onChange.mock.calls, options().length]).toEqual([[['m2']], 0]);
  });
});
