import { gql } from 'lightning/graphql';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { DEAL, EVIDENCE } from './fields';
import { save } from './mutations';

/** What someone at the buyer confirmed. */
export interface EvidenceToSave {
  readonly dealId: string;
  /** Developer name of the criterion. */
  readonly topic: string;
  /** Null: no one of the buying team is named. */
  readonly contactId: string | null;
  /** yyyy-mm-dd */
  readonly confirmedOn: string;
  /** Null: no words. */
  readonly answer: string | null;
}

const evidenceInput = ({ dealId, topic, contactId, confirmedOn, answer }: EvidenceToSave) => ({
  [EVIDENCE.object]: {
    [EVIDENCE.deal]: dealId,
    [EVIDENCE.topic]: topic,
    [EVIDENCE.side]: 'Customer',
    [EVIDENCE.isConfirmed]: true,
    [EVIDENCE.by]: contactId,
    [EVIDENCE.on]: confirmedOn,
    [EVIDENCE.answer]: answer
  }
});

const evidenceDocument = gql`
  mutation saveEvidence($evidence: Buyer_Evidence__cCreateInput!) {
    uiapi {
      created: Buyer_Evidence__cCreate(input: $evidence) {
        Record {
          Id
        }
      }
    }
  }
`;

/**
 * Saves what the buyer confirmed. Components that show evidence call refresh() afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const saveEvidence = async (toSave: EvidenceToSave): Promise<void> => {
  await save(evidenceDocument, { evidence: evidenceInput(toSave) });
};

/** What a side answered; what was answered before stays in the history of the deal. */
export interface AnswerToSave {
  readonly dealId: string;
  /** Developer name of the question. */
  readonly topic: string;
  readonly isOurs: boolean;
  readonly answer: string | null;
  /** Both sides stand by it since that day (yyyy-mm-dd); null: not yet. */
  readonly agreedOn: string | null;
  /** Who at the customer agreed; null: no one is named. */
  readonly contactId: string | null;
  readonly responsible: string | null;
  /** yyyy-mm-dd */
  readonly dueOn: string | null;
  /** Developer name of the question after which it is due. */
  readonly dueAfter: string | null;
  readonly daysAfter: number | null;
  readonly internalNote: string | null;
}

/**
 * Saves an answer of mutual qualification. Components that show evidence call refresh() afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const saveAnswer = async (toSave: AnswerToSave): Promise<void> => {
  const fields = {
    [EVIDENCE.deal]: toSave.dealId,
    [EVIDENCE.topic]: toSave.topic,
    [EVIDENCE.side]: toSave.isOurs ? 'Us' : 'Customer',
    [EVIDENCE.answer]: toSave.answer,
    [EVIDENCE.isConfirmed]: toSave.agreedOn !== null,
    [EVIDENCE.by]: toSave.contactId,
    [EVIDENCE.on]: toSave.agreedOn,
    [EVIDENCE.responsible]: toSave.responsible,
    [EVIDENCE.dueOn]: toSave.dueOn,
    [EVIDENCE.dueAfter]: toSave.dueAfter,
    [EVIDENCE.daysAfter]: toSave.daysAfter,
    [EVIDENCE.internalNote]: toSave.internalNote
  };
  // A field that is not visible to the user must not be named.
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  await save(evidenceDocument, { evidence: { [EVIDENCE.object]: filled } });
};

export interface MemberToSave {
  readonly dealId: string;
  readonly contactId: string;
  /** Null: not known yet. */
  readonly role: string | null;
}

const memberDocument = gql`
  mutation saveTeamMember($member: OpportunityContactRoleCreateInput!) {
    uiapi {
      created: OpportunityContactRoleCreate(input: $member) {
        Record {
          Id
        }
      }
    }
  }
`;

/**
 * Adds a contact to the buying team. Components that show the team call refresh() afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const addToTeam = async ({ dealId, contactId, role }: MemberToSave): Promise<void> => {
  await save(memberDocument, {
    member: { OpportunityContactRole: { OpportunityId: dealId, ContactId: contactId, Role: role } }
  });
};

/** The answers that accept a deal; undefined: not visible to the user, so it stays as it is. */
export interface AcceptanceToSave {
  readonly dealId: string;
  /** yyyy-mm-dd */
  readonly acceptedDate: string;
  /** Another stage, for a deal whose stage is outside of the forecast. */
  readonly stage?: string;
  readonly fit?: string;
  readonly funding?: string;
  readonly event?: string;
  /** yyyy-mm-dd; null: no event, so no date. */
  readonly eventDate?: string | null;
  readonly power?: string;
  /** Who promised to connect us, in the buyer's words; kept as evidence. */
  readonly promise?: EvidenceToSave;
}

const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const acceptDocument = gql`
  mutation acceptDeal($deal: OpportunityUpdateInput!) {
    uiapi(input: { allOrNone: true }) {
      OpportunityUpdate(input: $deal) {
        Record {
          Id
        }
      }
    }
  }
`;

const acceptWithPromiseDocument = gql`
  mutation acceptDealWithPromise($deal: OpportunityUpdateInput!, $evidence: Buyer_Evidence__cCreateInput!) {
    uiapi(input: { allOrNone: true }) {
      OpportunityUpdate(input: $deal) {
        Record {
          Id
        }
      }
      created: Buyer_Evidence__cCreate(input: $evidence) {
        Record {
          Id
        }
      }
    }
  }
`;

/** The record's other components on the page read what changed. */
const tell = (dealId: string): Promise<unknown> => notifyRecordUpdateAvailable([{ recordId: dealId }]);

/**
 * Saves the answers with the date of acceptance, and the promise as evidence, all or nothing.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const acceptDeal = async (toSave: AcceptanceToSave): Promise<void> => {
  const { dealId, acceptedDate, stage, fit, funding, event, eventDate, power, promise } = toSave;
  const fields = given({
    StageName: stage,
    [DEAL.acceptedDate]: acceptedDate,
    [DEAL.fit]: fit,
    [DEAL.funding]: funding,
    [DEAL.event]: event,
    [DEAL.eventDate]: eventDate,
    [DEAL.power]: power
  });
  const deal = { Id: dealId, Opportunity: fields };
  if (promise) await save(acceptWithPromiseDocument, { deal, evidence: evidenceInput(promise) });
  else await save(acceptDocument, { deal });
  await tell(dealId);
};

/**
 * Leaves a deal out of the forecast until someone looks again: by a stage outside of the forecast where the org has one,
 * else by its category.
 * @param nextStep the day, in words
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const lookAgain = async (dealId: string, nextStep: string, stage: string | null): Promise<void> => {
  const outside = stage === null ? { ForecastCategoryName: 'Omitted' } : { StageName: stage };
  await save(acceptDocument, { deal: { Id: dealId, Opportunity: { NextStep: nextStep, ...outside } } });
  await tell(dealId);
};
