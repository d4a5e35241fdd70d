/** Reads ids as text. `isLossy` turns true when a bare number was too big for JavaScript to hold exactly. */
export type IdReader = { of: (value: unknown) => string | undefined; isLossy: boolean };

export function idReader(): IdReader {
  const reader: IdReader = {
    isLossy: false,
    of(value) {
      if (typeof value === 'string') return /^\s*(\d{4,24})\s*$/.exec(value)?.[1];
      if (typeof value !== 'number' || value <= 0) return undefined;
      if (Number.isSafeInteger(value)) return value >= 1000 ? String(value) : undefined;
      reader.isLossy = true;
      return undefined;
    },
  };
  return reader;
}

const orderNo = /^\d[\d-]{7,31}$/;

/** An order number, from text or from a number small enough to be exact. */
export function orderNoOf(value: unknown, ids: IdReader): string | undefined {
  const text = typeof value === 'string' ? value.trim() : ids.of(value);
  return text !== undefined && orderNo.test(text) ? text : undefined;
}
