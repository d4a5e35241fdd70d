import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'launchdeck-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a maintainer runs it, without the start-up step of npm. */
const run = (plan: object, ...more: string[]) => runText(JSON.stringify(plan), ...more);

function runText(plan: string | Buffer, ...more: string[]) {
  const file = join(folder, 'plan.json');
  writeFileSync(file, plan);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/schedule.ts', file, ...more], { encoding: 'utf8' });
  return { status, printed: JSON.parse(stdout) };
}

/** Six days one after the other, or three side by side when nobody is short. */
const plan = {
  calendar: { week: '1111111', holidays: null },
  start: '2026-01-01',
  tasks: [
    { id: '1', kind: 'milestone', days: 0 },
    { id: '2', days: 3, demand: { r1: 2 } },
    { id: '3', days: 3, demand: { r1: 2 } },
    { id: '4', kind: 'milestone', days: 0 },
  ],
  links: [
    { from: '1', to: '2' },
    { from: '1', to: '3' },
    { from: '2', to: '4' },
    { from: '3', to: '4' },
  ],
  capacity: { r1: 3 },
};

/** Each task but the last inside the one before it. */
const nested = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `t${at}`, days: 1, ...(at > 0 ? { parent: `t${at - 1}` } : {}) }));

describe('npm run schedule', () => {
  it('prints the longest chain as days, floats, driving chain and conflicts', () => {
    const { status, printed } = run(plan);
    expect(status).toBe(0);
    expect(printed).toMatchObject({ start: '2026-01-01', finish: '2026-01-03', days: 3, driving: ['1', '2'] });
    expect(printed.tasks['2']).toEqual({
      start: '2026-01-01',
      finish: '2026-01-03',
      lateStart: '2026-01-01',
      lateFinish: '2026-01-03',
      totalFloat: 0,
      freeFloat: 0,
      critical: true,
    });
    expect(printed.conflicts).toEqual([]);
  });

  it('refuses an actual finish before the actual start', () => {
    const tasks = [{ id: 'a', title: '打样', days: 2, actualStartOn: '2026-01-05', actualFinishOn: '2026-01-04' }];
    const { status, printed } = run({ ...plan, tasks, links: [] });
    expect([status, printed]).toEqual([2, { error: '「打样」的实际完成早于实际开始，改正其中一个' }]);
  });

  it('--level prints the levelled days', () => {
    const { status, printed } = run(plan, '--level');
    expect(status).toBe(0);
    expect(printed).toMatchObject({ finish: '2026-01-06', days: 6, conflicts: [] });
    expect([printed.tasks['2'].start, printed.tasks['3'].start].sort()).toEqual(['2026-01-01', '2026-01-04']);
  });

  it('--level names the days that stay over capacity', () => {
    const tasks = plan.tasks.map((task) => (task.days > 0 ? { ...task, pinnedOn: '2026-01-01' } : task));
    const { printed } = run({ ...plan, tasks }, '--level');
    expect(printed.conflicts).toMatchObject([{ kind: 'overCapacity', taskIds: ['2', '3'] }]);
  });

  it.each<[string, object]>([
    ['a negative capacity', { ...plan, capacity: { r1: -1 } }],
    ['a demand in words', { ...plan, tasks: [{ id: 'a', days: 1, demand: { r1: 'two' } }] }],
    ['a cycle', { ...plan, links: [...plan.links, { from: '4', to: '1' }] }],
    [
      'a calendar named like a built-in',
      { ...plan, calendars: {}, tasks: [{ id: 'a', days: 1, calendar: 'constructor' }] },
    ],
    ['a plan nested without end', { ...plan, tasks: nested(5000), links: [] }],
    ['no task', { ...plan, tasks: [], links: [] }],
  ])('%s exits 2 with a sentence', (_, bad) => {
    const { status, printed } = run(bad, '--level');
    expect(status).toBe(2);
    expect(Object.keys(printed)).toEqual(['error']);
    expect(printed.error).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([['--today'], ['--nonsense']])('%s alone exits 2 with the usage', (option) => {
    const { status, printed } = run(plan, option);
    expect(status).toBe(2);
    expect(printed.error).toContain('用法');
  });

  it.each(['1899-01-01', '9999-01-01', '2026-02-30', 'morgen'])(
    '--today %s exits 2 with the days that can be',
    (day) => {
      const { status, printed } = run(plan, '--today', day);
      expect([status, printed]).toEqual([2, { error: `--today 不是能排的日期：${day}（1970-01-01 到 2399-12-31）` }]);
    },
  );

  it('a task may have any id, a file may begin with a byte order mark', () => {
    const text = '\uFEFF{"calendar":{"week":"1111111","holidays":null},"start":"2026-01-01","links":[],';
    const { status, printed } = runText(`${text}"tasks":[{"id":"__proto__","days":2},{"id":"b","days":1}]}`);
    expect(status).toBe(0);
    expect(Object.keys(printed.tasks).sort()).toEqual(['__proto__', 'b']);
  });

  it('null where nothing is meant reads as absent, a plan may have no links', () => {
    const nothing = { parent: null, constraint: null, deadlineOn: null, calendar: null, demand: null };
    const { status, printed } = run({ ...plan, launch: null, links: null, tasks: [{ id: 'a', days: 2, ...nothing }] });
    expect([status, printed.days]).toEqual([0, 2]);
  });

  it.each<[string, RegExp]>([
    ['{"calendar":', /^计划文件不是 JSON：/],
    [JSON.stringify({ ...plan, tasks: [{ id: 'a', days: '2' }] }), /^计划文件的 tasks\.0\.days 不对，要是数$/],
    [JSON.stringify({ ...plan, links: [{ from: '1', to: '2', type: 'XX' }] }), /只能是 FS、SS、FF、SF$/],
  ])('says where a file is wrong and what may stand there', (text, said) => {
    const { status, printed } = runText(text);
    expect(status).toBe(2);
    expect(printed.error).toMatch(said);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['a plan cut off', '{"calendar":{"week":"11', /^计划文件不是 JSON：第 1 行第 24 个字看不懂$/],
    [
      'a word that is none',
      '{"calendar":{},"start":NaN,"tasks":[1,2,3,4,5,6,7,8]}',
      /^计划文件不是 JSON：看不懂「N」$/,
    ],
    ['lists in lists', '['.repeat(200_000), /^计划文件不是 JSON：/],
    ['UTF-16', Buffer.from(`\uFEFF${JSON.stringify(plan)}`, 'utf16le'), /^计划文件要存成 UTF-8：/],
    ['GBK', Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xb4, 0xf2]), Buffer.from('"}')]), /UTF-8/],
  ])('%s is refused in words of our own', (_, text, said) => {
    const { status, printed } = runText(text);
    expect([status, Object.keys(printed)]).toEqual([2, ['error']]);
    expect(printed.error).toMatch(said);
  });

  it.each<[string, object, string]>([
    [
      'a calendar without a name',
      { calendars: { '': { week: '0000000', holidays: null } } },
      '日历里一个工作日也没有（日历 ）',
    ],
    [
      'a launch that is a parent',
      {
        launch: { task: 'p', on: '2026-02-01' },
        tasks: [
          { id: 'p', days: 0 },
          { id: 'a', days: 1, parent: 'p' },
        ],
      },
      '上架的里程碑不能是汇总任务：p',
    ],
    [
      'a very long name',
      { tasks: [{ id: 'a', title: '长'.repeat(1000), days: 0 }] },
      `「${'长'.repeat(60)}…」的天数要是 1 到 10000 的整数，现在是 0`,
    ],
    [
      'a start before the tables',
      { tasks: [{ id: 'a', days: 9, actualFinishOn: '1970-01-05' }] },
      '计划从 1970-01-01 以前就要开始：把日子往后移',
    ],
    ['a capacity below nothing', { capacity: { r: -1 } }, '计划文件的 capacity.r 不对，最小 0'],
    [
      'holidays of another country',
      { calendar: { week: '1111100', holidays: 'US' } },
      '计划文件的 calendar.holidays 不对，只能是 CN 或 null',
    ],
    ['a start in 9999', { start: '9999-12-31' }, 'start 不是能排的日期：9999-12-31（1970-01-01 到 2399-12-31）'],
  ])('%s says what is wrong', (_, more, said) => {
    const { status, printed } = run({ ...plan, links: [], ...more });
    expect([status, printed]).toEqual([2, { error: said }]);
  });

  it('a long cycle is told in one sentence', () => {
    const tasks = Array.from({ length: 500 }, (_, at) => ({ id: `t${at}`, days: 1 }));
    const links = tasks.map(({ id }, at) => ({ from: id, to: `t${(at + 1) % 500}` }));
    const { printed } = run({ ...plan, tasks, links });
    expect(printed.error).toMatch(/^任务互相等着：t0 → t1 → .* → … → .* → t0$/);
    expect(printed.error.length).toBeLessThan(200);
  });
});
