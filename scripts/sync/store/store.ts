import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { SyncError } from '../errors.ts';
import { migrate } from './schema.ts';
import { sqlFile } from './sql.ts';

export type Values = Record<string, DuckDBValue>;
export type Row = Record<string, unknown>;

/** The DuckDB file that remembers what was read, and computes. One run at a time has it open. */
export class Store {
  readonly file: string;
  /** For pages on their way into the store; readable by the owner only. */
  readonly folder: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  #last: Promise<unknown> = Promise.resolve();
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  private constructor(file: string, folder: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.file = file;
    this.folder = folder;
    this.#instance = instance;
    this.#connection = connection;
  }

  /**
   * Opens the file, creating it (mode 600, in a folder of mode 700 if that is new) where it is missing, and brings its tables
   * to the shape of this version.
   * @throws SyncError when another run has it open, or when it cannot be read
   */
  static async open(path: string): Promise<Store> {
    const file = resolve(path);
    const folder = join(dirname(file), `${file.slice(dirname(file).length + 1)}.tmp`);
    let instance: DuckDBInstance | undefined;
    let connection: DuckDBConnection;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // DuckDB creates its files by the process's mask: what is not there yet must not be readable even for an instant.
      process.umask(0o077);
      instance = await DuckDBInstance.create(':memory:', {
        memory_limit: '700MB',
        temp_directory: join(folder, 'spill'),
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        preserve_insertion_order: 'false'
      });
      connection = await instance.connect();
      // By a name of our own: opened directly it would be called after its file, and org.duckdb taken for the schema org.
      await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS kept; USE kept`);
      if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
    } catch (error) {
      instance?.closeSync();
      throw openError(file, error);
    }
    const store = new Store(file, folder, instance, connection);
    try {
      await migrate(store);
      await store.run(sqlFile('store/macros'));
    } catch (error) {
      await store.close();
      throw error instanceof SyncError ? error : openError(file, error);
    }
    return store;
  }

  /** Runs one statement, or several when there are no values. Returns the number of rows it changed. */
  async run(sql: string, values?: Values): Promise<number> {
    const result = await this.#under(() => this.#connection.run(sql, values));
    return result.rowsChanged;
  }

  /** Rows as JSON values: dates and datetimes as text, decimals and 64-bit numbers as text. */
  async rows(sql: string, values?: Values): Promise<Row[]> {
    const reader = await this.#under(() => this.#connection.runAndReadAll(sql, values));
    return reader.getRowObjectsJson() as Row[];
  }

  async one(sql: string, values?: Values): Promise<Row> {
    const [row] = await this.rows(sql, values);
    if (!row) throw new Error(`No row: ${sql}`);
    return row;
  }

  /** One after the other: work that must not be mixed with other work of this run. Not to be nested. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Exclusively, and all or nothing: what `work` does is there after a crash either whole or not at all. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.exclusively(async () => {
      await this.run('BEGIN TRANSACTION');
      try {
        const result = await work();
        await this.run('COMMIT');
        return result;
      } catch (error) {
        await this.run('ROLLBACK');
        throw error;
      }
    });
  }

  /** Ends what runs, takes nothing more, and closes: freed under a statement at work, DuckDB would spoil the process's memory. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#running);
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #under<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new SyncError('The store is closed: the run that used it has ended.');
    const statement = work();
    this.#running.add(statement);
    try {
      return await statement;
    } finally {
      this.#running.delete(statement);
    }
  }
}

function openError(file: string, error: unknown): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  if (/Conflicting lock|Could not set lock/i.test(reason)) {
    return new SyncError(
      `Another sync is running on ${file}. Wait until it has ended, or give this one a store of its own with --store.`
    );
  }
  if (existsSync(file) && /not a valid DuckDB|Serialization Error|storage version/i.test(reason)) {
    return new SyncError(
      `${file} is not a store of this sync. Move it away or name another file with --store.`
    );
  }
  return new SyncError(`The store ${file} cannot be opened: ${reason.split('\n')[0]}`);
}
