import { isSame } from 'c/forecastModel';

/** Computes a value once per argument: a template reads it with every line. */
export const memoize = <From extends object, To>(work: (from: From) => To): ((from: From) => To) => {
  const known = new WeakMap<From, To>();
  return (from) => {
    if (!known.has(from)) known.set(from, work(from));
    return known.get(from)!;
  };
};

/** Returns the previous value while the next is deep-equal, so that consumers do not render again. */
export const stabilize = <T>(): ((next: T) => T) => {
  let last: T | undefined;
  return (next) => {
    if (last === undefined || !isSame(next, last)) last = next;
    return last;
  };
};

/** The same for each part of an object by itself. */
export const stabilizeParts = <Parts extends object>(): ((next: Parts) => Parts) => {
  const keepers = new Map<string, (next: unknown) => unknown>();
  return (next) =>
    Object.fromEntries(
      Object.entries(next).map(([name, part]) => {
        const keep = keepers.get(name) ?? stabilize<unknown>();
        keepers.set(name, keep);
        return [name, keep(part)];
      })
    ) as Parts;
};
