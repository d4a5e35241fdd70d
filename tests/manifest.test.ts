import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifest } from '../adapters/manifest.ts';
import { sourceFiles } from './source-files.ts';

const privacy = readFileSync('PRIVACY.md', 'utf8');
const chrome = manifest('chrome');
const permissions = (chrome.permissions ?? []) as string[];
const hosts = (chrome.host_permissions ?? []) as string[];

/** First cells of a Markdown table's rows, each `like this`, with the reason beside it. */
function tableRows(pattern: RegExp): Map<string, string> {
  const rows = privacy.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm);
  return new Map([...rows].flatMap(([, name = '', reason = '']) => (pattern.test(name) ? [[name, reason]] : [])));
}

describe('permissions', () => {
  it('are exactly those PRIVACY.md gives a reason for', () => {
    expect([...tableRows(/^[a-zA-Z]+$/).keys()].sort()).toEqual([...permissions].sort());
  });

  it('hosts are exactly those PRIVACY.md gives a reason for', () => {
    expect([...tableRows(/^https:/).keys()].sort()).toEqual([...hosts].sort());
  });

  it('every reason says something', () => {
    for (const reason of tableRows(/./).values()) expect(reason.length).toBeGreaterThan(5);
  });

  it('are all used by the code', () => {
    const code = sourceFiles()
      .filter(({ path }) => /^(entrypoints|components|storage|messaging)\//.test(path))
      .map(({ text }) => text)
      .join('\n');
    const proof: Record<string, RegExp> = {
      storage: /browser\.storage\./,
      unlimitedStorage: /new Dexie\(|extends Dexie/,
      alarms: /browser\.alarms\./,
      notifications: /browser\.notifications\./,
      contextMenus: /browser\.contextMenus\./,
      scripting: /browser\.scripting\./,
      sidePanel: /browser\.sidePanel\b/,
    };
    for (const permission of permissions) expect(code, permission).toMatch(proof[permission] ?? /no proof written/);
  });

  it('hosts are seller consoles over https only', () => {
    for (const host of hosts) expect(host).toMatch(/^https:\/\/[a-z.-]+\.(pinduoduo|jd|taobao)\.com\/\*$/);
  });

  it('pages may embed only the panel', () => {
    const resources = chrome.web_accessible_resources as { resources: string[]; matches: string[] }[];
    expect(resources.flatMap((entry) => entry.resources)).toEqual(['panel.html']);
    expect(resources.flatMap((entry) => entry.matches).sort()).toEqual([...hosts].sort());
  });

  it('keeps its id wherever the unpacked folder is', () => {
    expect(chrome.key).toMatch(/^MIIB/);
  });
});
