const headerCharset = /charset\s*=\s*["']?\s*([\w-]{2,20})/i;

function decode(bytes: Uint8Array, charset: string, isFatal: boolean): string | undefined {
  try {
    // `stream`: an answer cut inside a character is still that charset.
    return new TextDecoder(charset, { fatal: isFatal }).decode(bytes, { stream: isFatal });
  } catch {
    return undefined;
  }
}

/**
 * An answer's bytes as text: as UTF-8 when they are valid UTF-8, else by the charset the answer's `contentType` names,
 * else as GB18030. Old Taobao answers are GBK and `Response.text()` would garble them; their header is not always right.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const named = headerCharset.exec(contentType)?.[1];
  return (
    decode(bytes, 'utf-8', true) ??
    (named && !/^(?:utf-?8|gb)/i.test(named) ? decode(bytes, named, true) : undefined) ??
    decode(bytes, 'gb18030', false) ??
    ''
  );
}
