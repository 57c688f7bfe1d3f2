import type { Call, CallerRole, Period, Risk } from 'c/forecastModel';
import { executeMutation, gql } from 'lightning/graphql';
import { reduceErrors } from './errors';
import type { Competitor } from './competitorQueries';
import { COMPETITOR, DEAL, LOGGED } from './fields';

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
): Promise<unknown> => {
  const { data, errors } = await executeMutation({ query, variables }).catch((error: unknown) => ({
    data: undefined,
    errors: reduceErrors(error).map((message) => ({ message }))
  }));
  if (errors?.length) throw new SaveError(reduceErrors(errors));
  return data;
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
  /** The period it is made for. */
  readonly period: Pick<Period, 'id'>;
  /** The deal still has the role's note of a version before 0.2.0, which this call replaces. */
  readonly replacesOldNote?: boolean;
}

const FIELDS_OF_ROLE = {
  Rep: { call: DEAL.repCall, risk: DEAL.repCallRisk, note: DEAL.repCallNote, period: DEAL.repCallPeriod },
  Manager: {
    call: DEAL.managerCall,
    risk: DEAL.managerCallRisk,
    note: DEAL.managerCallNote,
    period: DEAL.managerCallPeriod
  }
} as const;

type CallValues = Pick<CallToSave, 'role' | 'call' | 'risk' | 'note' | 'period' | 'replacesOldNote'>;

const callFields = (made: CallValues): Record<string, unknown> => {
  const { call, risk, note, period } = FIELDS_OF_ROLE[made.role];
  return {
    [call]: made.call,
    [risk]: made.risk,
    [note]: made.note,
    [period]: made.call && made.period.id,
    ...(made.replacesOldNote ? { [DEAL.oldCallNote]: null } : {})
  };
};

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
  await save(callDocument, {
    deal: { Id: toSave.dealId, Opportunity: callFields(toSave) },
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

/** What is not said stays as it is; null clears it. */
export interface Loss {
  readonly lossType?: string | null;
  readonly noDecisionKind?: string | null;
  readonly noDecisionToldBy?: string | null;
  /** yyyy-mm-dd */
  readonly noDecisionToldOn?: string | null;
  /** Without an id: one that is not on the list yet. */
  readonly competitor?: (Omit<Competitor, 'id'> & { readonly id: string | null }) | null;
}

export interface Move {
  readonly dealId: string;
  readonly stage?: string;
  /** yyyy-mm-dd */
  readonly closeDate?: string;
  readonly amount?: number | null;
  /** How a deal was lost: asked for when the stage is a lost one, cleared when the deal is reopened. */
  readonly loss?: Loss;
  /** The calls that the new category would refuse. */
  readonly takeBack?: readonly CallerRole[];
}

const competitorDocument = gql`
  mutation saveCompetitor($competitor: Competitor__cCreateInput!) {
    uiapi {
      created: Competitor__cCreate(input: $competitor) {
        Record {
          Id
        }
      }
    }
  }
`;

/** @returns the id of the new record */
const addCompetitor = async (name: string): Promise<string> => {
  const data = await save(competitorDocument, { competitor: { [COMPETITOR.object]: { Name: name } } });
  return (data as { uiapi: { created: { Record: { Id: string } } } }).uiapi.created.Record.Id;
};

const TAKEN_BACK = { call: null, risk: null, note: null } as const;

/**
 * A new competitor is saved before the deal that names it. Where the deal is refused then, the competitor stays on the list
 * and can be chosen.
 */
const lossFields = async ({ competitor, ...loss }: Loss): Promise<Record<string, unknown>> => ({
  [DEAL.lossType]: loss.lossType,
  [DEAL.noDecisionKind]: loss.noDecisionKind,
  [DEAL.noDecisionToldBy]: loss.noDecisionToldBy,
  [DEAL.noDecisionToldOn]: loss.noDecisionToldOn,
  [DEAL.competitor]: competitor ? (competitor.id ?? (await addCompetitor(competitor.name))) : competitor
});

/**
 * Changes a deal's stage, close date, amount or how it was lost; its category follows the stage. A call taken back with it has its entry in the
 * history, and all is saved or nothing.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const moveDeal = async (move: Move, period: Pick<Period, 'id'>): Promise<void> => {
  const { dealId, stage, closeDate, amount, loss = {}, takeBack = [] } = move;
  const fields = {
    StageName: stage,
    CloseDate: closeDate,
    Amount: amount,
    ...(await lossFields(loss)),
    ...Object.assign({}, ...takeBack.map((role) => callFields({ ...TAKEN_BACK, role, period })))
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const deal = { Id: dealId, Opportunity: given };
  const [entry, other] = takeBack.map((role) => entryOf({ ...TAKEN_BACK, dealId, role, period }));
  if (other) await save(bothCallsDocument, { deal, entry, other });
  else if (entry) await save(callDocument, { deal, entry });
  else await save(dealDocument, { deal });
};
