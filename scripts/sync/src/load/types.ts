import type { OrgHttp } from '../connect/http.ts';
import type { Progress } from '../progress.ts';
import type { Store } from '../store/store.ts';

/** A record the org did not take, with its reason in the org's words. */
export interface Refusal {
  readonly object: string;
  readonly key: string;
  readonly reason: string;
}

export interface RowAnswer {
  id?: string | null;
  success: boolean;
  errors: { statusCode: string; message: string }[];
}

/** How records are found again: by Key__c (created where missing) or by Id; `new` ones are not there yet. */
export type SaveBy = 'Key__c' | 'Id' | 'new';

export interface Loaded {
  /** Records sent and taken; in a dry run those that would be sent. */
  written: number;
  deleted: number;
  /** In a finished loading only those whose reason is new. */
  refused: Refusal[];
  /** Rows that the org refused before for the same reason, and does not have yet. */
  refusedBefore: number;
  /** Records of the sync that another user had changed or deleted in the org. */
  repaired: number;
}

export interface Loading {
  readonly http: OrgHttp;
  readonly store: Store;
  readonly progress: Progress;
  /** Writes nothing to the org. */
  readonly isDry: boolean;
}
