import type { Call, CallerRole, Period, Risk } from 'c/forecastModel';
import { executeMutation, gql } from 'lightning/graphql';
import { reduceErrors } from './errors';
import { DEAL, LOGGED } from './fields';

/** The org refused a write; `messages` are its words for the user. */
export class SaveError extends Error {
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join(' '));
    this.name = 'SaveError';
    this.messages = messages;
  }
}

/** @throws SaveError with the org's messages; then nothing was saved */
const save = async (query: ReturnType<typeof gql>, variables: Record<string, unknown>): Promise<void> => {
  const { errors } = await executeMutation({ query, variables }).catch((error: unknown) => ({
    errors: reduceErrors(error).map((message) => ({ message }))
  }));
  if (errors?.length) throw new SaveError(reduceErrors(errors));
};

const callDocument = gql`
  mutation saveDealCall($deal: OpportunityUpdateInput!, $entry: Deal_Call__cCreateInput!) {
    uiapi(input: { allOrNone: true }) {
      OpportunityUpdate(input: $deal) {
        Record {
          Id
        }
      }
      logged: Deal_Call__cCreate(input: $entry) {
        Record {
          Id
        }
      }
    }
  }
`;

export interface CallToSave {
  readonly dealId: string;
  readonly role: CallerRole;
  /** Null takes the call back. */
  readonly call: Call | null;
  readonly risk: Risk | null;
  readonly note: string | null;
  readonly period: Pick<Period, 'id'>;
}

const FIELDS_OF_ROLE = {
  Rep: { call: DEAL.repCall, risk: DEAL.repCallRisk },
  Manager: { call: DEAL.managerCall, risk: DEAL.managerCallRisk }
} as const;

/**
 * Saves a call and its entry in the history, both or neither. Whoever shows deals calls refresh() afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const saveCall = async ({ dealId, role, call, risk, note, period }: CallToSave): Promise<void> => {
  const names = FIELDS_OF_ROLE[role];
  await save(callDocument, {
    deal: {
      Id: dealId,
      Opportunity: { [names.call]: call, [names.risk]: risk, [DEAL.callNote]: note }
    },
    entry: {
      [LOGGED.object]: {
        [LOGGED.deal]: dealId,
        [LOGGED.role]: role,
        [LOGGED.call]: call,
        [LOGGED.risk]: risk,
        [LOGGED.note]: note,
        [LOGGED.period]: period.id
      }
    }
  });
};

const dealDocument = gql`
  mutation saveDeal($deal: OpportunityUpdateInput!) {
    uiapi(input: { allOrNone: true }) {
      OpportunityUpdate(input: $deal) {
        Record {
          Id
        }
      }
    }
  }
`;

export interface Move {
  readonly dealId: string;
  readonly stage?: string;
  /** yyyy-mm-dd */
  readonly closeDate?: string;
  /** Asked for when the stage is a lost one. */
  readonly lossType?: string;
  readonly competitor?: string;
}

/**
 * Changes a deal's stage or close date; its category follows the stage.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const moveDeal = async ({ dealId, stage, closeDate, lossType, competitor }: Move): Promise<void> => {
  const fields = {
    StageName: stage,
    CloseDate: closeDate,
    [DEAL.lossType]: lossType,
    [DEAL.primaryCompetitor]: competitor
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  await save(dealDocument, { deal: { Id: dealId, Opportunity: given } });
};
