import type { OrgSchema } from './schema/org-schema.ts';
import type { UserRights } from './rights/user-rights.ts';
import type { Unsettled } from './unsettled.ts';

/** What the meaning of a query depends on beside its text. */
export interface QueryContext {
  schema: OrgSchema;
  rights: UserRights;
  now: Date;
  /** The user's, as is the locale; the org's where the user has none. */
  timeZone: string;
  fiscalYearStartMonth: number;
  /** Whether a fiscal year is named by the calendar year it starts in; otherwise by the one it ends in. */
  fiscalYearNamedByStart: boolean;
  locale: string;
  currency: string;
  unsettled: Unsettled;
}
