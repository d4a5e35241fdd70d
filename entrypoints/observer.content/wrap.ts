// Taken before any script of the page runs; the page may replace them later.
const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const originals = new WeakMap<object, object>();

type Callable = (...args: unknown[]) => unknown;

/** Stands in for `native`: same name, length and properties; `toString` answers like the native one. */
function standIn(native: Callable, around: (self: unknown, call: () => unknown) => unknown): Callable {
  disguiseOnce();
  const proxy = new Proxy(native, {
    apply: (target, self, args) => around(self, () => apply(target, self, args)),
  });
  originals.set(proxy, native);
  return proxy;
}

const quietly = (work: () => void): void => {
  try {
    work();
  } catch {
    // The page must never notice us, least of all by an error.
  }
};

/** `before` sees the object a method is called on. */
export function wrapMethod(owner: object, name: string, before: (self: unknown) => void): void {
  const descriptor = getOwnPropertyDescriptor(owner, name);
  if (typeof descriptor?.value !== 'function') return;
  const value = standIn(descriptor.value, (self, call) => {
    quietly(() => before(self));
    return call();
  });
  defineProperty(owner, name, { ...descriptor, value });
}

/** `after` sees the object a property is read from, and what the page got. */
export function wrapGetter(owner: object, name: string, after: (self: unknown, value: unknown) => void): void {
  const descriptor = getOwnPropertyDescriptor(owner, name);
  if (!descriptor?.get) return;
  const get = standIn(descriptor.get as Callable, (self, call) => {
    const value = call();
    quietly(() => after(self, value));
    return value;
  });
  defineProperty(owner, name, { ...descriptor, get: get as () => unknown });
}

let isDisguised = false;

/** `Function.prototype.toString` of a stand-in, and its own, read as before. */
function disguiseOnce(): void {
  if (isDisguised) return;
  isDisguised = true;
  const native = Function.prototype.toString as Callable;
  const shown = new Proxy(native, {
    apply: (target, self, args) => apply(target, originals.get(self as object) ?? self, args),
  });
  originals.set(shown, native);
  defineProperty(Function.prototype, 'toString', {
    ...getOwnPropertyDescriptor(Function.prototype, 'toString'),
    value: shown,
  });
}
