import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** `isStored`: put in as it is; photos and PDFs do not get smaller. */
export type ZipPart = { name: string; bytes: Uint8Array; isStored?: boolean };

/**
 * A zip of the parts, put in one after another with a pause between, so that the page stays alive. What is done goes
 * into blobs, which the browser may keep on disk.
 */
export async function zipParts(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): Promise<Blob> {
  const done: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for await (const part of parts) {
    const entry = part.isStored ? new ZipPassThrough(part.name) : new ZipDeflate(part.name, { level: 6 });
    zip.add(entry);
    entry.push(part.bytes, true);
    done.push(new Blob(chunks));
    chunks = [];
    await new Promise((resolve) => setTimeout(resolve));
  }
  zip.end();
  if (failure) throw failure;
  return new Blob([...done, ...chunks], { type: 'application/zip' });
}

export const jsonPart = (name: string, value: unknown): ZipPart & { bytes: Uint8Array<ArrayBuffer> } => ({
  name,
  bytes: strToU8(JSON.stringify(value)) as Uint8Array<ArrayBuffer>,
});
