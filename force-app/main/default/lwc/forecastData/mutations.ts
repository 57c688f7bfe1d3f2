import type { Call, CallerRole, ForecastCategory, Period, Risk } from 'c/forecastModel';
import { executeMutation, gql } from 'lightning/graphql';
import { reduceErrors } from './errors';
import { causeOf, causeWords } from './outage';
import type { Cause } from './outage';
import type { Competitor } from './competitorQueries';
import { COMPETITOR, DEAL, LOGGED, SLIPPED } from './fields';

/** A write was not taken; `messages` are the words for the user. */
export class SaveError extends Error {
  readonly messages: readonly string[];
  /** The org could not be asked, so that the same may be taken later; null: it refused. */
  readonly outage: Cause | null;

  constructor(messages: readonly string[], outage: Cause | null = null) {
    super(messages.join(' '));
    this.name = 'SaveError';
    this.messages = messages;
    this.outage = outage;
  }
}

/**
 * @throws SaveError with the org's messages; then nothing was saved; if the org did not answer, this is unknown
 */
export const save = async (
  query: ReturnType<typeof gql>,
  variables: Record<string, unknown>
): Promise<unknown> => {
  const { data, errors } = await executeMutation({ query, variables }).catch((error: unknown) => ({
    data: undefined,
    errors: [error]
  }));
  if (!errors?.length) return data;
  const cause = causeOf(errors);
  throw new SaveError(cause ? [causeWords(cause)] : reduceErrors(errors), cause);
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
 * Saves a call and its entry in the history, both or neither. Components that show deals call refresh() afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const saveCall = async (toSave: CallToSave): Promise<void> => {
  await save(callDocument, {
    deal: { Id: toSave.dealId, Opportunity: callFields(toSave) },
    entry: entryOf(toSave)
  });
};

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
  /** Why the date moves into a later period. */
  readonly slipReason?: string;
  /** Whose call is made again, for the period of the new date. */
  readonly takesAlong?: CallerRole;
}

/** A close date that moves into a later period, with what the deal was. */
interface Slip {
  readonly reason: string;
  /** yyyy-mm-dd */
  readonly from: string;
  readonly to: string;
  /** The one it slips out of. */
  readonly period: Pick<Period, 'id'>;
  /** In the deal's currency. */
  readonly amount: number | null;
  /** The deal's; absent: the org has one. */
  readonly currency?: string | null;
  readonly category: ForecastCategory;
  /** What it counted as; null for a deal that no call brings into the number. */
  readonly call: Call | null;
}

/** A move with all that is saved along with it. */
export interface MoveToSave extends Move {
  /** Calls that are withdrawn or made again by it, at most one of each role; each has its entry in the history. */
  readonly calls?: readonly CallToSave[];
  /** Calls of versions before 0.2.0 that stay behind, and the period they stay in. */
  readonly staying?: readonly { readonly role: CallerRole; readonly period: Pick<Period, 'id'> }[];
  readonly slip?: Slip;
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

/** Competitors that were added here, by name: a deal that is saved once more names the same. */
const addedCompetitors = new Map<string, string>();

/** @returns the id of the new record */
const addCompetitor = async (name: string): Promise<string> => {
  const added = addedCompetitors.get(name);
  if (added) return added;
  const data = await save(competitorDocument, { competitor: { [COMPETITOR.object]: { Name: name } } });
  const { Id } = (data as { uiapi: { created: { Record: { Id: string } } } }).uiapi.created.Record;
  addedCompetitors.set(name, Id);
  return Id;
};

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

const slipOf = (dealId: string, slip: Slip): Record<string, unknown> => ({
  [SLIPPED.object]: {
    [SLIPPED.deal]: dealId,
    [SLIPPED.reason]: slip.reason,
    [SLIPPED.from]: slip.from,
    [SLIPPED.to]: slip.to,
    [SLIPPED.period]: slip.period.id,
    [SLIPPED.amount]: slip.amount,
    ...(slip.currency ? { CurrencyIsoCode: slip.currency } : {}),
    [SLIPPED.category]: slip.category,
    [SLIPPED.call]: slip.call
  }
});

/** A record that is created along with the change of a deal: the variable it is given by, and its object. */
interface Created {
  readonly name: string;
  readonly object: string;
}

/** Written for what it creates; see submitForecast() for why its names come from the schema. */
const moveDocument = (created: readonly Created[]) => {
  const variables = created.map(({ name, object }) => `$${name}: ${object}CreateInput!`);
  const rows = created.map(
    ({ name, object }) => `${name}: ${object}Create(input: $${name}) { Record { Id } }`
  );
  const text = `
    mutation saveDealMove($deal: OpportunityUpdateInput! ${variables.join(' ')}) {
      uiapi(input: { allOrNone: true }) {
        OpportunityUpdate(input: $deal) { Record { Id } }
        ${rows.join('\n')}
      }
    }`;
  return gql(Object.assign([text], { raw: [text] }));
};

/**
 * Changes a deal's stage, close date, amount or how it was lost; its category follows the stage. Calls that are withdrawn or
 * made again with it have their entry in the history, a slip its record, and all is saved or nothing.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const moveDeal = async (move: MoveToSave): Promise<void> => {
  const { dealId, stage, closeDate, amount, loss = {}, calls = [], staying = [], slip } = move;
  const fields = {
    StageName: stage,
    CloseDate: closeDate,
    Amount: amount,
    [DEAL.slipReason]: slip?.reason,
    ...(await lossFields(loss)),
    ...Object.assign({}, ...calls.map(callFields)),
    ...Object.fromEntries(staying.map(({ role, period }) => [FIELDS_OF_ROLE[role].period, period.id]))
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const entries = calls.map((call) => [`entryOf${call.role}`, LOGGED.object, entryOf(call)] as const);
  const slips = slip ? [['slip', SLIPPED.object, slipOf(dealId, slip)] as const] : [];
  const created = [...entries, ...slips];
  await save(moveDocument(created.map(([name, object]) => ({ name, object }))), {
    deal: { Id: dealId, Opportunity: given },
    ...Object.fromEntries(created.map(([name, , record]) => [name, record]))
  });
};
