import type { OrgHttp } from '../connect/http.ts';
import type { Progress } from '../progress.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from './window.ts';

export interface Extraction {
  readonly http: OrgHttp;
  readonly store: Store;
  readonly progress: Progress;
  readonly timing: Timing;
  /** Queries under way at a time. */
  readonly concurrency: number;
}
