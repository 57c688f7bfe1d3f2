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
export const save = async (
  query: ReturnType<typeof gql>,
  variables: Record<string, unknown>
): Promise<void> => {
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

const callFields = (role: CallerRole, call: Call | null, risk: Risk | null): Record<string, unknown> => ({
  [FIELDS_OF_ROLE[role].call]: call,
  [FIELDS_OF_ROLE[role].risk]: risk
});

const entryOf = ({ dealId, role, call, risk, note, period }: CallToSave): Record<string, unknown> => ({
  [LOGGED.object]: {
    [LOGGED.deal]: dealId,
    [LOGGED.role]: role,
    [LOGGED.call]: call,
    [LOGGED.risk]: risk,
    [LOGGED.note]: note,
    [LOGGED.period]: period.id
  }
});

/**
 * Saves a call and its entry in the history, both or neither. Whoever shows deals calls refresh() afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const saveCall = async (toSave: CallToSave): Promise<void> => {
  const { dealId, role, call, risk, note } = toSave;
  await save(callDocument, {
    deal: { Id: dealId, Opportunity: { ...callFields(role, call, risk), [DEAL.callNote]: note } },
    entry: entryOf(toSave)
  });
};

/** A move may take back the rep's and the manager's call at once. */
const bothCallsDocument = gql`
  mutation saveDealCalls(
    $deal: OpportunityUpdateInput!
    $entry: Deal_Call__cCreateInput!
    $other: Deal_Call__cCreateInput!
  ) {
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
      loggedToo: Deal_Call__cCreate(input: $other) {
        Record {
          Id
        }
      }
    }
  }
`;

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
  /** The calls that the new category would refuse. */
  readonly takeBack?: readonly CallerRole[];
}

/**
 * Changes a deal's stage or close date; its category follows the stage. A call taken back with it has its entry in the
 * history, and all is saved or nothing.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const moveDeal = async (move: Move, period: Pick<Period, 'id'>): Promise<void> => {
  const { dealId, stage, closeDate, lossType, competitor, takeBack = [] } = move;
  const fields = {
    StageName: stage,
    CloseDate: closeDate,
    [DEAL.lossType]: lossType,
    [DEAL.primaryCompetitor]: competitor,
    ...Object.assign({}, ...takeBack.map((role) => callFields(role, null, null)))
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const deal = { Id: dealId, Opportunity: given };
  const [entry, other] = takeBack.map((role) =>
    entryOf({ dealId, role, call: null, risk: null, note: null, period })
  );
  if (other) await save(bothCallsDocument, { deal, entry, other });
  else if (entry) await save(callDocument, { deal, entry });
  else await save(dealDocument, { deal });
};
