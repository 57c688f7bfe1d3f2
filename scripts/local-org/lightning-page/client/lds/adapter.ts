import type { Entry, Snapshot } from './entries.ts';

type Emit = (value: unknown) => void;

/**
 * A wire adapter over cached entries. A subclass says which entry a configuration asks for: undefined holds the wire
 * back, as the platform does while a parameter is missing.
 */
export abstract class EntryAdapter<Config> {
  readonly #emit: Emit;
  #config: Config | undefined;
  #connected = false;
  #entry: Entry | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(emit: Emit) {
    this.#emit = emit;
    // A template may read `wired.data` before the first answer.
    emit(this.emission({}, undefined));
  }

  protected abstract entryFor(config: Config): Entry | undefined;

  /** What the component gets; `entry` is undefined before there was anything to ask. */
  protected abstract emission(snapshot: Snapshot, entry: Entry | undefined): unknown;

  update(config: Config): void {
    this.#config = config;
    if (this.#connected) this.#follow();
  }

  connect(): void {
    this.#connected = true;
    if (this.#config) this.#follow();
  }

  disconnect(): void {
    this.#connected = false;
    this.#leave();
  }

  #follow(): void {
    const entry = this.entryFor(this.#config as Config);
    if (entry === this.#entry) return;
    this.#leave();
    this.#entry = entry;
    this.#unsubscribe = entry?.subscribe((snapshot) => this.#emit(this.emission(snapshot, entry)));
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#entry = undefined;
  }
}

/** Wire adapter that emits `{ data, error }`. */
export abstract class DataAdapter<Config> extends EntryAdapter<Config> {
  protected override emission({ data, error }: Snapshot): unknown {
    return { data, error };
  }
}
