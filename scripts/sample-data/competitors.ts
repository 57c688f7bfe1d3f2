import type { Row } from './csv.ts';
import { PREFIX, recordId } from './ids.ts';
import { COMPETITORS } from './stories.ts';

/** The id of the competitor of that name. */
export const competitorId = (name: string): string =>
  recordId(PREFIX.Competitor__c, COMPETITORS.findIndex((competitor) => competitor.name === name) + 1);

/** @param made when and by whom they were entered */
export const competitorRows = (made: { at: string; by: string }): Row[] =>
  COMPETITORS.map(({ name }) => ({
    Id: competitorId(name),
    Name: name,
    Is_Active__c: true,
    OwnerId: made.by,
    CreatedById: made.by,
    CreatedDate: made.at,
    LastModifiedById: made.by,
    LastModifiedDate: made.at,
    SystemModstamp: made.at
  }));
