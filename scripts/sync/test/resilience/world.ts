import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { createOrg } from '../../../local-org/engine/org.ts';
import { startServer, type LocalServer } from '../../../local-org/server/server.ts';
import { ASSIGNMENTS, writeMetadata } from '../../../../test/support/app.ts';
import { readPackage } from '../../../local-org/server/metadata-api/package/read.ts';
import { writeZip } from '../../../local-org/server/metadata-api/package/zip.ts';
import { readSource } from '../../../local-org/engine/deploy/source.ts';
import type { Deployment } from '../../../local-org/engine/deploy/types.ts';
import type { SaveOperation, SaveResult } from '../../../local-org/engine/types.ts';
import type { FieldSchema } from '../../../local-org/engine/schema/types.ts';
import { fieldTargets, periodTarget, recordTargets } from '../../src/plan/targets.ts';
import { noProgress } from '../../src/progress.ts';
import type { Report } from '../../src/report/report.ts';
import { run, type RunOptions } from '../../src/run.ts';
import { Store } from '../../src/store/store.ts';
import { today, writeCompany, type Size } from './company.ts';
import { unpackRelease } from '../releases/unpack.ts';
import { apiVersion, type Login } from '../../src/connect/types.ts';

export type Fields = Record<string, unknown>;

/** For tests: a small company's org on this machine, and what a sync of it leaves behind. */
export class World {
  readonly server: LocalServer;
  readonly #folder: string;
  #fresh = 0;

  private constructor(server: LocalServer, folder: string) {
    this.server = server;
    this.#folder = folder;
  }

  static async start(size: Partial<Size> = {}): Promise<World> {
    const company = writeCompany({ deals: 60, mostRows: 4, ...size });
    const metadata = writeMetadata();
    const org = await createOrg({
      metadata: [metadata.folder],
      assignments: ASSIGNMENTS,
      data: company.folder,
      today
    }).finally(() => {
      company.remove();
      metadata.remove();
    });
    return new World(await startServer({ org }), mkdtempSync(join(tmpdir(), 'proof-')));
  }

  /**
   * The org and the store (`usual`) that a release left behind (test/releases), on the day after, with today's app deployed
   * over that of the release.
   */
  static async ofRelease(version: string): Promise<World> {
    const release = unpackRelease(version);
    const today = writeMetadata();
    try {
      const org = await createOrg({
        metadata: [release.metadata],
        assignments: ASSIGNMENTS,
        data: release.records,
        today: '2026-08-21'
      });
      const world = new World(await startServer({ org }), mkdtempSync(join(tmpdir(), 'proof-')));
      writeFileSync(world.store('usual'), release.store, { mode: 0o600 });
      await world.#deploy(readSource([today.folder]));
      return world;
    } finally {
      release.remove();
      today.remove();
    }
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.server.org.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** A store's file; the same name is the same store. */
  store(name: string): string {
    return join(this.#folder, `${name}.duckdb`);
  }

  login(token = this.newToken()): Login {
    const { origin } = this.server;
    return { connection: new Connection({ instanceUrl: origin, accessToken: token, version: apiVersion }) };
  }

  /** A user of a profile of minimum access who has the permission set Forecast_Sync and nothing else. */
  async leastLogin(): Promise<Login> {
    const idOf = async (soql: string) => String((await this.rows(soql))[0]?.Id);
    const user = await this.save('insert', 'User', '', {
      ...{ Username: 'sync@least.example', LastName: 'Sync', Alias: 'sync', Email: 'sync@least.example' },
      ...{ TimeZoneSidKey: 'America/New_York', LocaleSidKey: 'en_US' },
      ...{ EmailEncodingKey: 'UTF-8', LanguageLocaleKey: 'en_US', CommunityNickname: 'sync', IsActive: true },
      ProfileId: await idOf("SELECT Id FROM Profile WHERE Name = 'Minimum Access - API Only Integrations'")
    });
    await this.save('insert', 'PermissionSetAssignment', '', {
      AssigneeId: user,
      PermissionSetId: await idOf("SELECT Id FROM PermissionSet WHERE Name = 'Forecast_Sync'")
    });
    return this.login(this.server.sessions.issue(user));
  }

  newToken(): string {
    return this.server.sessions.issue(this.server.org.adminId);
  }

  /** One run of the sync in this process. */
  sync(options: Partial<RunOptions> = {}, login = this.login(), progress = noProgress): Promise<Report> {
    const usual = { store: this.store('usual'), maxApiShare: 100, lag: 300 };
    return run(login, { ...usual, ...options }, progress);
  }

  /** Faults of scripts/local-org/server/faults. */
  arm(...orders: unknown[]): void {
    this.server.faults.inject(orders);
  }

  /** Lets time pass in the org. */
  forward(seconds: number): void {
    const { clock } = this.server.org;
    clock.set(new Date(clock.now().getTime() + seconds * 1000));
  }

  async rows(soql: string, includeDeleted = false): Promise<Fields[]> {
    const { org } = this.server;
    const { records } = await org.run(org.parseQuery(soql), { userId: org.adminId }, { includeDeleted });
    return records.map((record) =>
      Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes'))
    );
  }

  /** Saves one record as the administrator. @throws Error when the org refuses it */
  async save(operation: SaveOperation, object: string, id: string, fields: Fields = {}): Promise<string> {
    const result = await this.trySave(operation, object, id, fields);
    if (!result.success || result.id === null)
      throw new Error(`${operation} ${object} ${id}: ${JSON.stringify(result.errors)}`);
    return result.id;
  }

  async trySave(operation: SaveOperation, object: string, id: string, fields: Fields): Promise<SaveResult> {
    const { org } = this.server;
    const request = { operation, object, fields, ...(id === '' ? {} : { id }) };
    const [result] = await org.save([request], { userId: org.adminId });
    return result as SaveResult;
  }

  /** Every record and field that the sync has written, without what tells one writing of it from another. */
  async written(): Promise<Written> {
    const all: Written = new Map();
    for (const target of [periodTarget, ...recordTargets.map((each) => each.target)]) {
      const parent = target.fields.includes('Forecast_Period__c') ? ['Forecast_Period__r.Key__c'] : [];
      // Records that are made again have other ids: those that they name have the same keys.
      const fields = [
        ...target.fields
          .filter((name) => name !== 'Forecast_Period__c')
          .map((name) => (target.refersToItself && name === 'Manager__c' ? 'Manager__r.Key__c' : name)),
        ...parent
      ];
      const rows = await this.rows(`SELECT ${fields.join(', ')} FROM ${target.name}`);
      for (const { Forecast_Period__r: period, Manager__r: manager, ...row } of rows) {
        const key = `${target.name} ${row.Key__c}`;
        if (all.has(key)) throw new Error(`${key} is there twice.`);
        all.set(key, {
          ...row,
          period: (period as Fields | null)?.Key__c,
          manager: (manager as Fields | null | undefined)?.Key__c
        });
      }
    }
    for (const { name, fields } of fieldTargets) {
      const rows = await this.rows(`SELECT Id, ${fields.join(', ')} FROM ${name}`);
      for (const { Id, ...row } of rows) all.set(`${name} ${Id}`, row);
    }
    return all;
  }

  /** Takes a field away, as field-level security or an administrator would. @returns what brings it back */
  hide(object: string, field: string): () => void {
    const fields = this.server.org.schema.object(object)?.fields as Map<string, FieldSchema> | undefined;
    const hidden = fields?.get(field);
    if (!fields || !hidden) throw new Error(`There is no ${object}.${field}.`);
    fields.delete(field);
    return () => void fields.set(field, hidden);
  }

  /** Deploys metadata files. @throws Error when the org refuses them */
  async deploy(files: Record<string, string>): Promise<void> {
    await this.#deploy(await readPackage(writeZip(new Map(Object.entries(files)))));
  }

  async #deploy(deployment: Deployment): Promise<void> {
    const { org } = this.server;
    const { status, problems } = await org.metadata.deploy(deployment, {
      by: org.adminId,
      checkOnly: false,
      ignoreWarnings: false,
      purgeOnDelete: false,
      rollbackOnError: true
    });
    if (status !== 'Succeeded') throw new Error(JSON.stringify(problems));
  }

  /** What is in a store's file. */
  async look(name: string, sql: string): Promise<Fields[]> {
    const store = await Store.open(this.store(name));
    try {
      return await store.rows(sql);
    } finally {
      await store.close();
    }
  }

  /** What a run left must be what a run with another store leaves. @returns where it is not */
  async asFresh(): Promise<unknown[]> {
    const written = await this.written();
    this.#fresh += 1;
    await this.sync({ store: this.store(`fresh ${this.#fresh}`) });
    return differences(written, await this.written());
  }

  /** Removes all records that the sync has written. */
  async unwrite(): Promise<void> {
    const { org } = this.server;
    for (const { target } of recordTargets) {
      const rows = await this.rows(`SELECT Id FROM ${target.name}`);
      const requests = rows.map(({ Id }) => ({
        operation: 'hardDelete' as const,
        object: target.name,
        id: String(Id),
        fields: {}
      }));
      if (requests.length > 0) await org.save(requests, { userId: org.adminId });
    }
  }
}

export type Written = Map<string, Fields>;

/** Keys whose records differ, with the fields that do. */
export const differences = (one: Written, other: Written): unknown[] =>
  [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [a, b] = [one.get(key), other.get(key)];
    if (!a || !b) return [{ key, onlyIn: a ? 'the first' : 'the second' }];
    const fields = Object.keys({ ...a, ...b }).filter((name) => a[name] !== b[name]);
    return fields.length > 0 ? [{ key, ...Object.fromEntries(fields.map((n) => [n, [a[n], b[n]]])) }] : [];
  });
