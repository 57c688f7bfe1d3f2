import { SyncError } from '../errors.ts';
import { batchGet, errorOf } from './batch.ts';
import type { OrgHttp } from './http.ts';

interface DescribedField {
  name: string;
  relationshipName: string | null;
  createable: boolean;
  updateable: boolean;
  /** A formula. */
  calculated?: boolean;
}

/** What this user may see and do of an object. */
export interface Described {
  name: string;
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  /** The org keeps a list of what was deleted. */
  replicateable?: boolean;
  fields: DescribedField[];
}

/** By name; objects that the org does not have, or this user may not see, are not in it. */
export async function describeAll(
  http: OrgHttp,
  objects: readonly string[]
): Promise<Map<string, Described>> {
  const answers = await batchGet<Described>(
    http,
    objects.map((object) => `/sobjects/${object}/describe`)
  );
  const described = new Map<string, Described>();
  answers.forEach(({ status, result }, i) => {
    const name = objects[i] as string;
    if (status === 200) described.set(name, result);
    else if (status !== 404) {
      const { code, message } = errorOf(result);
      throw new SyncError(`The org does not describe ${name}: ${message} (${code || status}).`);
    }
  });
  return described;
}
