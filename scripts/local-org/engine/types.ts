/** Types that the modules of the local org share. No behavior here. */

import type { ExportAccount } from './store/facts.ts';

import type { QueryPlan } from './query-plan.ts';
import type { Schema } from './schema/types.ts';
import type { StoredComponent, Deployment, DeployOutcome, DeployRequest } from './deploy/types.ts';
import type { Unsettled } from './unsettled.ts';

export type * from './query-plan.ts';

/** Who asks. Rights are those of this user at the moment of the call. */
export interface Caller {
  readonly userId: string;
}

export interface QueryOptions {
  /** queryAll: rows of the recycle bin too. */
  includeDeleted?: boolean;
}

/**
 * A record as the REST API shows it: `attributes`, fields under their API names, a parent as a nested record
 * (null when there is none), children as a nested result. Datetimes end in +0000, dates are yyyy-mm-dd,
 * numbers and booleans are JavaScript's, blank text is null.
 */
export type RestRecord = { attributes: { type: string; url?: string } } & Record<string, unknown>;

export interface QueryResult {
  totalSize: number;
  records: RestRecord[];
}

/** A finished result set that can be read page by page any number of times (query locators, Bulk 2.0). */
export interface ResultSet {
  readonly id: string;
  readonly totalSize: number;
  /** Names of the CSV columns in query order: Name, Account.Name, expr0. */
  readonly columns: readonly string[];
  records(offset: number, limit: number): Promise<RestRecord[]>;
  /**
   * CSV with a header row, every value quoted, null empty, datetimes ending in Z; `\n` ends a line.
   * @returns a new file, which the caller takes away
   */
  csvFile(offset: number, limit: number): Promise<string>;
  close(): Promise<void>;
}

export interface SaveOptions {
  allOrNone?: boolean;
  /** The moment the records bear; now when absent. */
  stampedAt?: Date;
}

export type SaveOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'hardDelete';

export interface SaveRequest {
  operation: SaveOperation;
  object: string;
  /** 15 or 18 characters. */
  id?: string | SavedId;
  /** upsert: which field finds the record; its value is in `fields`. */
  externalIdField?: string;
  /**
   * JSON values as a client sends them; null blanks a field. Parents by external id: `{ Owner: { Key__c: … } }`.
   * A SavedId is the Id of another record of the same call (GraphQL `@{alias}`, composite tree).
   */
  fields: Record<string, unknown>;
  /** Refuse with a conflict when the record has changed since (ISO datetime). */
  ifUnmodifiedSince?: string;
}

/** The Id that the request at this position (from 0) of the same save gets; it must come before its user. */
export interface SavedId {
  readonly savedId: number;
}

export interface SaveError {
  statusCode: string; // FIELD_CUSTOM_VALIDATION_EXCEPTION, REQUIRED_FIELD_MISSING, …
  message: string;
  fields: string[];
}

export interface SaveResult {
  success: boolean;
  id: string | null;
  created?: boolean;
  errors: SaveError[];
}

/** The org's clock. `--today` moves its date, time of day goes on as on the wall. */
export interface Clock {
  now(): Date;
  /** Today's date in the org's time zone, yyyy-mm-dd. */
  today(): string;
  set(now: Date): void;
}

/** Permission sets of a new org's people. The first of each list also says which role the page shows a person in. */
export interface Assignments {
  readonly everyone?: readonly string[];
  /** Users who manage someone. */
  readonly managers?: readonly string[];
  /** The built-in administrator. */
  readonly admin?: readonly string[];
}

export interface OrgSettings {
  orgId: string;
  name: string;
  timeZone: string;
  locale: string;
  currency: string;
  fiscalYearStartMonth: number;
}

/** What the HTTP layer may ask of an org. This is the public API of the engine. */
export interface Org {
  readonly settings: OrgSettings;
  readonly unsettled: Unsettled;
  readonly clock: Clock;
  readonly schema: Schema;
  /** The built-in administrator, who exists in every org: the HTTP layer looks up people at login as this user. */
  readonly adminId: string;
  readonly assignments: Assignments;
  /** What was made of the export that the org was started with; undefined where there was none. */
  readonly account: ExportAccount | undefined;
  /** @throws SalesforceError MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE, … with row and column in the message */
  parseQuery(soql: string): QueryPlan;
  run(plan: QueryPlan, caller: Caller, options?: QueryOptions): Promise<QueryResult>;
  /** Runs once, keeps the rows as they are now. */
  open(plan: QueryPlan, caller: Caller, options?: QueryOptions): Promise<ResultSet>;
  /** One transaction; with allOrNone one refusal rolls all back (the others then say ALL_OR_NONE_OPERATION_ROLLED_BACK). */
  save(requests: readonly SaveRequest[], caller: Caller, options?: SaveOptions): Promise<SaveResult[]>;
  /**
   * Everything that `work` asks of the org, in one transaction: all is undone when it throws. Work that has had a save
   * with allOrNone refused must throw.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Records of the object deleted in [start, end), hard-deleted ones too while the org remembers them (15 days).
   * @throws SalesforceError EXCEEDED_ID_LIMIT above 600,000
   */
  deleted(
    object: string,
    start: Date,
    end: Date,
    caller: Caller
  ): Promise<{ id: string; deletedDate: string }[]>;
  /** Salesforce's describe JSON, only what the caller may see. */
  describe(object: string, caller: Caller): Promise<Record<string, unknown>>;
  describeGlobal(caller: Caller): Promise<Record<string, unknown>>;
  rights(caller: Caller): Promise<Rights>;
  /** What has been deployed, and how more is. */
  readonly metadata: OrgMetadata;
  /** A folder for files that live no longer than the org. */
  scratchFolder(): string;
  /** @param now whether statements at work are ended instead of awaited */
  close(now?: boolean): Promise<void>;
}

export interface Rights {
  readonly userId: string;
  readonly permissionSets: readonly string[];
  readonly customPermissions: ReadonlySet<string>;
  can(object: string, action: 'read' | 'create' | 'edit' | 'delete' | 'viewAll' | 'modifyAll'): boolean;
  canReadField(object: string, field: string): boolean;
  canEditField(object: string, field: string): boolean;
  /** Whether a permission set gives a permission of the user as a whole: `BulkApiHardDelete`. */
  hasUserPermission(name: string): boolean;
  /** May see the app and the tab of that name. */
  canSeeTab(tab: string): boolean;
}

/** The metadata of a running org. */
export interface OrgMetadata {
  /** By key: type and full name. */
  readonly components: ReadonlyMap<string, StoredComponent>;
  /** Whether a user may deploy and retrieve. */
  mayChange(caller: Caller): Promise<boolean>;
  /** One deploy at a time; see deploy.ts. */
  deploy(deployment: Deployment, request: DeployRequest): Promise<DeployOutcome>;
}
