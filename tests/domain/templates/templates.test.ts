import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProject } from '../../../domain/intents/create-project.ts';
import { deleteTemplate } from '../../../domain/intents/delete-template.ts';
import { saveTemplate } from '../../../domain/intents/save-template.ts';
import type { StoredTemplate } from '../../../domain/model/stored-template.ts';
import { withMovedTask, withNewTask, withoutTask, withTask } from '../../../domain/templates/edit-content.ts';
import { freeName } from '../../../domain/templates/free-name.ts';
import { linksText, withLinksText } from '../../../domain/templates/links-text.ts';
import { contentFault, contentLength } from '../../../domain/templates/plan-content.ts';
import type { TemplateContent } from '../../../domain/templates/template.ts';
import { readTemplateFile, templateFileText } from '../../../domain/templates/template-file.ts';
import { templateOfProject } from '../../../domain/templates/template-of-project.ts';
import { templates } from '../../../domain/templates/templates.ts';
import { codeOf, granted, link, project, task, world } from '../intents/run-intent.ts';

const [standard] = templates;
if (!standard) throw new Error('no template');
const bare = ({ launchKey, tasks, links }: TemplateContent): TemplateContent => ({ launchKey, tasks, links });
const stored = (fields: Partial<StoredTemplate> = {}): StoredTemplate => ({
  id: 'own',
  name: '自家上新',
  about: '',
  basedOnId: standard.id,
  launchKey: standard.launchKey,
  tasks: [...standard.tasks],
  links: [...standard.links],
  savedAt: '2026-11-01T00:00:00.000Z',
  ...fields,
});

describe.each(templates)('built-in $id', (template) => {
  it('makes a sound plan of the length it says', () => {
    expect(contentFault(template)).toBeNull();
    expect(contentLength(template)).toBe(template.lengthDays);
  });

  it('a project made from it gives the same template back, and the file too', () => {
    const made = granted(
      createProject,
      { id: 'p1', name: 'A', templateId: template.id, direction: 'backward', launchOn: '2027-03-10', startOn: null },
      world({}),
    );
    const rows = made;
    const back = templateOfProject(
      {
        project: rows.projects.get('p1') ?? project('p1'),
        tasks: [...rows.tasks.values()],
        links: [...rows.links.values()],
        members: [],
      },
      'actual',
    );
    expect(back).toEqual(bare(template));
    const text = templateFileText({ ...back, name: 'A', about: '' });
    expect(readTemplateFile(text)).toEqual({ ok: true, template: { ...back, name: 'A', about: '' } });
  });
});

it('every task of a project remembers its step', () => {
  const made = granted(
    createProject,
    { id: 'p1', name: 'A', templateId: 'promo-stock', direction: 'backward', launchOn: '2027-06-10', startOn: null },
    world({}),
  );
  const steps = [...made.tasks.values()].map(({ step }) => step);
  expect(steps).toContain('M4');
  expect(new Set(steps).size).toBe(made.tasks.size);
  expect([...made.tasks.values()].filter(({ freeze }) => freeze).length).toBeGreaterThanOrEqual(3);
});

describe('a project as a template', () => {
  const tasks = [
    task('g', { title: '打样' }),
    task('a', {
      parentId: 'g',
      kind: 'wait',
      waitFor: '恒绒',
      durationDays: 5,
      status: 'done',
      askedOn: '2026-11-02',
      actualFinishOn: '2026-11-12',
      assigneeId: 'm1',
    }),
    task('b', {
      position: 1,
      durationDays: 2,
      deliverable: '3 张主图',
      acceptance: '白底',
      checklist: [{ id: 'c', text: '修边', isDone: true }],
      deadlineOn: '2026-12-01',
      pinnedOn: '2026-11-30',
    }),
    task('m', { position: 2, kind: 'milestone', durationDays: 0 }),
  ];
  const source = {
    project: project('p1', { launchTaskId: 'm' }),
    tasks,
    links: [link('l1', 'a', 'b', { lag: 2, lagUnit: 'calendar' }), link('l2', 'b', 'm')],
    members: [{ id: 'm1', name: '小王', role: '采购', isActive: true }],
  };

  it('drops people and days, keeps roles, waits, links, lists and results', () => {
    const content = templateOfProject(source, 'planned');
    expect(content.launchKey).toBe('M1');
    expect(content.tasks).toEqual([
      { key: 'S1', title: '打样', days: 1, kind: 'work', role: '', side: 'ours' },
      {
        key: '1',
        parentKey: 'S1',
        title: '任务 a',
        days: 5,
        kind: 'wait',
        role: '采购',
        side: 'supplier',
        waitFor: '恒绒',
      },
      {
        key: '2',
        title: '任务 b',
        days: 2,
        kind: 'work',
        role: '',
        side: 'ours',
        deliverable: '3 张主图',
        acceptance: '白底',
        checklist: ['修边'],
      },
      { key: 'M1', title: '任务 m', days: 0, kind: 'milestone', role: '', side: 'ours' },
    ]);
    expect(content.links).toEqual([
      { from: '1', to: '2', type: 'FS', lag: 2, lagUnit: 'calendar' },
      { from: '2', to: 'M1', type: 'FS', lag: 0 },
    ]);
    expect(JSON.stringify(content)).not.toMatch(/小王|2026-|m1/);
  });

  it('takes the working days really needed', () => {
    const [, wait] = templateOfProject(source, 'actual').tasks;
    expect(wait?.days).toBe(9);
  });
});

describe('editing', () => {
  const content = bare(standard);

  it('predecessors as text are read back to the same links', () => {
    for (const template of templates) {
      for (const { key } of template.tasks) {
        const again = withLinksText(template, key, linksText(template, key));
        expect('links' in again && linksText(again, key)).toBe(linksText(template, key));
      }
    }
  });

  it.each([
    ['3, M1', '3, M1'],
    ['3ss+2；m1', '3SS+2, M1'],
    ['３ＦＳ＋４', '3+4'],
    ['3+2d', '3+2d'],
    ['3 3', '3'],
    ['4-1', '4-1'],
    ['', ''],
  ])('%s is understood', (text, expected) => {
    const next = withLinksText(content, '9', text);
    expect('links' in next && linksText(next, '9')).toBe(expected);
  });

  it.each(['99', '9', 'x y', '3SS2', 'M9'])('%s is refused', (text) => {
    expect(withLinksText(content, '9', text)).toHaveProperty('code');
  });

  it('a new task stands last in its group; a removed one takes its links along', () => {
    const more = withNewTask(content, { title: '补拍', parentKey: 'S4' });
    const at = more.tasks.findIndex(({ title }) => title === '补拍');
    expect(more.tasks[at - 1]?.key).toBe('M3');
    expect(contentFault(more)).toBeNull();
    const fewer = withoutTask(content, 'S5');
    expect(fewer.launchKey).toBeNull();
    expect(contentFault(fewer)).toBeNull();
    expect(fewer.tasks.some(({ parentKey }) => parentKey === 'S5')).toBe(false);
  });

  it('whatever is edited, the plan stays sound or is refused, and nothing throws', () => {
    const keys = content.tasks.map(({ key }) => key);
    const step = fc.oneof(
      fc.constantFrom(...keys).map((key) => (now: TemplateContent) => withoutTask(now, key)),
      fc.tuple(fc.constantFrom(...keys), fc.constantFrom(1 as const, -1 as const)).map(
        ([key, by]) =>
          (now: TemplateContent) =>
            withMovedTask(now, key, by),
      ),
      fc.tuple(fc.constantFrom(...keys), fc.constantFrom('work' as const, 'wait' as const, 'milestone' as const)).map(
        ([key, kind]) =>
          (now: TemplateContent) =>
            withTask(now, key, { kind }),
      ),
      fc.constantFrom('S1', 'S4', null).map(
        (parentKey) => (now: TemplateContent) =>
          withNewTask(now, {
            title: '新',
            parentKey: now.tasks.some(({ key }) => key === parentKey) ? parentKey : null,
          }),
      ),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const next = steps.reduce((now, edit) => edit(now), content);
        const used = next.tasks.map(({ key }) => key);
        expect(new Set(used).size).toBe(used.length);
        for (const { from, to } of next.links) expect(used).toEqual(expect.arrayContaining([from, to]));
        contentFault(next);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is refused', () => {
  const one = (fields: Partial<TemplateContent>) => ({ ...bare(standard), ...fields });
  it.each([
    ['templateKeyTwice', one({ tasks: [...standard.tasks, ...standard.tasks.slice(1, 2)] })],
    ['templateKeyUnknown', one({ links: [{ from: '1', to: 'zz', type: 'FS', lag: 0 }] })],
    ['cycle', one({ links: [...standard.links, { from: '23', to: '1', type: 'FS', lag: 0 }] })],
    ['templateLaunch', one({ launchKey: '1' })],
    ['templateDays', one({ tasks: standard.tasks.map((each) => (each.key === '1' ? { ...each, days: 0 } : each)) })],
    [
      'parentCycle',
      one({ tasks: standard.tasks.map((each) => (each.key === 'S1' ? { ...each, parentKey: 'S1' } : each)) }),
    ],
  ])('%s', (code, content) => {
    expect(contentFault(content)?.code).toBe(code);
    const text = templateFileText({ ...content, name: 'A', about: '' });
    expect(readTemplateFile(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['templateFileNotJson', '{'],
    ['templateFileOther', '{}'],
    ['templateFileOther', '[1]'],
    ['templateFileNewer', '{"format":"launchdeck-template","version":2}'],
    ['templateFileField', '{"format":"launchdeck-template","version":1,"template":{}}'],
    [
      'templateFileField',
      templateFileText({ ...bare(standard), name: 'A', about: '' }).replace('"about"', '"script": 1, "about"'),
    ],
    ['templateFileTooBig', ' '.repeat(4_000_001)],
  ])('file: %s', (code, text) => {
    expect(readTemplateFile(text)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('own templates', () => {
  it('are saved, used and deleted; projects made from them stay', () => {
    const saved = granted(saveTemplate, { template: stored() }, world({}));
    const made = granted(
      createProject,
      { id: 'p1', name: 'A', templateId: 'own', direction: 'backward', launchOn: '2027-03-10', startOn: null },
      saved,
    );
    expect(made.tasks.size).toBe(standard.tasks.length);
    const after = granted(deleteTemplate, { id: 'own' }, made);
    expect(after.templates.size).toBe(0);
    expect(after.tasks.size).toBe(standard.tasks.length);
    expect(after.projects.get('p1')?.templateId).toBe('own');
  });

  it.each([
    ['templateBuiltIn', stored({ id: standard.id })],
    ['templateNameTaken', stored({ name: '标准上新' })],
    ['nameEmpty', stored({ name: ' ' })],
  ])('%s', (code, template) => {
    expect(codeOf(saveTemplate, { template }, world({}))).toBe(code);
  });

  it('fields of one are changed alone; one that was deleted meanwhile does not come back by its name', () => {
    const { id, about } = stored();
    const rows = granted(saveTemplate, { template: stored() }, world({}));
    const after = granted(saveTemplate, { template: { id, name: '改过的' } }, rows).templates.get(id);
    expect(after).toMatchObject({ name: '改过的', about, tasks: stored().tasks });
    expect(codeOf(saveTemplate, { template: { id, name: '改过的' } }, world({}))).toBe('templateGone');
  });

  it('a name that is taken gets a number', () => {
    expect(freeName('标准上新', new Set(['标准上新', '标准上新 2']))).toBe('标准上新 3');
  });
});
