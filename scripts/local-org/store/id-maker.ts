import { makeId, numberOfId } from '../schema/ids.ts';
import type { ObjectSchema } from '../types.ts';
import type { Session } from './database.ts';
import { quoted } from './tables.ts';

/** Gives ids to new records, each behind all that its object has had. */
export class IdMaker {
  readonly #last = new Map<string, number>();

  /** Looks up where to go on, the first time that an object is asked for. */
  async prepare(session: Session, object: ObjectSchema): Promise<void> {
    if (this.#last.has(object.name)) return;
    const [row] = await session.rows<{ id: string | null }>(
      `SELECT max("Id") AS id FROM ${quoted(object.name)} WHERE starts_with("Id", ?)`,
      [`${object.keyPrefix}Lo0`]
    );
    this.#last.set(object.name, row?.id ? (numberOfId(row.id) ?? 0) : 0);
  }

  next(object: ObjectSchema): string {
    const number = (this.#last.get(object.name) ?? 0) + 1;
    this.#last.set(object.name, number);
    return makeId(object.keyPrefix, number);
  }
}
