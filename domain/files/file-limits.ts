/** A zip of all of them must stay below 4 GB, where its old form ends. */
export const fileLimits = { bytes: 20 * 2 ** 20, count: 2_000, allBytes: 2 * 2 ** 30 } as const;
