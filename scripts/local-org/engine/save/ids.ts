import { toId18 } from '../schema/ids.ts';
import { refuse } from './save-item.ts';
import type { SaveItem } from './save-item.ts';

/** Reads the Id of a request, or marks the record as new. */
export function matchId(item: SaveItem): void {
  const { operation, id } = item.request;
  const given = typeof id === 'string' ? id : (item.request.fields.Id as string | undefined);
  item.isNew = operation === 'insert' || (operation === 'upsert' && !given);
  if (item.isNew) {
    if (given && operation === 'insert')
      refuse(item, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
    return;
  }
  const id18 = given ? toId18(String(given)) : null;
  if (id18 === null)
    refuse(
      item,
      given ? 'MALFORMED_ID' : 'MISSING_ARGUMENT',
      given ? `malformed id ${String(given)}` : 'Id not specified in an update call',
      ['Id']
    );
  else item.id = id18;
}
