import { afterEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '../../components/ui/toast.tsx';
import { exportPlan, planSvg } from '../../components/views/workbench/gantt/export-plan.ts';
import { drawingOf } from '../../components/views/workbench/gantt/plan-drawing.ts';
import { sheetsOf } from '../../components/views/workbench/gantt/print-sheets.ts';
import { projectModel } from '../../components/views/workbench/project/project-model.ts';
import { plainWish } from '../../components/views/workbench/project/use-list-state.ts';
import { taskLines } from '../../components/views/workbench/task-lines.ts';
import { heightAround } from '../../domain/gantt/svg-text.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import { link, project, task, today } from '../domain/intents/run-intent.ts';
import './render.ts';

function planOf(count: number, title = '打样') {
  const owner = project('p1', { name: '凉被/双旦' });
  const tasks = Array.from({ length: count }, (_, at) => task(`t${at}`, { title: `${title} ${at}`, position: at }));
  const links = count > 1 ? [link('l', 't0', 't1')] : [];
  const model = projectModel({
    project: owner,
    tasks: new Map(tasks.map((row) => [row.id, row])),
    links: new Map(links.map((row) => [row.id, row])),
    plan: planProject({ project: owner, tasks, links }, today),
    members: [],
    meId: null,
    today,
  });
  const lines = taskLines(model, plainWish);
  return { model, lines, baseline: null, promos: [], showsCritical: true, zoom: 'week' } as const;
}

afterEach(() => vi.restoreAllMocks());

describe('the plan as a picture', () => {
  it('is well-formed whatever the titles hold, with every row, the days and the link', () => {
    const { text, width, height } = planSvg(planOf(3, '<b>"&\' 打样'));
    const page = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(page.querySelector('parsererror')).toBeNull();
    const said = page.documentElement.textContent ?? '';
    for (const at of [0, 1, 2]) expect(said).toContain(`<b>"&' 打样 ${at}`);
    expect(said).toContain('凉被/双旦');
    expect(said).toContain('11-24');
    expect(page.querySelectorAll('path').length).toBeGreaterThan(0);
    expect(page.documentElement.getAttribute('width')).toBe(String(width));
    expect(height).toBe(heightAround + 3 * 32);
    expect(said).toContain('等外部');
  });

  it('is saved under the name of the project, without what file names may not hold', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await exportPlan('svg', planOf(2));
    expect(names).toEqual(['凉被 双旦.svg']);
  });

  it('of more than a browser can draw is refused with the way out', async () => {
    await exportPlan('png', planOf(400));
    expect(toasts.value?.text).toBe('计划太大，图片放不下，存为 SVG');
  });

  it('is cut into sheets of whole rows, each with its heads and number', () => {
    const sheets = sheetsOf(drawingOf(planOf(100))) ?? [];
    expect(sheets.length).toBeGreaterThan(2);
    const said = sheets.map((sheet) => {
      const page = new DOMParser().parseFromString(sheet, 'image/svg+xml');
      return [...page.querySelectorAll('text')].map((text) => text.textContent);
    });
    said.forEach((texts, at) => {
      const words = ['凉被/双旦', '负责', '11 月', '关键任务', `第 ${at + 1} / ${sheets.length} 张`];
      expect(texts).toEqual(expect.arrayContaining(words));
    });
    const titles = said.flat().filter((text) => text?.startsWith('打样'));
    expect(titles).toEqual(Array.from({ length: 100 }, (_, at) => `打样 ${at}`));
    expect(sheetsOf(drawingOf(planOf(5000)))).toBeNull();
  });

  it('is printed from a frame of its own, wide, and the frame goes afterwards', async () => {
    await exportPlan('print', planOf(2)).catch(() => undefined);
    const frame = document.querySelector('iframe');
    expect(frame?.contentDocument?.querySelector('svg')).not.toBeNull();
    expect(frame?.contentDocument?.querySelector('style')?.textContent).toContain('landscape');
    frame?.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('iframe')).toBeNull();
  });
});
