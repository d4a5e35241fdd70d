import { describe, expect, it } from 'vitest';
import { brokenHouseRules, brokenImports, importsOf } from './architecture-rules.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles();

describe('architecture', () => {
  it('sees the project', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => importsOf(file.text)).length).toBeGreaterThan(300);
  });

  it('imports go one way only', () => {
    expect(files.flatMap(brokenImports)).toEqual([]);
  });

  it('house rules hold', () => {
    expect(files.flatMap(brokenHouseRules)).toEqual([]);
  });

  it('only the three writers touch tables', () => {
    const writers =
      /^storage\/(commit|record-seen|undo|secrets|migrations\/|db|backup|restore|apply-patches|summaries|copies|delete-everything|prune)/;
    const writes = files.filter(
      ({ path, text }) =>
        /^(storage|components|entrypoints)\//.test(path) &&
        !writers.test(path) &&
        /\.(projects|tasks|links|members|products|listings|refs|changes)\s*\.(put|add|bulkPut|bulkAdd|update|delete|bulkDelete|clear)\(/.test(
          text,
        ),
    );
    expect(writes.map(({ path }) => `${path}: write through commit()`)).toEqual([]);
  });
});

describe('the rules catch a planted violation', () => {
  const plantedImports: [path: string, text: string][] = [
    ['domain/x.ts', "import Dexie from 'dexie';"],
    ['domain/x.ts', "import type { A } from '../storage/db.ts';"],
    ['adapters/consoles/x.ts', "import { db } from '../../storage/db.ts';"],
    ['storage/x.ts', "import { send } from '../messaging/send.ts';"],
    ['messaging/x.ts', "import { db } from '../storage/db.ts';"],
    ['components/ui/x.tsx', "import { commit } from '../../storage/commit.ts';"],
    ['components/gantt/x.tsx', "import { commit } from '../../storage/commit.ts';"],
    ['entrypoints/jd.content/index.ts', "import { db } from '../../storage/db.ts';"],
    ['entrypoints/seller/x.ts', "import { View } from '../../components/views/side/side-view.tsx';"],
    ['entrypoints/seller/x.ts', "const late = await import('../../storage/db.ts');"],
  ];
  it.each(plantedImports)('%s with %s', (path, text) => {
    expect(brokenImports({ path, text })).toHaveLength(1);
  });

  const plantedRules: [name: string, path: string, text: string][] = [
    ['a long file', 'domain/x.ts', '\n'.repeat(251)],
    ['a utils folder', 'domain/utils/x.ts', ''],
    ['a camel-case file', 'domain/dayNumber.ts', ''],
    ['an enum', 'domain/x.ts', 'export enum A { B }'],
    ['any', 'domain/x.ts', 'const a: any = 1;'],
    ['a silenced type', 'domain/x.ts', '// @ts-ignore\n'],
    ['a silenced rule without a reason', 'domain/x.ts', '// biome-ignore lint/a/b: no\n'],
    ['HTML from text', 'entrypoints/x.ts', 'node.innerHTML = text;'],
    ['words outside locales', 'components/x.tsx', '<p>任务</p>'],
  ];
  it.each(plantedRules)('%s', (_name, path, text) => {
    expect(brokenHouseRules({ path, text })).toHaveLength(1);
  });
});
