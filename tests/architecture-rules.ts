import { posix } from 'node:path';

export type SourceFile = { path: string; text: string };

/** What each room may import from other rooms and from packages (DESIGN: one direction only). */
type Room = { name: string; at: RegExp; rooms: string[]; packages: (string | RegExp)[]; fix: string };

const wxt = /^wxt\//;
const preact = [/^preact(\/|$)/, '@preact/signals'];

// First match wins: a content script is also an entrypoint, a view is also a component.
const rooms: Room[] = [
  {
    name: 'content scripts',
    at: /^entrypoints\/(seller\/|observer\.content|pinduoduo\.content|jd\.content|taobao\.content)/,
    rooms: ['adapters', 'messaging', 'domain', 'ui', 'locales', 'content scripts'],
    packages: [wxt],
    fix: "IndexedDB here is the site's: ask the background by a message instead of importing storage or views",
  },
  {
    name: 'domain',
    at: /^domain\//,
    rooms: ['domain'],
    // papaparse on a string is as pure as our own code.
    packages: ['zod/mini', 'date-fns', 'papaparse'],
    fix: 'domain is pure: pass what is needed in as an argument',
  },
  {
    name: 'adapters',
    at: /^adapters\//,
    rooms: ['adapters', 'domain'],
    packages: ['zod/mini', 'wxt'],
    fix: 'adapters know the outside and the domain only',
  },
  {
    name: 'storage',
    at: /^storage\//,
    rooms: ['storage', 'domain'],
    packages: ['dexie', 'fflate', 'zod/mini', 'date-fns', ...preact, 'wxt/browser'],
    fix: 'storage must not know screens or messages; let the caller pass a listener',
  },
  {
    name: 'messaging',
    at: /^messaging\//,
    rooms: ['messaging', 'domain', 'adapters'],
    packages: ['zod/mini', 'wxt/browser'],
    fix: 'messaging carries schemas; handlers live in entrypoints/background',
  },
  {
    name: 'views',
    at: /^components\/views\//,
    rooms: ['views', 'ui', 'components', 'domain', 'storage', 'messaging', 'locales', 'adapters'],
    packages: [...preact, 'date-fns', 'wxt/browser', 'zod/mini', 'mustache', /^@atlaskit\/pragmatic-drag-and-drop/],
    fix: 'views join components and storage',
  },
  {
    name: 'ui',
    at: /^components\/(ui|styles)\//,
    rooms: ['ui', 'domain', 'locales'],
    packages: [...preact, 'lucide', /^@radix-ui\/colors\//, 'date-fns'],
    fix: 'ui components take props and callbacks; move what reads storage into components/views',
  },
  {
    name: 'components',
    at: /^components\//,
    rooms: ['ui', 'components', 'domain', 'locales'],
    packages: [...preact, 'date-fns'],
    fix: 'pure components take props and callbacks; move what reads storage into components/views',
  },
  { name: 'locales', at: /^locales\//, rooms: ['locales'], packages: [], fix: 'locales hold words only' },
];

export const roomOf = (path: string): Room | undefined => rooms.find((room) => room.at.test(path));

/** Module names a file imports, `import type` and `import()` included. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function brokenImport(file: SourceFile, room: Room, name: string): string | null {
  if (name.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file.path), name));
    const other = roomOf(target)?.name;
    if (other === undefined ? !target.startsWith('entrypoints/') : room.rooms.includes(other)) return null;
    return `${file.path}: ${room.name} must not import ${target} (${room.fix})`;
  }
  const isAllowed = room.packages.some((rule) => (typeof rule === 'string' ? rule === name : rule.test(name)));
  return isAllowed ? null : `${file.path}: ${room.name} must not import the package ${name} (${room.fix})`;
}

export function brokenImports(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (!room) return [];
  return importsOf(file.text).flatMap((name) => brokenImport(file, room, name) ?? []);
}

const isProduct = (path: string) => /^(adapters|components|domain|entrypoints|locales|messaging|storage)\//.test(path);
const isData = (path: string) => /\.generated\.ts$|^domain\/templates\//.test(path);

/** House rules a newcomer could break; each message says the fix. */
export function brokenHouseRules({ path, text }: SourceFile): string[] {
  const broken: string[] = [];
  const lines = text.split('\n').length;
  if (isProduct(path) && !isData(path) && lines > 250) broken.push(`${path}: ${lines} lines; split it (cap 250)`);
  if (/(^|\/)(utils|helpers|services|types)\//.test(path)) {
    broken.push(`${path}: name the folder after what is in it, not utils/helpers/services/types`);
  }
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/.test(posix.basename(path))) broken.push(`${path}: name files in kebab-case`);
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  if (isProduct(path) && /\bconst enum\b|^\s*(export )?enum\s/m.test(code))
    broken.push(`${path}: use a union, not an enum`);
  if (isProduct(path) && /(:|as|<)\s*any\b/.test(code))
    broken.push(`${path}: \`any\` hides faults; use unknown and parse`);
  if (isProduct(path) && /@ts-(ignore|nocheck)/.test(text)) broken.push(`${path}: mend the type instead of @ts-ignore`);
  for (const [line] of text.matchAll(/^\s*(\/\/|\/\*|\{\/\*) biome-ignore.*$/gm)) {
    if (!/biome-ignore [\w/]+: \S.{10,}/.test(line)) broken.push(`${path}: a biome-ignore needs its reason`);
  }
  if (
    /^(components|entrypoints|storage|messaging)\//.test(path) &&
    // The one place that writes HTML escapes every text; tests/components/popup-body.test.tsx tries it.
    path !== 'components/ui/markup.ts' &&
    /\.innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML/.test(code)
  ) {
    broken.push(`${path}: page text is never HTML; use textContent or Preact text`);
  }
  if (/^(components|entrypoints)\//.test(path) && /[\u4e00-\u9fff]/.test(code)) {
    broken.push(`${path}: words on screen belong in locales/`);
  }
  return broken;
}
