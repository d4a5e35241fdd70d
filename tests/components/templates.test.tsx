import { beforeEach, describe, expect, it } from 'vitest';
import { TemplatesPage } from '../../components/views/workbench/templates/templates-page.tsx';
import { readTemplateFile, templateFileText } from '../../domain/templates/template-file.ts';
import { templates } from '../../domain/templates/templates.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

useFreshDatabase();
beforeEach(() => {
  location.hash = '';
});

const [first] = templates;
const own = async () => {
  const rows = await db.templates.toArray();
  if (!rows[0]) throw new Error('no template');
  return rows[0];
};

async function copied() {
  const page = render(<TemplatesPage templateId={null} />);
  fireEvent.click(screen.getByRole('button', { name: '复制一份' }));
  await waitFor(async () => expect(await db.templates.count()).toBe(1));
  const { id } = await own();
  page.unmount();
  render(<TemplatesPage templateId={id} />);
  await screen.findByLabelText('名称');
}

describe('templates', () => {
  it('built-in ones are read, not written', () => {
    render(<TemplatesPage templateId={null} />);
    const table = screen.getByRole('table', { name: '标准上新' });
    expect(within(table).queryAllByRole('textbox')).toEqual([]);
    expect(within(table).getByText('首月复盘，行动项落到人')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '删除模板' })).toBeNull();
  });

  it('a copy has a name of its own and is edited where it stands', async () => {
    await copied();
    expect((await own()).name).toBe('标准上新 2');
    const days = screen.getByLabelText('等待打样（供应商）的天数');
    fireEvent.input(days, { target: { value: '8' } });
    fireEvent.blur(days);
    await waitFor(async () => expect((await own()).tasks.find(({ key }) => key === '4')?.days).toBe(8));
    await undo();
    expect((await own()).tasks.find(({ key }) => key === '4')?.days).toBe(5);
  });

  it('predecessors are typed; a circle is refused and nothing changes', async () => {
    await copied();
    const before = screen.getByLabelText('市场与竞品调研，输出选品表的前置');
    fireEvent.input(before, { target: { value: '23' } });
    fireEvent.blur(before);
    const typed = screen.getByLabelText('卖点提炼与详情文案的前置');
    fireEvent.input(typed, { target: { value: '3ss+2，M1' } });
    fireEvent.blur(typed);
    await waitFor(async () => {
      const { links } = await own();
      expect(links.filter(({ to }) => to === '9')).toEqual([
        { from: '3', to: '9', type: 'SS', lag: 2 },
        { from: 'M1', to: '9', type: 'FS', lag: 0 },
      ]);
    });
    expect((await own()).links.some(({ to }) => to === '1')).toBe(false);
  });

  it('tasks are added, moved and removed, each taken back by undo', async () => {
    await copied();
    const count = (await own()).tasks.length;
    fireEvent.click(screen.getByRole('button', { name: '在视觉与详情里加任务' }));
    await waitFor(async () => expect((await own()).tasks.length).toBe(count + 1));
    fireEvent.click(screen.getByRole('button', { name: '删掉复盘' }));
    await waitFor(async () => expect((await own()).tasks.some(({ key }) => key === '23')).toBe(false));
    const row = screen.getByLabelText('拍摄脚本与档期的天数');
    fireEvent.keyDown(row, { key: 'ArrowUp', altKey: true });
    await waitFor(async () => {
      const keys = (await own()).tasks.map(({ key }) => key);
      expect(keys.indexOf('10')).toBeLessThan(keys.indexOf('9'));
    });
    for (let times = 0; times < 3; times++) await undo();
    expect((await own()).tasks.map(({ key }) => key)).toEqual(first?.tasks.map(({ key }) => key));
  });

  it('a file comes in under a free name, a broken one not at all', async () => {
    render(<TemplatesPage templateId={null} />);
    if (!first) throw new Error('no template');
    const text = templateFileText({ ...first, name: '标准上新', about: '' });
    expect(readTemplateFile(text).ok).toBe(true);
    const drop = (content: string) =>
      fireEvent.change(screen.getByLabelText('导入文件', { selector: 'input' }), {
        target: { files: [new File([content], 'a.json')] },
      });
    drop('{"format":');
    drop(text);
    await waitFor(async () => expect((await db.templates.toArray()).map(({ name }) => name)).toEqual(['标准上新 2']));
  });
});
