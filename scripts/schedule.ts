// `npm run -s schedule -- <plan.json> [--today YYYY-MM-DD] [--level]`: prints the computed plan as JSON; with --level
// its tasks are moved until nothing is over its `capacity`. A plan that cannot be
// computed prints `{ error }` and exits 2. Never reads the clock.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { level } from '../domain/level/level.ts';
import { overCapacity, overCapacityConflict } from '../domain/level/over-capacity.ts';
import { backwardActual, planSchema } from '../domain/schedule/plan-schema.ts';
import type { PlanInput } from '../domain/schedule/plan-types.ts';
import { schedule } from '../domain/schedule/schedule.ts';

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
  let text = '';
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    refuse(`读不了计划文件：${file}`);
  }
  try {
    return JSON.parse(text, withoutNull);
  } catch (error) {
    return refuse(`计划文件不是 JSON：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Other programs write null for what is not there; only here does it mean something of its own. */
const withoutNull = (key: string, value: unknown) =>
  value === null && key !== 'holidays' && key !== 'on' && key !== '' ? undefined : value;

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
  const place = `计划文件的 ${fault?.path.join('.') || '最外层'} 不对`;
  if (fault?.code === 'invalid_type') return `${place}，要是${typeNames[fault.expected] ?? fault.expected}`;
  return fault?.code === 'invalid_value' ? `${place}，只能是 ${fault.values.join('、')}` : place;
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { today: { type: 'string' }, level: { type: 'boolean' } } });
  } catch {
    return refuse(usage);
  }
}

const { values, positionals } = readArguments();
const plan = readPlan(positionals[0]);
if (values.today !== undefined && !z.iso.date().safeParse(values.today).success)
  refuse(`--today 不是日期：${values.today}`);
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
