/** One entry as the zip's directory tells it. `method`: 0 stored, 8 deflated. */
export type ZipEntry = { name: string; method: number; packedBytes: number; bytes: number; at: number };

const endSize = 22;
const endMark = 0x06054b50;
const recordMark = 0x02014b50;
const recordSize = 46;

/**
 * A zip whose entries before the wanted ones can be read alone: `head` is a whole small zip of them, `wanted` the rest,
 * to be read one by one. null when there is no directory to be found, or it contradicts itself.
 */
export async function splitZip(
  zip: Blob,
  isWanted: (name: string) => boolean,
): Promise<{ head: Blob; wanted: ZipEntry[] } | null> {
  const found = await directoryOf(zip);
  if (!found) return null;
  const wanted = found.records.filter(({ entry }) => isWanted(entry.name));
  if (wanted.length === 0) return { head: zip, wanted: [] };
  const kept = found.records.filter(({ entry }) => !isWanted(entry.name));
  const from = Math.min(...wanted.map(({ entry }) => entry.at));
  if (kept.some(({ entry }) => entry.at >= from)) return null;
  const size = kept.reduce((sum, { raw }) => sum + raw.length, 0);
  const end = new DataView(new ArrayBuffer(endSize));
  end.setUint32(0, endMark, true);
  end.setUint16(8, kept.length, true);
  end.setUint16(10, kept.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, from, true);
  const head = new Blob([zip.slice(0, from), ...kept.map(({ raw }) => raw), end.buffer]);
  return { head, wanted: wanted.map(({ entry }) => entry) };
}

type Record = { entry: ZipEntry; raw: Uint8Array<ArrayBuffer> };

async function directoryOf(zip: Blob): Promise<{ records: Record[] } | null> {
  const tailAt = Math.max(0, zip.size - endSize - 0xffff);
  const tail = await viewOf(zip.slice(tailAt));
  let at = tail.byteLength - endSize;
  while (at >= 0 && tail.getUint32(at, true) !== endMark) at -= 1;
  if (at < 0) return null;
  const count = tail.getUint16(at + 10, true);
  const size = tail.getUint32(at + 12, true);
  const from = tail.getUint32(at + 16, true);
  if (from + size > zip.size) return null;
  const view = await viewOf(zip.slice(from, from + size));
  const records: Record[] = [];
  for (let place = 0; records.length < count; ) {
    const record = recordAt(view, place);
    if (!record) return null;
    records.push(record);
    place += record.raw.length;
  }
  return { records };
}

function recordAt(view: DataView<ArrayBuffer>, at: number): Record | null {
  if (at + recordSize > view.byteLength || view.getUint32(at, true) !== recordMark) return null;
  const nameSize = view.getUint16(at + 28, true);
  const whole = recordSize + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (at + whole > view.byteLength) return null;
  const entry = {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, at + recordSize, nameSize)),
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return { entry, raw: new Uint8Array(view.buffer, at, whole) };
}

/** Where an entry's own bytes begin is said in the entry, not in the directory. */
export async function entryBytes(zip: Blob, { at, packedBytes }: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const head = await viewOf(zip.slice(at, at + 30));
  if (head.byteLength < 30) return new Uint8Array();
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  return new Uint8Array(await zip.slice(from, from + packedBytes).arrayBuffer());
}

const viewOf = async (blob: Blob): Promise<DataView<ArrayBuffer>> => new DataView(await blob.arrayBuffer());
