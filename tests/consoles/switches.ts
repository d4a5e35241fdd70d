/** What can be made to go wrong, or to look otherwise, in the played consoles. */
export type Switches = {
  /** Pages go to the login page, answers say that nobody is logged in. */
  isLoggedOut: boolean;
  /** The session ends under an open page: the page stays, answers refuse. */
  isSessionOver: boolean;
  isRateLimited: boolean;
  isEmpty: boolean;
  /** Answers are cut in the middle or replaced by an HTML error page. */
  broken: 'no' | 'cut' | 'html';
  /** Milliseconds every list answer waits. */
  slow: number;
  /** 'b': class names with other suffixes, as after a release of the console. */
  build: 'a' | 'b';
  /** Rows of another plug-in stand between the orders. */
  hasForeignRows: boolean;
  /** Cross-Origin-Embedder-Policy: require-corp, which forbids foreign frames. */
  hasCoep: boolean;
  /** A strict Content-Security-Policy with `frame-src 'none'`. */
  hasCsp: boolean;
  /** Rows a page; 0 = the console's own number. */
  rows: number;
  isVirtual: boolean;
  transport: 'fetch' | 'xhr';
  shop: 1 | 2;
  /** HTML and script in titles, specs and codes. */
  isMarkup: boolean;
  /** The console attacks the extension (pages/hostile.js), and every text of its answers holds HTML and script. */
  isHostile: boolean;
  /** The console rebuilds its body every second and throws out what it did not make. */
  isSweeping: boolean;
};

export const calm: Switches = {
  isLoggedOut: false,
  isSessionOver: false,
  isRateLimited: false,
  isEmpty: false,
  broken: 'no',
  slow: 0,
  build: 'a',
  hasForeignRows: false,
  hasCoep: false,
  hasCsp: false,
  rows: 0,
  isVirtual: false,
  transport: 'fetch',
  shop: 1,
  isMarkup: false,
  isHostile: false,
  isSweeping: false,
};

/** Reads switches from a query such as `?slow=2000&build=b&isLoggedOut=true`; unknown names are ignored. */
export function switchesIn(query: URLSearchParams): Partial<Switches> {
  const found: Record<string, unknown> = {};
  for (const [name, before] of Object.entries(calm)) {
    const value = query.get(name);
    if (value === null) continue;
    if (typeof before === 'boolean') found[name] = value === 'true' || value === '1';
    else found[name] = typeof before === 'number' ? Number(value) : value;
  }
  return found as Partial<Switches>;
}
