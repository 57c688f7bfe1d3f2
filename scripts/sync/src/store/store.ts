import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { SyncError } from '../errors.ts';
import { asDiskFull } from './disk.ts';
import { refuseOther } from './files.ts';
import { migrate } from './schema.ts';
import { sqlFile } from './sql.ts';
import type { Values, Row } from './types.ts';

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
   * to the shape of this version. What a run that was killed left in the folder for pages is removed.
   * @throws SyncError when another run has it open, or when it cannot be read
   */
  static async open(path: string): Promise<Store> {
    const file = resolve(path);
    const folder = join(dirname(file), `${file.slice(dirname(file).length + 1)}.tmp`);
    let instance: DuckDBInstance | undefined;
    let connection: DuckDBConnection;
    try {
      // DuckDB takes a question mark for the end of a name, and would put its log into a file beside it.
      if (file.includes('?'))
        throw new SyncError(`${file} has a question mark in it. Choose another file with --store.`);
      for (const own of [file, `${file}.wal`]) refuseOther(own, 'file');
      refuseOther(folder, 'folder');
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // DuckDB creates its files by the process's mask: what is not there yet must not be readable even for an instant.
      process.umask(0o077);
      instance = await DuckDBInstance.create(':memory:', {
        memory_limit: '700MB',
        temp_directory: join(folder, 'spill'),
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        preserve_insertion_order: 'false',
        checkpoint_threshold: '256MB'
      });
      connection = await instance.connect();
      // By a name of our own: opened directly it would be called after its file, and org.duckdb taken for the schema org.
      await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS kept; USE kept`);
      if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
      // The file is locked now: no other run is at work in the folder.
      for (const left of readdirSync(folder)) rmSync(join(folder, left), { recursive: true, force: true });
    } catch (error) {
      instance?.closeSync();
      throw openError(file, error);
    }
    const store = new Store(file, folder, instance, connection);
    try {
      await migrate(store);
      await store.run(sqlFile('schema/macros'));
    } catch (error) {
      await store.close();
      throw openError(file, error);
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
        // After some failures (a full disk) DuckDB accepts no statement, and has already rolled back.
        await this.run('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  /**
   * Ends what runs, takes nothing more, and closes: freed under a statement at work, DuckDB would spoil the process's memory.
   * @throws SyncError when the disk is too full to bring what is in DuckDB's log into its file: the log is kept, and read again
   */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await Promise.allSettled(this.#running);
    // DuckDB does this when it closes, too, but then says nothing.
    const failure = await this.#connection.run('CHECKPOINT kept').then(
      () => undefined,
      (error: unknown) => asDiskFull(error, this.file)
    );
    this.#connection.closeSync();
    this.#instance.closeSync();
    if (failure instanceof SyncError) throw failure;
  }

  async #under<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new SyncError('The store is closed: the run that used it has ended.');
    const statement = work();
    this.#running.add(statement);
    try {
      return await statement;
    } catch (error) {
      throw asDiskFull(error, this.file);
    } finally {
      this.#running.delete(statement);
    }
  }
}

function openError(file: string, error: unknown): unknown {
  const full = asDiskFull(error, file);
  if (full instanceof SyncError) return full;
  const reason = error instanceof Error ? error.message : String(error);
  if (/Conflicting lock|Could not set lock/i.test(reason)) {
    return new SyncError(
      `Another sync is running on ${file}. Wait until it ends, or give this one a different store with --store.`
    );
  }
  if (existsSync(file) && /not a valid DuckDB|Serialization Error|storage version/i.test(reason)) {
    return new SyncError(
      `${file} is not a store of this sync, or a newer version wrote it. Move it away or choose another file with --store.`
    );
  }
  return new SyncError(`The store ${file} cannot be opened: ${reason.split('\n')[0]}`);
}
