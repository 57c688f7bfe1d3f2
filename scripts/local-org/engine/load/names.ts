import { autoNumberParts } from '../save/names.ts';
import type { Session } from '../store/database.ts';
import { quoted } from '../store/tables.ts';
import type { ObjectSchema } from '../schema/types.ts';

/** The number that an Id counts: its seventh to fifteenth digit, to the base of 62. */
const COUNTED = `list_sum(list_transform(range(1, 10), lambda i:
  (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr("Id", 6 + i, 1)) - 1)
    * pow(62, 9 - i)))::BIGINT::VARCHAR`;

/** Gives loaded records of custom objects the numbers and names that the files leave out, as those get that are saved. */
export async function nameLoaded(session: Session, objects: Iterable<ObjectSchema>): Promise<void> {
  for (const object of objects) {
    for (const field of object.fields.values()) {
      if (field.autoNumber === undefined) continue;
      const { before, digits, after } = autoNumberParts(field.autoNumber);
      const column = quoted(field.name);
      await session.run(
        `UPDATE ${quoted(object.name)} SET ${column} = ? || lpad(${COUNTED}, greatest(?, length(${COUNTED}))::INTEGER, '0') || ?
          WHERE ${column} IS NULL`,
        [before, digits, after]
      );
    }
    const name = object.fields.get('Name');
    if (object.custom && name && name.autoNumber === undefined)
      await session.run(`UPDATE ${quoted(object.name)} SET "Name" = "Id" WHERE "Name" IS NULL`);
  }
}
