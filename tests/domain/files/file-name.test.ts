import { expect, it } from 'vitest';
import { fileName } from '../../../domain/files/file-name.ts';

it.each([
  ['主图 1.png', '主图 1.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\小陈\\桌面\\主图.png', '主图.png'],
  ['photo\u202egnp.exe', 'photognp.exe'],
  ['a\u200bb\u2066c\u0000\n.png', 'abc .png'],
  ['  主图 .png ', '主图 .png'],
  ['', 'file'],
  ['..', 'file'],
  ['\u202e\u200f', 'file'],
  ['a/', 'file'],
  ['cafe\u0301.png', 'café.png'],
  ['\ud800主图.png', '主图.png'],
  ['<img src=x onerror=alert(1)>.png', '<img src=x onerror=alert(1)>.png'],
])('%j is called %j', (given, name) => expect(fileName(given)).toBe(name));

it('a long name keeps its beginning and its ending, in whole signs', () => {
  const name = fileName(`${'图'.repeat(500)}.png`);
  expect(name).toHaveLength(200);
  expect(name).toMatch(/^图+….png$/);
  const signs = fileName(`${'😀'.repeat(300)}.jpeg`);
  expect(signs.isWellFormed()).toBe(true);
  expect(signs.length).toBeLessThanOrEqual(200);
  expect(fileName('x'.repeat(300))).toMatch(/^x{199}…$/);
});
