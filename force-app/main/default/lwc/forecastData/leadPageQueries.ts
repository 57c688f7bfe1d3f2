import type { Period } from 'c/forecastModel';
import type { LeadMetric, Step } from 'c/leadModel';
import {
  answeredLeadsDocument,
  leadMetricsDocument,
  pageOfAnsweredLeads,
  pageOfLeadMetrics,
  readAnsweredLeads,
  readLeadMetrics
} from './leadMetricQueries';
import type { AnsweredLead } from './leadMetricQueries';
import { periodsDocument, readPeriods } from './leadPeriodQueries';
import { readLeads } from './leadQueries';
import type { LeadPage } from './leadQueries';
import { leadsDocument } from './leadsDocument';
import {
  leadTouchesDocument,
  nurtureStepsDocument,
  readLeadTouches,
  readNurtureSteps
} from './leadTouchQueries';
import type { LeadTouches } from './leadTouchQueries';

/** What the queries about leads read. */
export interface LeadResults {
  leads: LeadPage;
  leadTouches: LeadTouches;
  nurtureSteps: readonly Step[];
  periods: readonly Period[];
  leadMetrics: readonly LeadMetric[];
  answeredLeads: readonly AnsweredLead[];
}

export const LEAD_QUERIES = {
  leads: { document: leadsDocument, operation: 'forecastLeads', invalidatedBy: ['leads'], read: readLeads },
  leadTouches: {
    document: leadTouchesDocument,
    operation: 'forecastLeadTouches',
    invalidatedBy: ['leads'],
    read: readLeadTouches
  },
  nurtureSteps: {
    document: nurtureStepsDocument,
    operation: 'forecastNurtureSteps',
    invalidatedBy: [],
    read: readNurtureSteps
  },
  periods: {
    document: periodsDocument,
    operation: 'forecastPeriods',
    invalidatedBy: [],
    read: readPeriods
  },
  leadMetrics: {
    document: leadMetricsDocument,
    operation: 'forecastLeadMetrics',
    invalidatedBy: [],
    read: readLeadMetrics,
    page: pageOfLeadMetrics
  },
  answeredLeads: {
    document: answeredLeadsDocument,
    operation: 'forecastAnsweredLeads',
    invalidatedBy: [],
    read: readAnsweredLeads,
    page: pageOfAnsweredLeads
  }
} as const;
