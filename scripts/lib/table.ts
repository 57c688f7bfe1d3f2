/** A table that is asked for names from outside: without a prototype it knows no `constructor` and no `toString`. */
export const table = <T extends object>(entries: T): Readonly<T> =>
  Object.freeze(Object.assign(Object.create(null) as T, entries));
