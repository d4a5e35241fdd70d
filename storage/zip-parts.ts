import { strToU8, Zip, ZipDeflate } from 'fflate';

export type ZipPart = { name: string; bytes: Uint8Array };

/** A zip of the parts, deflated one after another with a pause between, so that the page stays alive. */
export async function zipParts(parts: readonly ZipPart[]): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const part of parts) {
    const entry = new ZipDeflate(part.name, { level: 6 });
    zip.add(entry);
    entry.push(part.bytes, true);
    await new Promise((resolve) => setTimeout(resolve));
  }
  zip.end();
  if (failure) throw failure;
  return new Blob(chunks, { type: 'application/zip' });
}

export const jsonPart = (name: string, value: unknown): ZipPart & { bytes: Uint8Array<ArrayBuffer> } => ({
  name,
  bytes: strToU8(JSON.stringify(value)) as Uint8Array<ArrayBuffer>,
});
