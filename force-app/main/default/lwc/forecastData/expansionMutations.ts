import { gql } from 'lightning/graphql';
import { DEAL } from './fields';
import { save } from './mutations';
import { DEAL_USAGE } from './usageFields';
import { EXPANSION } from './usageFilters';

/** A deal to open with a customer. */
export interface DealToOpen {
  readonly accountId: string;
  readonly ownerId: string;
  readonly name: string;
  readonly stage: string;
  /** Null: no amount yet. */
  readonly amount: number | null;
  /** yyyy-mm-dd */
  readonly closeDate: string;
  /** Of one user, over the term; null: the amount does not follow usage. */
  readonly price: number | null;
  /** Weekly active users of the account today, and their trend in per cent; null: not known. */
  readonly users: number | null;
  readonly trendPercent: number | null;
}

const openDocument = gql`
  mutation openExpansionDeal($deal: OpportunityCreateInput!) {
    uiapi {
      created: OpportunityCreate(input: $deal) {
        Record {
          Id
        }
      }
    }
  }
`;

const deleteDocument = gql`
  mutation deleteOpenedDeal($deal: RecordDeleteInput!) {
    uiapi {
      OpportunityDelete(input: $deal) {
        Id
      }
    }
  }
`;

/**
 * Opens a deal of the motion Expansion, with the usage of today (docs/metrics.md, Expansion: what usage said). It gets the
 * user's default record type. Components that show deals call refresh('deals') afterwards.
 * @returns the id of the deal
 * @throws SaveError when a rule, a right or a required field of the org refuses it
 */
export const openExpansionDeal = async (toOpen: DealToOpen): Promise<string> => {
  const fields = {
    AccountId: toOpen.accountId,
    OwnerId: toOpen.ownerId,
    Name: toOpen.name,
    StageName: toOpen.stage,
    Amount: toOpen.amount,
    CloseDate: toOpen.closeDate,
    [DEAL.salesMotion]: EXPANSION,
    [DEAL_USAGE.price]: toOpen.price,
    [DEAL_USAGE.usersAtOpening]: toOpen.users,
    [DEAL_USAGE.trendAtOpening]: toOpen.trendPercent
  };
  // A field without a value may be one that the user must not write.
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const data = await save(openDocument, { deal: { Opportunity: given } });
  return (data as { uiapi: { created: { Record: { Id: string } } } }).uiapi.created.Record.Id;
};

/**
 * Takes back a deal that was opened: deletes it.
 * @throws SaveError when a right of the org refuses it
 */
export const deleteOpenedDeal = async (dealId: string): Promise<void> => {
  await save(deleteDocument, { deal: { Id: dealId } });
};
