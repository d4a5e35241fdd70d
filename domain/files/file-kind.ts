/** Images that a browser draws without running anything; an SVG is not one of them. */
const drawn = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
export const isDrawn = (mediaType: string): boolean => drawn.includes(mediaType);

/** How file names end by what is in them; the first one is the usual. */
const endings: Record<string, readonly string[]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/svg+xml': ['svg'],
  'text/html': ['html', 'htm'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/zip': ['zip'],
  'text/csv': ['csv'],
};
const isText = (mediaType: string) => mediaType.startsWith('text/');

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file is, told from its bytes; the name decides only between kinds of plain text. */
export function mediaTypeOf(bytes: Uint8Array, name: string): string {
  const byBytes = imageOf(bytes) ?? archiveOf(bytes);
  if (byBytes) return byBytes;
  if (latin(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (!looksLikeText(bytes)) return 'application/octet-stream';
  const head = latin(bytes, 0, 4096).toLowerCase();
  if (/<svg[\s>]/.test(head)) return 'image/svg+xml';
  if (/<(!doctype html|html|head|body|script|iframe)[\s>]/.test(head)) return 'text/html';
  return endingOf(name) === 'csv' ? 'text/csv' : 'text/plain';
}

/** The ending its bytes ask for when the name says another kind; null when the name is right or not known. */
export function wrongEnding(mediaType: string, name: string): string | null {
  const said = endingOf(name);
  const isKnown = Object.values(endings).some((list) => list.includes(said));
  const own = endings[mediaType];
  if (!isKnown || own?.includes(said)) return null;
  if (own) return own[0] ?? null;
  return isText(mediaType) && isText(Object.keys(endings).find((type) => endings[type]?.includes(said)) ?? '')
    ? null
    : isText(mediaType)
      ? 'txt'
      : '';
}

function imageOf(bytes: Uint8Array): string | null {
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (latin(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (/^GIF8[79]a/.test(latin(bytes, 0, 6))) return 'image/gif';
  return latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP' ? 'image/webp' : null;
}

/** Office files are zips whose entries say which. */
function archiveOf(bytes: Uint8Array): string | null {
  if (!['PK\x03\x04', 'PK\x05\x06'].includes(latin(bytes, 0, 4))) return null;
  const names = latin(bytes, 0, 8192) + latin(bytes, Math.max(0, bytes.length - 32_768), bytes.length);
  const open = 'application/vnd.openxmlformats-officedocument.';
  if (names.includes('xl/')) return `${open}spreadsheetml.sheet`;
  if (names.includes('word/')) return `${open}wordprocessingml.document`;
  return names.includes('ppt/') ? `${open}presentationml.presentation` : 'application/zip';
}

/** No zero byte and hardly a control sign at the beginning; GBK is text as well. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const strange = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return !head.includes(0) && strange * 50 <= head.length;
}

/** Bytes as signs of the same number. */
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('');
