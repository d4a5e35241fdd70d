// `npm run -s schedule -- <plan.json> [--today YYYY-MM-DD] [--level]`: prints the computed plan as JSON; with --level
// its tasks are moved until nothing is over its `capacity`. A plan that cannot be
// computed prints `{ error }` and exits 2. Never reads the clock.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type * as z from 'zod/mini';
import { firstDay, lastDay } from '../domain/calendar/work-table.ts';
import { level } from '../domain/level/level.ts';
import { overCapacity, overCapacityConflict } from '../domain/level/over-capacity.ts';
import { isDay } from '../domain/schedule/plan-fault.ts';
import { backwardActual, planSchema } from '../domain/schedule/plan-schema.ts';
import type { PlanInput } from '../domain/schedule/plan-types.ts';
import { schedule } from '../domain/schedule/schedule.ts';

/** More does not fit in one text. */
const mostBytes = 500_000_000;
const usage = '用法：npm run -s schedule -- <plan.json> [--today YYYY-MM-DD] [--level]';

function refuse(error: string): never {
  console.log(JSON.stringify({ error }));
  process.exit(2);
}

function readPlan(file: string | undefined): PlanInput {
  if (!file) refuse(usage);
  const parsed = planSchema.safeParse(readJson(file));
  const backward = parsed.success ? backwardActual(parsed.data) : undefined;
  if (backward) refuse(`「${backward.title ?? backward.id}」的实际完成早于实际开始，改正其中一个`);
  // Absent keys stay absent: the schema allows undefined only because optional keys read so.
  return parsed.success ? (parsed.data as PlanInput) : refuse(faultText(parsed.error.issues[0]));
}

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return withoutNull(JSON.parse(text), 0);
  } catch (error) {
    return refuse(`计划文件不是 JSON：${syntaxText(error instanceof Error ? error.message : '')}`);
  }
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return refuse(`读不了计划文件：${file}`);
  }
  if (bytes.length > mostBytes) refuse(`计划文件太大，最多 ${mostBytes / 1e6} MB：${file}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(`计划文件要存成 UTF-8：${file}`);
  }
}

/** Where the text stops being JSON. */
function syntaxText(message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line && column) return `第 ${line} 行第 ${column} 个字看不懂`;
  const [, token] = /^Unexpected token '([\x21-\uffff]+)'/.exec(message) ?? [];
  if (token) return `看不懂「${token}」`;
  return message.includes('end of JSON') ? '没有写完' : '里面有看不懂的字';
}

/** Nothing a plan is made of lies deeper. */
const deepest = 6;

/** Other programs write null for what is not there; only for `holidays` and `on` does it mean something of its own. */
function withoutNull(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const inside = record[key];
    if (inside === null && !Array.isArray(value) && key !== 'holidays' && key !== 'on') delete record[key];
    else if (typeof inside === 'object') withoutNull(inside, depth + 1);
  }
  return value;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
};

/** Where the file is wrong and what may stand there. */
function faultText(fault: z.core.$ZodIssue | undefined): string {
  const where = fault?.path.join('.') ?? '';
  const place = `计划文件的 ${where.length > 80 ? `${where.slice(0, 80)}…` : where || '最外层'} 不对`;
  if (fault?.code === 'invalid_type') return `${place}，要是${typeNames[fault.expected] ?? fault.expected}`;
  if (fault?.code === 'too_small')
    return fault.origin === 'string' ? `${place}，不能是空的` : `${place}，最小 ${fault.minimum}`;
  if (fault?.code === 'too_big')
    return fault.origin === 'string' ? `${place}，最多 ${fault.maximum} 个字` : `${place}，最大 ${fault.maximum}`;
  if (fault?.code !== 'invalid_value') return place;
  return `${place}，只能是 ${fault.values.join('、')}${fault.path.at(-1) === 'holidays' ? ' 或 null' : ''}`;
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { today: { type: 'string' }, level: { type: 'boolean' } } });
  } catch {
    return refuse(usage);
  }
}

const { values, positionals } = readArguments();
if (positionals.length > 1) refuse(usage);
const plan = readPlan(positionals[0]);
if (values.today !== undefined && !isDay(values.today))
  refuse(`--today 不是能排的日期：${values.today}（${firstDay} 到 ${lastDay}）`);
const today = values.today ?? null;

function levelled(): PlanInput {
  const found = level(plan, today);
  return 'error' in found ? refuse(found.error) : found.plan;
}

const shown = values.level ? levelled() : plan;
const result = schedule(shown, today);
if ('error' in result) refuse(result.error);
const over = values.level ? overCapacity(shown, today) : [];
if ('error' in over) refuse(over.error);
const { forecastDriving: _, conflicts, ...printed } = result;
const stillOver = over.map((one) => overCapacityConflict(one, shown));
console.log(JSON.stringify({ ...printed, conflicts: [...conflicts, ...stillOver] }, null, 2));
