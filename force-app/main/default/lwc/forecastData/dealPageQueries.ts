import { actionsDocument, pageOfActions, readActions } from './actionQueries';
import type { ActionPage } from './actionQueries';
import { acceptanceDocument, readAcceptance } from './acceptanceQueries';
import type { Acceptance } from './acceptanceQueries';
import {
  accountContactsDocument,
  buyingTeamDocument,
  pageOfAccountContacts,
  readAccountContacts,
  readBuyingTeam
} from './buyingTeamQueries';
import type { BuyerContact, TeamMember } from './buyingTeamQueries';
import { givenContentDocument, readGivenContent } from './contentQueries';
import type { GivenContent } from './contentQueries';
import { dealHistoryDocument } from './dealHistoryDocument';
import { readDealHistory } from './dealHistoryQueries';
import type { DealHistory } from './dealHistoryQueries';
import { evidenceDocument, pageOfEvidence, readEvidence } from './evidenceRecordQueries';
import type { EvidencePage } from './evidenceRecordQueries';
import { overdueDocument, readOverdue } from './overdueQueries';
import type { OverdueActions } from './overdueQueries';
import { guideDocument, readGuide } from './guideQueries';
import type { Guide } from './guideQueries';

/** What the queries of the deal page read. */
export interface DealPageResults {
  guide: Guide;
  actions: readonly ActionPage[];
  evidence: readonly EvidencePage[];
  overdueActions: OverdueActions | null;
  givenContent: readonly GivenContent[] | null;
  buyingTeam: readonly TeamMember[] | null;
  accountContacts: readonly BuyerContact[];
  acceptance: Acceptance | null;
  dealHistory: DealHistory;
}

export const DEAL_PAGE_QUERIES = {
  guide: { document: guideDocument, operation: 'forecastGuide', invalidatedBy: [], read: readGuide },
  evidence: {
    document: evidenceDocument,
    operation: 'forecastEvidence',
    invalidatedBy: ['evidence'],
    read: readEvidence,
    page: pageOfEvidence
  },
  actions: {
    document: actionsDocument,
    operation: 'forecastDealActions',
    invalidatedBy: ['actions'],
    read: readActions,
    page: pageOfActions
  },
  overdueActions: {
    document: overdueDocument,
    operation: 'forecastOverdueActions',
    invalidatedBy: ['actions', 'deals'],
    read: readOverdue
  },
  givenContent: {
    document: givenContentDocument,
    operation: 'forecastGivenContent',
    invalidatedBy: ['touches'],
    read: readGivenContent
  },
  buyingTeam: {
    document: buyingTeamDocument,
    operation: 'forecastBuyingTeam',
    invalidatedBy: ['team'],
    read: readBuyingTeam
  },
  accountContacts: {
    document: accountContactsDocument,
    operation: 'forecastAccountContacts',
    invalidatedBy: [],
    read: readAccountContacts,
    page: pageOfAccountContacts
  },
  acceptance: {
    document: acceptanceDocument,
    operation: 'forecastAcceptance',
    invalidatedBy: ['deals'],
    read: readAcceptance
  },
  dealHistory: {
    document: dealHistoryDocument,
    operation: 'forecastDealHistory',
    invalidatedBy: ['deals'],
    read: readDealHistory
  }
} as const;
