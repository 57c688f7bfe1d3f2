/** One emission to a wire: data, or what went wrong. */
export interface Snapshot {
  data?: unknown;
  error?: unknown;
}

type Listener = (snapshot: Snapshot) => void;

/** How long an answer serves later subscribers once no component shows it. The platform does not document its value. */
const KEPT_MS = 30_000;

/**
 * A cached answer, shared by all wires that ask the same. Like LDS it is not asked again because something else was
 * saved: a component that needs it fresh calls `refresh`.
 */
export class Entry {
  snapshot: Snapshot | undefined;
  readonly #load: () => Promise<unknown>;
  readonly #whenUnused: () => void;
  readonly #listeners = new Set<Listener>();
  #asked = 0;
  #unused: ReturnType<typeof setTimeout> | undefined;

  constructor(load: () => Promise<unknown>, whenUnused: () => void) {
    this.#load = load;
    this.#whenUnused = whenUnused;
  }

  /**
   * Tells the listener now if there is an answer, and whenever it changes. A refusal is no answer to keep: who comes
   * after it asks again. Returns how to stop.
   */
  subscribe(listener: Listener): () => void {
    clearTimeout(this.#unused);
    this.#listeners.add(listener);
    if (this.snapshot && this.snapshot.error === undefined) listener(this.snapshot);
    else if (this.snapshot || this.#asked === 0) void this.refresh();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#unused = setTimeout(this.#whenUnused, KEPT_MS);
    };
  }

  /** Asks again and notifies all subscribers. Of answers that overtake each other only that of the last request counts. */
  async refresh(): Promise<void> {
    const question = ++this.#asked;
    const snapshot = await this.#load().then(
      (data): Snapshot => ({ data: deepFreeze(data) }),
      (error: unknown): Snapshot => ({ error })
    );
    if (question === this.#asked) this.set(snapshot);
  }

  set(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    for (const listener of [...this.#listeners]) listener(snapshot);
  }
}

/** Entries of one kind by the question they answer. */
export class EntryCache<Extra = undefined> {
  readonly #entries = new Map<string, { entry: Entry; extra: Extra }>();

  /** @param extraOf asked for a new entry only */
  entry(key: string, extraOf: () => Extra, load: () => Promise<unknown>): Entry {
    const known = this.#entries.get(key);
    if (known) return known.entry;
    const entry = new Entry(load, () => this.#entries.delete(key));
    this.#entries.set(key, { entry, extra: extraOf() });
    return entry;
  }

  *[Symbol.iterator](): Iterator<{ entry: Entry; extra: Extra }> {
    yield* this.#entries.values();
  }
}

/** What LDS emits cannot be changed by a component. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
