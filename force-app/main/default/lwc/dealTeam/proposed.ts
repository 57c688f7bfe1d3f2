import type { Choice } from 'c/forecastButtonGroup';
import {
  acceptanceRequest,
  accountContactsRequest,
  buyingTeamRequest,
  evidenceRequest,
  guideRequest
} from 'c/forecastData';
import type { Acceptance, BuyerContact, EvidencePage, Guide, TeamMember } from 'c/forecastData';
import { dealTeam as labels, fill } from 'c/forecastLabels';
import type { ViewRequests } from 'c/forecastView';
import type { proposedOf } from './team';

/** What the org has answered so far, by the name of the question. */
export interface Known {
  readonly deal?: Acceptance | null;
  readonly team?: readonly TeamMember[] | null;
  readonly contacts?: readonly BuyerContact[];
  readonly evidence?: readonly EvidencePage[];
  readonly guide?: Guide;
}

/** @param accountId null: not known yet, or the deal has none */
export const requestsOf = (recordId: string, accountId: string | null): ViewRequests => ({
  deal: acceptanceRequest(recordId),
  team: buyingTeamRequest(recordId),
  evidence: evidenceRequest(recordId),
  guide: guideRequest(),
  contacts: accountContactsRequest(accountId)
});

/** A person of the account who can be added, as shown. */
export interface Proposed extends Choice {
  readonly about: string;
  readonly isAsked: boolean;
  readonly canAsk: boolean;
  readonly addLabel: string;
  readonly roleLabel: string;
}

/** So many are shown at first. */
const FIRST = 5;

type All = ReturnType<typeof proposedOf>;

/** @param asked the contact whose role is asked; '' for none */
export const shownOf = (all: All, isAllShown: boolean, asked: string): Proposed[] =>
  all.slice(0, isAllShown ? undefined : FIRST).map((one) => ({
    ...one,
    isAsked: one.value === asked,
    canAsk: one.value !== asked,
    addLabel: fill(labels.addLabel, one.label),
    roleLabel: fill(labels.roleOf, one.label)
  }));

export const moreWords = ({ length }: All): string =>
  length > FIRST ? fill(labels.more, length - FIRST) : '';
