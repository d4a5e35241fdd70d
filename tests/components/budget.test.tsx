import { beforeEach, describe, expect, it } from 'vitest';
import { ProjectPage } from '../../components/views/workbench/project/project-page.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { cleanup, fireEvent, render, screen, waitFor, within } from './render.ts';

const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.blur(field);
};
const line = async (title: string) => (await db.budgetLines.toArray()).find((one) => one.title === title);

async function open(budgetFen: number | null = 10_000_00) {
  await commit(createProject, {
    id: 'p',
    name: '加湿器',
    templateId: 'standard-launch',
    direction: 'backward',
    launchOn: '2099-03-18',
    startOn: null,
    budgetFen,
    budgetLines: [
      { category: '打样', plannedFen: 3_000_00 },
      { category: '推广', plannedFen: 7_000_00 },
    ],
  });
  render(<ProjectPage projectId="p" view="budget" taskId={null} />);
  await screen.findByRole('table', { name: '预算明细' });
}

beforeEach(async () => {
  await db.delete();
  await db.open();
});

describe('budget', () => {
  it('amounts are taken as people type them, and undone', async () => {
    await open();
    type('打样的计划', '3.2万');
    await waitFor(async () => expect((await line('打样'))?.plannedFen).toBe(3_200_000));
    type('打样的已承诺', '￥1,200.5');
    await waitFor(async () => expect((await line('打样'))?.committedFen).toBe(120_050));
    type('打样的已付', '多少');
    expect(await screen.findByText(/金额读不懂/)).toBeTruthy();
    expect((await line('打样'))?.spentFen).toBe(0);
    await undo();
    await undo();
    expect(await line('打样')).toMatchObject({ plannedFen: 300_000, committedFen: 0 });
  });

  it('a task’s sheet adds a line and takes its amounts where they stand', async () => {
    await open();
    cleanup();
    const task = (await db.tasks.toArray()).find(({ title }) => title.startsWith('合同'));
    render(<ProjectPage projectId="p" view="list" taskId={task?.id ?? ''} />);
    const money = within(await screen.findByRole('region', { name: '这个任务的钱' }));
    fireEvent.click(money.getByRole('button', { name: '加一笔' }));
    await money.findByRole('link', { name: /其他.*合同/ });
    type(`${task?.title}的已付`, '1.2万');
    await waitFor(async () => expect(await line(task?.title ?? '')).toMatchObject({ spentFen: 1_200_000 }));
    expect((await line(task?.title ?? ''))?.paidOn).not.toBeNull();
  });

  it('says what it will come to, in words, and warns before and after the limit', async () => {
    await open();
    expect(screen.getByText(/已付 \+ 已承诺还没付的/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    type('推广的已付', '6500');
    expect(await screen.findByText('推广预计用到 92%')).toBeTruthy();
    expect((await line('推广'))?.paidOn).not.toBeNull();
    type('推广的已付', '8000');
    expect(await screen.findByText('总预算预计超 ¥1,000')).toBeTruthy();
    // What is over stands in one notice, each in a sentence of its own, and nothing else with it.
    const over = [...screen.getByRole('alert').querySelectorAll('span')].map((one) => one.textContent);
    expect(over).toEqual(['总预算预计超 ¥1,000', '推广预计超 ¥1,000']);
    const chart = screen.getByRole('img', { name: /按类别的计划/ });
    expect(chart.getAttribute('aria-label')).toContain('推广 计划 ¥7,000，承诺未付 ¥0，已付 ¥8,000');
    expect(screen.getByRole('img', { name: /累计已付 ¥8,000/ })).toBeTruthy();
  });

  it('a line is added, hung on a task, moved to a category of its own and removed', async () => {
    await open(null);
    fireEvent.click(screen.getByRole('button', { name: '加一笔' }));
    await waitFor(() => expect(document.activeElement?.closest('[data-line]')).toBeTruthy());
    await screen.findByLabelText('新的一笔的类别');
    fireEvent.change(screen.getByLabelText('新的一笔的类别'), { target: { value: '赠品' } });
    await waitFor(async () => expect((await line('新的一笔'))?.category).toBe('赠品'));
    const task = (await db.tasks.toArray()).find(({ step }) => step === '4');
    fireEvent.change(screen.getByLabelText('新的一笔的任务'), { target: { value: task?.id } });
    await waitFor(async () => expect((await line('新的一笔'))?.taskId).toBe(task?.id));
    const table = screen.getByRole('table', { name: '预算明细' });
    expect(within(table).getByRole('rowheader', { name: '赠品' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '删掉新的一笔' }));
    await waitFor(async () => expect(await line('新的一笔')).toBeUndefined());
  });
});
