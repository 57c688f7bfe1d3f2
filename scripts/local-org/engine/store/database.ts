import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { DOUBLE, DuckDBInstance, LIST, VARCHAR, listValue } from '@duckdb/node-api';
import { inTime, withoutDeadline } from './deadline.ts';
import { asDiskFull, isTimeToCheckpoint } from './disk.ts';
import { guardKeptFile } from './kept-file.ts';
import { Scratch } from './scratch.ts';
import { textSql } from './sql-text.ts';
import type { DuckDBConnection, DuckDBResultReader, DuckDBType, DuckDBValue } from '@duckdb/node-api';

/** What a statement may be given. Lists become lists of text. */
export type Parameter = string | number | bigint | boolean | null | readonly string[];

/** One DuckDB session. Statements of one session run one after the other. */
export class Session {
  readonly #connection: DuckDBConnection;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isClosed = false;
  #isEnding = false;

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  /** Runs a statement without reading rows. */
  async run(sql: string, parameters: readonly Parameter[] = []): Promise<number> {
    return this.#queue(sql, async () => {
      const result = await this.#connection.run(sql, ...bound(parameters));
      return Number(result.rowsChanged);
    });
  }

  /** All rows, each a list of values as DuckDB gives them. */
  async read(sql: string, parameters: readonly Parameter[] = []): Promise<DuckDBResultReader> {
    return this.#queue(sql, () => this.#connection.runAndReadAll(sql, ...bound(parameters)));
  }

  /** All rows as objects of plain JavaScript values. */
  async rows<T = Record<string, unknown>>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> {
    return (await this.read(sql, parameters)).getRowObjectsJS() as T[];
  }

  /** Closes when the statement at work has ended: freed under it, DuckDB would spoil the process's memory. */
  async close(): Promise<void> {
    await this.#last;
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#connection.closeSync();
  }

  /** Statements at work and behind it. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Ends the statement at work, and lets none begin but the one that undoes a transaction. */
  end(): void {
    this.#isEnding = true;
    if (!this.#isClosed) this.#connection.interrupt();
  }

  /** @throws SalesforceError QUERY_TIMEOUT when the caller's time is over before the statement begins or ends */
  #queue<T>(sql: string, work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const before = this.#last;
    const result = (async () => {
      await inTime(() => before);
      if (this.#isEnding && sql !== 'ROLLBACK') throw new Error('The org is ending.');
      try {
        return await inTime(work, () => this.#connection.interrupt());
      } catch (error) {
        throw asDiskFull(error);
      }
    })();
    this.#last = afterBoth(before, result).finally(() => this.#waiting--);
    return result;
  }
}

/** A write that gave up waiting lets no other write pass those it waited for. */
const afterBoth = (before: Promise<unknown>, result: Promise<unknown>): Promise<void> =>
  Promise.allSettled([before, result]).then(() => undefined);

function bound(parameters: readonly Parameter[]): [DuckDBValue[]?, DuckDBType[]?] {
  if (parameters.length === 0) return [];
  const values: DuckDBValue[] = [];
  const types: DuckDBType[] = [];
  parameters.forEach((parameter, i) => {
    if (Array.isArray(parameter)) {
      values.push(listValue(parameter as string[]));
      types[i] = LIST(VARCHAR);
    } else {
      values.push(parameter as DuckDBValue);
      if (parameter === null) types[i] = VARCHAR;
      // Left to itself DuckDB takes any whole number for an integer, for which some are too large.
      if (typeof parameter === 'number' && !Number.isSafeInteger(parameter)) types[i] = DOUBLE;
    }
  });
  return [values, types];
}

/** A transaction that every call takes part in while it is open. */
interface Joined {
  session: Session;
  open: boolean;
  /** One of its writes failed: what that left behind must not be kept. */
  broken: boolean;
}

/**
 * The org's DuckDB: one session writes, in transactions that exclude each other; a few others read beside it, each
 * statement on the records as they were committed when it began.
 */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #writer: Session;
  readonly #readers: Session[];
  #nextReader = 0;
  #lastWrite: Promise<unknown> = Promise.resolve();
  readonly #joined = new AsyncLocalStorage<Joined>();
  readonly #scratch: Scratch;
  #results: Promise<Session> | undefined;
  /** Sessions beside the writer and the readers. */
  readonly #others = new Set<Session>();

  /** Where the records lie, unless in memory. */
  readonly #file: string | undefined;

  private constructor(
    instance: DuckDBInstance,
    file: string | undefined,
    scratch: Scratch,
    writer: Session,
    readers: Session[]
  ) {
    this.#file = file;
    this.#instance = instance;
    this.#scratch = scratch;
    this.#writer = writer;
    this.#readers = readers;
  }

  /**
   * @param file where to keep the records, for the user of this process only; in memory when absent
   * @param scratch where other files go; it is removed on close
   */
  static async open(file?: string, scratch = new Scratch()): Promise<Database> {
    if (file !== undefined) guardKeptFile(file);
    const instance = await DuckDBInstance.create(file ?? ':memory:', {
      autoinstall_known_extensions: 'false',
      // Left to DuckDB it would be done in the commit, which then fails although all of it is kept.
      checkpoint_threshold: '1TB',
      // Made by DuckDB when it first needs it; by default it would lie in the folder one happens to be in.
      temp_directory: join(scratch.folder(), 'spill')
    });
    const sessions = [];
    for (let i = 0; i < 4; i++) sessions.push(new Session(await instance.connect()));
    for (const session of sessions) await session.run("SET TimeZone = 'UTC'");
    return new Database(instance, file, scratch, sessions[0]!, sessions.slice(1));
  }

  /** A session for reading; that of the transaction the caller takes part in, if there is one. */
  reader(): Session {
    const joined = this.joined();
    if (joined) return joined;
    // One that a long statement holds is passed by.
    const free = Math.min(...this.#readers.map(({ waiting }) => waiting));
    do this.#nextReader = (this.#nextReader + 1) % this.#readers.length;
    while (this.#readers[this.#nextReader]!.waiting > free);
    return this.#readers[this.#nextReader]!;
  }

  /** A separate session for work that takes long; the caller closes it. */
  async session(): Promise<Session> {
    const session = new Session(await this.#instance.connect());
    this.#others.add(session);
    await session.run("SET TimeZone = 'UTC'");
    return session;
  }

  /** The session that keeps result sets, in a separate DuckDB file. */
  async resultSession(): Promise<Session> {
    if (this.#results) return this.#results;
    const results = withoutDeadline(() => this.#openResults());
    results.catch(() => (this.#results = undefined));
    return (this.#results = results);
  }

  async #openResults(): Promise<Session> {
    const session = await this.session();
    await session.run(`ATTACH ${textSql(join(this.scratchFolder(), 'results.duckdb'))} AS results`);
    return session;
  }

  /** From now on no statement can read or write a file outside of the scratch folder and the store. */
  async shutOutside(): Promise<void> {
    const folder = textSql(this.scratchFolder());
    await this.#writer.run(`SET allowed_directories = [${folder}]`);
    await this.#writer.run('SET enable_external_access = false');
  }

  /** Identifies the open transaction that the caller takes part in; a different object for each. */
  currentTransaction(): object | undefined {
    const joined = this.#joined.getStore();
    return joined?.open ? joined : undefined;
  }

  /** The session of the open transaction that the caller takes part in. */
  joined(): Session | undefined {
    const joined = this.#joined.getStore();
    return joined?.open ? joined.session : undefined;
  }

  /**
   * Runs `work` in one transaction that each of its reads and writes takes part in, however far down it is called; all of
   * it is undone when `work` throws. Nothing of it is kept either when one of the writes has failed.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.write(async (session) => {
      const joined: Joined = { session, open: true, broken: false };
      try {
        const result = await this.#joined.run(joined, work);
        if (joined.broken) throw new Error('A write failed inside a transaction whose work went on.');
        return result;
      } finally {
        joined.open = false;
      }
    });
  }

  /** Runs `work` in one transaction; all of it is undone when it throws. */
  async write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const joined = this.#joined.getStore();
    if (joined?.open) {
      return work(joined.session).catch((error: unknown) => {
        joined.broken = true;
        throw error;
      });
    }
    const before = this.#lastWrite;
    const turn = inTime(() => before).then(() => this.#transaction(work));
    this.#lastWrite = afterBoth(before, turn).then(() => withoutDeadline(() => this.#checkpoint()));
    return turn;
  }

  async #transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    await this.#writer.run('BEGIN TRANSACTION');
    try {
      const result = await work(this.#writer);
      await this.#writer.run('COMMIT');
      return result;
    } catch (error) {
      // However late it is: a transaction that stays open would hold up all that follow.
      await withoutDeadline(() => this.#rollBack());
      throw error;
    }
  }

  /** Brings the log into the file when it is time. What is in the log is safe there: this fails without a word, for later. */
  async #checkpoint(): Promise<void> {
    if (this.#file === undefined || !isTimeToCheckpoint(this.#file)) return;
    await this.#writer.run('CHECKPOINT').catch(() => undefined);
  }

  /** A commit that the disk had no room for has undone the transaction already. */
  async #rollBack(): Promise<void> {
    try {
      await this.#writer.run('ROLLBACK');
    } catch (error) {
      if (!/no transaction is active/.test((error as Error).message)) throw error;
    }
  }

  /** A folder for files that live no longer than the org. */
  scratchFolder(): string {
    return this.#scratch.folder();
  }

  /** @param now whether statements at work are ended, and what they have done is undone, instead of awaited */
  async close(now = false): Promise<void> {
    const sessions = (): Session[] => [this.#writer, ...this.#readers, ...this.#others];
    if (now) for (const session of sessions()) session.end();
    await this.#lastWrite;
    // One that is about to be opened.
    await this.#results?.catch(() => undefined);
    for (const session of sessions()) await session.close();
    this.#instance.closeSync();
    this.#scratch.remove();
  }
}
