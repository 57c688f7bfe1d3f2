import {
  buyingTeamRequest,
  dealRequest,
  evidenceOf,
  evidenceRequest,
  guideRequest,
  policiesRequest,
  setupRequest
} from 'c/forecastData';
import type { Deal, EvidencePage, Guide, Setup, TeamMember } from 'c/forecastData';
import type { Policy } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';
import type { ViewRequests } from 'c/forecastView';
import USER_ID from '@salesforce/user/Id';
import type { StageParts } from './steps';

/** What the org has answered so far, by the name of the question. */
export interface Known {
  readonly deal?: readonly Deal[];
  readonly guide?: Guide;
  readonly evidence?: readonly EvidencePage[];
  readonly team?: readonly TeamMember[] | null;
  readonly setup?: Setup;
  readonly policies?: readonly Policy[];
}

/** Without the answers to these there is nothing to show. */
export const NEEDED: ReadonlySet<string> = new Set(['deal', 'guide', 'evidence']);

export const requestsOf = (recordId: string): ViewRequests => ({
  deal: dealRequest(recordId),
  guide: guideRequest(),
  evidence: evidenceRequest(recordId),
  team: buyingTeamRequest(recordId),
  setup: setupRequest(USER_ID),
  policies: policiesRequest()
});

/** Once the deal, the guide and the evidence have come. */
export const partsOf = ({ deal, guide, evidence }: Known, { stages }: Picklists): StageParts => ({
  deal: deal![0],
  guide: guide!,
  stages,
  evidence: evidenceOf(evidence!)
});
