/** A multiple of three, so that the pieces can be put one behind the other. */
const atOnce = 24_576;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += atOnce)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + atOnce)));
  return text;
}

/** null: not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
