import { CallFailure } from './failure.ts';
import type { OrgHttp } from './http.ts';

export interface DescribedField {
  name: string;
  relationshipName: string | null;
  createable: boolean;
  updateable: boolean;
}

/** What this user may see and do of an object. */
export interface Described {
  name: string;
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  fields: DescribedField[];
}

/** Undefined where the org has no such object, or this user may not see it. */
export async function describe(http: OrgHttp, object: string): Promise<Described | undefined> {
  try {
    return await http.json<Described>({ path: `/sobjects/${object}/describe` });
  } catch (error) {
    if (error instanceof CallFailure && error.status === 404) return undefined;
    throw error;
  }
}
