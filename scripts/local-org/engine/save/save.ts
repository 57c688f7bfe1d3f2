import { queryContextOf } from '../engine.ts';
import type { Engine } from '../engine.ts';
import { SalesforceError } from '../errors.ts';
import { Directory } from '../rights/directory.ts';
import type { Caller, SaveOptions, SaveRequest, SaveResult, SavedId } from '../types.ts';
import { saveBatch } from './batch.ts';
import { removeBatch } from './remove.ts';
import type { Batch, SaveItem } from './save-item.ts';

/** Thrown to undo the transaction of an all-or-none call. */
class AllOrNone extends Error {
  readonly results: SaveResult[];

  constructor(results: SaveResult[]) {
    super('One record was refused.');
    this.results = results;
  }
}

/**
 * Saves the requests in one transaction, in order. Without `allOrNone` each record succeeds or fails for itself.
 * @throws SalesforceError INVALID_TYPE for an object that is not there or that the user may not see
 */
export async function saveAll(
  engine: Engine,
  requests: readonly SaveRequest[],
  caller: Caller,
  options: SaveOptions = {}
): Promise<SaveResult[]> {
  const context = await queryContextOf(engine, caller.userId);
  try {
    const results = await engine.database.write(async (session) => {
      const saved: SaveResult[] = [];
      const now = (options.stampedAt ?? engine.clock.now()).toISOString();
      for (const group of groups(requests))
        saved.push(...(await saveGroup({ engine, context, session, now }, group, saved)));
      if (options.allOrNone && saved.some((result) => !result.success)) throw new AllOrNone(saved);
      return saved;
    });
    if (requests.some((request) => Directory.dependsOn(request.object))) engine.directory.forget();
    return results;
  } catch (error) {
    if (error instanceof AllOrNone) return error.results.map(rolledBack);
    throw error;
  }
}

function rolledBack(result: SaveResult): SaveResult {
  if (!result.success) return result;
  const message =
    'Record rolled back because not all records were valid and the request was using AllOrNone header';
  return {
    success: false,
    id: null,
    errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message, fields: [] }]
  };
}

interface Group {
  first: number;
  requests: SaveRequest[];
}

/**
 * Runs of requests that can be saved together: one operation on one object, no record twice, none that waits for the Id of
 * another.
 */
function groups(requests: readonly SaveRequest[]): Group[] {
  const list: Group[] = [];
  let seen = new Set<string>();
  requests.forEach((request, index) => {
    const group = list.at(-1);
    const last = group?.requests.at(-1);
    const key = keyOf(request);
    const waits = savedIds(request).some(({ savedId }) => group !== undefined && savedId >= group.first);
    const fits =
      last &&
      last.operation === request.operation &&
      last.object === request.object &&
      last.externalIdField === request.externalIdField;
    if (group && fits && !waits && (key === undefined || !seen.has(key))) group.requests.push(request);
    else {
      list.push({ first: index, requests: [request] });
      seen = new Set();
    }
    if (key !== undefined) seen.add(key);
  });
  return list;
}

function keyOf(request: SaveRequest): string | undefined {
  if (request.externalIdField !== undefined) return undefined;
  return typeof request.id === 'string' ? request.id.slice(0, 15) : undefined;
}

const isSavedId = (value: unknown): value is SavedId =>
  typeof value === 'object' && value !== null && 'savedId' in value;

/** The earlier records of the request that this one names. A loop without lists on the way: it runs for each record that is saved. */
function savedIds({ id, fields }: SaveRequest): SavedId[] {
  const found: SavedId[] = isSavedId(id) ? [id] : [];
  for (const name in fields) {
    const value = fields[name];
    if (isSavedId(value)) found.push(value);
  }
  return found;
}

async function saveGroup(
  parts: Pick<Batch, 'engine' | 'context' | 'session' | 'now'>,
  group: Group,
  saved: readonly SaveResult[]
): Promise<SaveResult[]> {
  const [request] = group.requests;
  const object = parts.context.schema.object(request!.object);
  if (!object || !parts.context.rights.can(object.name, 'read')) {
    throw new SalesforceError('INVALID_TYPE', `sObject type '${request!.object}' is not supported.`);
  }
  const items = group.requests.map((entry, i) => newWork(entry, group.first + i, saved));
  const batch: Batch = { ...parts, object, items };
  if (['delete', 'undelete', 'hardDelete'].includes(request!.operation)) await removeBatch(batch);
  else await saveBatch(batch);
  return items.map(resultOf);
}

/** Puts the Ids of earlier records where the request names them by their place. */
function newWork(request: SaveRequest, index: number, saved: readonly SaveResult[]): SaveItem {
  const item: SaveItem = { index, request, isNew: false, id: '', after: {}, sent: new Set(), errors: [] };
  const idOf = ({ savedId }: SavedId): string | null => saved[savedId]?.id ?? null;
  const references = savedIds(request);
  if (references.length === 0) return item;
  if (references.some((reference) => idOf(reference) === null)) {
    item.errors.push({
      statusCode: 'PROCESSING_HALTED',
      message: 'The operation depends on another that failed.',
      fields: []
    });
    return item;
  }
  const fields = Object.fromEntries(
    Object.entries(request.fields).map(([name, value]) => [name, isSavedId(value) ? idOf(value) : value])
  );
  item.request = { ...request, fields, id: isSavedId(request.id) ? idOf(request.id)! : request.id };
  return item;
}

function resultOf(item: SaveItem): SaveResult {
  const success = item.errors.length === 0;
  const created = item.request.operation === 'upsert' ? { created: success && item.isNew } : {};
  return { success, id: success ? item.id : null, ...created, errors: item.errors };
}
