import { toId18 } from '../schema/ids.ts';
import { refuse } from './work.ts';
import type { Work } from './work.ts';

/** Reads the Id of a request, or marks the record as new. */
export function matchId(work: Work): void {
  const { operation, id } = work.request;
  const given = typeof id === 'string' ? id : (work.request.fields.Id as string | undefined);
  work.isNew = operation === 'insert' || (operation === 'upsert' && !given);
  if (work.isNew) {
    if (given && operation === 'insert')
      refuse(work, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
    return;
  }
  const id18 = given ? toId18(String(given)) : null;
  if (id18 === null)
    refuse(
      work,
      given ? 'MALFORMED_ID' : 'MISSING_ARGUMENT',
      given ? `malformed id ${String(given)}` : 'Id not specified in an update call',
      ['Id']
    );
  else work.id = id18;
}
