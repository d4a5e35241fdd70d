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
  try {
    const parsed = planSchema.safeParse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
    const backward = parsed.success ? backwardActual(parsed.data) : undefined;
    if (backward) refuse(`「${backward.title ?? backward.id}」的实际完成早于实际开始，改正其中一个`);
    // Absent keys stay absent: the schema allows undefined only because optional keys read so.
    if (parsed.success) return parsed.data as PlanInput;
    const [first] = parsed.error.issues;
    return refuse(`计划文件的 ${first?.path.join('.') || '最外层'} 不对`);
  } catch (error) {
    return refuse(`读不了计划文件：${error instanceof Error ? error.message : String(error)}`);
  }
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
