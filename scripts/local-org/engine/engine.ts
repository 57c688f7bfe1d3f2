import type { OrgClock } from './clock.ts';
import type { Components } from './deploy/store.ts';
import type { Directory } from './rights/directory.ts';
import type { SchemaFacts } from './schema/model.ts';
import type { OrgSchema } from './schema/org-schema.ts';
import type { QueryContext } from './query-context.ts';
import type { Database } from './store/database.ts';
import type { IdMaker } from './store/id-maker.ts';
import type { OrgSettings } from './types.ts';
import type { Unsettled } from './unsettled.ts';

/** What the rooms of a running org share. `schema` is replaced as a whole when metadata changes. */
export interface Engine {
  schema: OrgSchema;
  readonly database: Database;
  readonly clock: OrgClock;
  readonly directory: Directory;
  readonly ids: IdMaker;
  readonly facts: SchemaFacts;
  /** The metadata; replaced as a whole too. */
  components: Components;
  readonly settings: OrgSettings & { namedByStart: boolean };
  readonly unsettled: Unsettled;
}

/** The context of the queries in one call by one user. */
export async function queryContextOf(engine: Engine, userId: string): Promise<QueryContext> {
  const { schema, settings, clock, directory, unsettled } = engine;
  return {
    schema,
    rights: await directory.rights(userId, schema),
    now: clock.now(),
    ...(await directory.reading(userId, settings)),
    fiscalYearStartMonth: settings.fiscalYearStartMonth,
    fiscalYearNamedByStart: settings.namedByStart,
    currency: settings.currency,
    unsettled
  };
}
