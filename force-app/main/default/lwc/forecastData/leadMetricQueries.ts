import type { LeadMetric } from 'c/leadModel';
import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

type Text = Field<string>;
type Figure = Field<number | string>;

interface MetricNode {
  Id: string;
  period: Text;
  source: Text;
  leads: Figure;
  mql: Figure;
  sql: Figure;
  sal: Figure;
  won: Figure;
}
interface MetricData {
  uiapi: { query: { metrics: Connection<MetricNode> } };
}

export const leadMetricsDocument = gql`
  query forecastLeadMetrics($where: Lead_Metric__c_Filter, $after: String) {
    uiapi {
      query {
        metrics: Lead_Metric__c(
          first: 2000
          after: $after
          where: $where
          orderBy: { Key__c: { order: ASC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              period: Forecast_Period__c {
                value
              }
              source: Lead_Source__c {
                value
              }
              leads: Leads_Count__c {
                value
              }
              mql: MQL_Count__c {
                value
              }
              sql: SQL_Count__c {
                value
              }
              sal: SAL_Count__c {
                value
              }
              won: Won_Count__c {
                value
              }
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  }
`;

export const readLeadMetrics = ({ uiapi }: MetricData): LeadMetric[] =>
  nodesOf(uiapi.query.metrics).map((node) => ({
    periodId: valueOf(node.period) ?? '',
    source: valueOf(node.source) ?? '',
    leads: numberOf(node.leads) ?? 0,
    mql: numberOf(node.mql) ?? 0,
    sql: numberOf(node.sql) ?? 0,
    sal: numberOf(node.sal) ?? 0,
    won: numberOf(node.won) ?? 0
  }));

export const pageOfLeadMetrics = ({ uiapi }: MetricData): PageInfo | undefined =>
  uiapi.query.metrics.pageInfo;

/** How fast a lead was answered, with what it is grouped by. */
export interface AnsweredLead {
  readonly minutes: number | null;
  /** Converted, and no answer is known: the sync cannot write to converted leads. */
  readonly isUnknown: boolean;
  readonly source: string;
  readonly ownerId: string;
}

interface AnsweredNode {
  Id: string;
  LeadSource?: Text;
  answeredAt?: Text;
  CreatedDate: Text;
  IsConverted: Field<boolean>;
  OwnerId: Text;
}
interface AnsweredData {
  uiapi: { query: { leads: Connection<AnsweredNode> } };
}

/** So many leads of a period are read; a period with more is answered by its newest. */
export const MOST_ANSWERED = 20_000;

export const answeredLeadsDocument = gql`
  query forecastAnsweredLeads($where: Lead_Filter, $after: String) {
    uiapi {
      query {
        leads: Lead(
          first: 2000
          after: $after
          upperBound: 20000
          where: $where
          orderBy: { CreatedDate: { order: DESC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              LeadSource @optional {
                value
              }
              answeredAt: First_Response_At__c @optional {
                value
              }
              CreatedDate {
                value
              }
              IsConverted {
                value
              }
              OwnerId {
                value
              }
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  }
`;

const MINUTE = 60_000;

const answeredOf = (node: AnsweredNode): AnsweredLead => {
  const at = valueOf(node.answeredAt);
  const waited = at === null ? null : Date.parse(at) - Date.parse(valueOf(node.CreatedDate) ?? '');
  return {
    minutes: waited === null ? null : Math.ceil(waited / MINUTE),
    isUnknown: at === null && valueOf(node.IsConverted) === true,
    source: valueOf(node.LeadSource) ?? '',
    ownerId: valueOf(node.OwnerId) ?? ''
  };
};

export const readAnsweredLeads = ({ uiapi }: AnsweredData): AnsweredLead[] =>
  nodesOf(uiapi.query.leads).map(answeredOf);

export const pageOfAnsweredLeads = ({ uiapi }: AnsweredData): PageInfo | undefined =>
  uiapi.query.leads.pageInfo;
