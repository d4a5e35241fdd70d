// `npm run check`: types, lint and format, architecture, dead code. Runs all four and names those that failed.
import { runCommand } from './run-command.ts';

const steps: [name: string, command: string, args: string[]][] = [
  ['wxt 类型', 'wxt', ['prepare']],
  ['类型', 'tsc', ['--noEmit']],
  ['格式与规则', 'biome', ['check', '--error-on-warnings', '.']],
  ['结构', 'vitest', ['run', '--project', 'project']],
  ['无用代码', 'knip', []],
];

const failed = steps.filter(([, command, args]) => runCommand(command, args) !== 0).map(([name]) => name);
if (failed.length > 0) {
  console.error(`没有通过：${failed.join('、')}`);
  process.exit(1);
}
