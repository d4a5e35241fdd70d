// `npm test`: types, unit tests (vitest), the build, and e2e in real Chromium (playwright). Fails when anything
// failed and also when anything was skipped: a suite that silently does not run is a failure. One exception is
// printed: the native context menu where no X display can be had.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommand } from './run-command.ts';

const reports = '.output/reports';
const native = /原生右键菜单/;

/** `second`: passed only when run again; printed, so that nobody overlooks a test or a product that wavers. */
type Counts = { passed: number; failed: number; skipped: string[]; second: string[] };

type VitestReport = { testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[] };

function vitestCounts(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const counts: Counts = { passed: 0, failed: 0, skipped: [], second: [] };
  for (const { name, assertionResults } of report.testResults) {
    if (assertionResults.length === 0) counts.skipped.push(name);
    for (const { status, fullName } of assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') counts.failed += 1;
      else counts.skipped.push(fullName);
    }
  }
  return counts;
}

type PlaywrightSuite = {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; tests: { status: string }[] }[];
};

function playwrightCounts(file: string): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: [], second: [] };
  const walk = (suite: PlaywrightSuite): void => {
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === 'expected' || status === 'flaky') counts.passed += 1;
        if (status === 'flaky') counts.second.push(spec.title);
        if (status === 'skipped') counts.skipped.push(spec.title);
        if (status === 'unexpected') counts.failed += 1;
      }
    }
    suite.suites?.forEach(walk);
  };
  (JSON.parse(readFileSync(file, 'utf8')) as { suites: PlaywrightSuite[] }).suites.forEach(walk);
  return counts;
}

function stopUnless(status: number, what: string): void {
  if (status === 0) return;
  console.error(`没有通过：${what}`);
  process.exit(1);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

stopUnless(runCommand('tsc', ['--noEmit']), '类型检查');
stopUnless(runCommand('wxt', ['build']), '构建');

const unitFile = `${reports}/unit.json`;
const e2eFile = `${reports}/e2e.json`;
const unitStatus = runCommand('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitFile}`,
]);
const e2eStatus = runCommand('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'], {
  // Absolute: Playwright reads a relative one from the folder of its configuration file.
  PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(e2eFile),
});

const unit = vitestCounts(unitFile);
const e2e = playwrightCounts(e2eFile);
const allowed = e2e.skipped.filter((title) => native.test(title));
const skipped = [...unit.skipped, ...e2e.skipped].filter((title) => !allowed.includes(title));
for (const title of allowed) console.warn(`没有 X 显示，跳过：${title}`);
for (const title of e2e.second) console.warn(`第二次才通过：${title}`);
for (const title of skipped) console.error(`跳过了，不算通过：${title}`);

const passed = unit.passed + e2e.passed;
const failed = unit.failed + e2e.failed + skipped.length;
console.log(`${passed} passed, ${failed} failed`);
if (unitStatus !== 0 || e2eStatus !== 0 || failed > 0 || unit.passed === 0 || e2e.passed === 0) process.exit(1);
