import type { CallerRole } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** A submitted number. Amounts in corporate currency. */
export interface Submission {
  readonly id: string;
  readonly periodId: string;
  readonly sellerId: string;
  readonly level: CallerRole;
  readonly number: number;
  readonly closed: number | null;
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly plan: number | null;
  readonly note: string | null;
  /** ISO instant. */
  readonly submittedAt: string;
}

interface SubmissionNode {
  Id: string;
  period: Field<string>;
  seller: Field<string>;
  level: Field<string>;
  number: Field<number>;
  closed?: Field<number>;
  floor?: Field<number>;
  ceiling?: Field<number>;
  plan?: Field<number>;
  note?: Field<string>;
  submittedAt: Field<string>;
}
interface SubmissionsData {
  uiapi: { query: { submissions: Connection<SubmissionNode> } };
}

/** Latest first. */
export const submissionsDocument = gql`
  query forecastSubmissions($where: Forecast_Submission__c_Filter, $first: Int!, $after: String) {
    uiapi {
      query {
        submissions: Forecast_Submission__c(
          first: $first
          after: $after
          where: $where
          orderBy: { Submitted_At__c: { order: DESC, nulls: LAST }, Id: { order: DESC } }
        ) {
          edges {
            node {
              Id
              period: Forecast_Period__c {
                value
              }
              seller: Seller__c {
                value
              }
              level: Level__c {
                value
              }
              number: Number__c {
                value
              }
              closed: Closed_Amount__c @optional {
                value
              }
              floor: Floor__c @optional {
                value
              }
              ceiling: Ceiling__c @optional {
                value
              }
              plan: Plan_Amount__c @optional {
                value
              }
              note: Note__c @optional {
                value
              }
              submittedAt: Submitted_At__c {
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

export const readSubmissions = ({ uiapi }: SubmissionsData): Submission[] =>
  nodesOf(uiapi.query.submissions).map((node) => ({
    id: node.Id,
    periodId: valueOf(node.period) ?? '',
    sellerId: valueOf(node.seller) ?? '',
    level: (valueOf(node.level) ?? 'Rep') as CallerRole,
    number: numberOf(node.number) ?? 0,
    closed: numberOf(node.closed),
    floor: numberOf(node.floor),
    ceiling: numberOf(node.ceiling),
    plan: numberOf(node.plan),
    note: valueOf(node.note),
    submittedAt: valueOf(node.submittedAt) ?? ''
  }));

export const pageOfSubmissions = ({ uiapi }: SubmissionsData): PageInfo | undefined =>
  uiapi.query.submissions.pageInfo;
