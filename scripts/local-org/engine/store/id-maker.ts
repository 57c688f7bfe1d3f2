import { makeId, numberOfId, podsOf } from '../schema/ids.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { Session } from './database.ts';
import { quoted } from './tables.ts';

/** Gives ids to new records, each behind all that its object has had. */
export class IdMaker {
  readonly #pod: string | undefined;
  readonly #last = new Map<string, number>();

  /** @param pod three characters that tell this org's records from those of any other start */
  constructor(pod: string | undefined) {
    this.#pod = pod;
  }

  /** Looks up where to go on, the first time that an object is asked for. */
  async prepare(session: Session, object: ObjectSchema): Promise<void> {
    if (this.#last.has(object.name)) return;
    let last = 0;
    for (const pod of podsOf(this.#pod)) {
      const [row] = await session.rows<{ id: string | null }>(
        `SELECT max("Id") AS id FROM ${quoted(object.name)} WHERE starts_with("Id", ?)`,
        [`${object.keyPrefix}${pod}`]
      );
      if (row?.id) last = Math.max(last, numberOfId(row.id));
    }
    this.#last.set(object.name, last);
  }

  next(object: ObjectSchema): string {
    const number = (this.#last.get(object.name) ?? 0) + 1;
    this.#last.set(object.name, number);
    return makeId(object.keyPrefix, number, this.#pod);
  }
}
