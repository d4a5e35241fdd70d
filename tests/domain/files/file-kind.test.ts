import { describe, expect, it } from 'vitest';
import { isDrawn, mediaTypeOf, wrongEnding } from '../../../domain/files/file-kind.ts';

const text = (value: string) => new TextEncoder().encode(value);
const signs = (value: string) => Uint8Array.from(value, (sign) => sign.charCodeAt(0));
const office = 'application/vnd.openxmlformats-officedocument.';

describe('what a file is', () => {
  it.each<[string, Uint8Array, string, string | null]>([
    ['a.png', signs('\x89PNG\r\n\x1a\n____'), 'image/png', null],
    ['a.jpg', signs('\xff\xd8\xff\xe0____'), 'image/jpeg', null],
    ['a.gif', signs('GIF89a__'), 'image/gif', null],
    ['a.webp', signs('RIFF1234WEBPVP8 '), 'image/webp', null],
    ['a.pdf', signs('%PDF-1.7\n\x00\x01'), 'application/pdf', null],
    ['表.xlsx', signs('PK\x03\x04____xl/workbook.xml'), `${office}spreadsheetml.sheet`, null],
    ['a.docx', signs('PK\x03\x04____word/document.xml'), `${office}wordprocessingml.document`, null],
    ['a.zip', signs('PK\x03\x04____a.txt'), 'application/zip', null],
    ['a.csv', text('订单号,金额\n1,2'), 'text/csv', null],
    ['a.txt', Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 10), 'text/plain', null],
    ['a.svg', text('<?xml version="1.0"?><svg onload="alert(1)">'), 'image/svg+xml', null],
    ['主图.png', text('<svg xmlns="x"><script>alert(1)</script></svg>'), 'image/svg+xml', 'svg'],
    ['主图.jpg', text('<!doctype html><script>alert(1)</script>'), 'text/html', 'html'],
    ['a.pdf', signs('\x89PNG\r\n\x1a\n'), 'image/png', 'png'],
    ['a.png', signs('\x00\x01\x02\x03'), 'application/octet-stream', ''],
    ['a.psd', signs('8BPS\x00\x01'), 'application/octet-stream', null],
    ['没有后缀', signs('\x89PNG\r\n\x1a\n'), 'image/png', null],
  ])('%s', (name, bytes, expected, ending) => {
    expect(mediaTypeOf(bytes, name)).toBe(expected);
    expect(wrongEnding(expected, name)).toBe(ending);
  });

  it('only pixels are drawn', () => {
    expect(['image/png', 'image/jpeg', 'image/webp', 'image/gif'].every(isDrawn)).toBe(true);
    expect(['image/svg+xml', 'text/html', 'application/pdf', ''].some(isDrawn)).toBe(false);
  });
});
