import type { Call, CallerRole, Risk } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** An entry of a deal's history of calls. */
export interface PastCall {
  readonly id: string;
  readonly role: CallerRole;
  /** Null: the call was taken back. */
  readonly call: Call | null;
  readonly risk: Risk | null;
  readonly note: string | null;
  /** The name of the period it was made for; null: for any, or not visible. */
  readonly period: string | null;
  readonly caller: string;
  /** The id of the user who called; null: not known. */
  readonly callerId: string | null;
  /** ISO instant. */
  readonly calledAt: string;
}

interface PastCallNode {
  Id: string;
  role: Field<string>;
  call: Field<string>;
  risk?: Field<string>;
  note?: Field<string>;
  period?: { Name?: Field<string> } | null;
  CreatedById?: Field<string>;
  CreatedBy?: { Name?: Field<string> } | null;
  CreatedDate: Field<string>;
}
interface PastCallsData {
  uiapi: { query: { calls: Connection<PastCallNode> } };
}

/** Latest first. */
export const pastCallsDocument = gql`
  query forecastPastCalls($deal: ID!, $after: String) {
    uiapi {
      query {
        calls: Deal_Call__c(
          first: 200
          after: $after
          where: { Opportunity__c: { eq: $deal } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) {
          edges {
            node {
              Id
              role: Caller_Role__c {
                value
              }
              call: Call__c {
                value
              }
              risk: Risk__c @optional {
                value
              }
              note: Note__c @optional {
                value
              }
              period: Forecast_Period__r @optional {
                Name @optional {
                  value
                }
              }
              CreatedById @optional {
                value
              }
              CreatedBy @optional {
                Name @optional {
                  value
                }
              }
              CreatedDate {
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

export const readPastCalls = ({ uiapi }: PastCallsData): PastCall[] =>
  nodesOf(uiapi.query.calls).map((node) => ({
    id: node.Id,
    role: (valueOf(node.role) ?? 'Rep') as CallerRole,
    call: valueOf(node.call) as Call | null,
    risk: valueOf(node.risk) as Risk | null,
    note: valueOf(node.note),
    period: valueOf(node.period?.Name),
    caller: valueOf(node.CreatedBy?.Name) ?? '',
    callerId: valueOf(node.CreatedById),
    calledAt: valueOf(node.CreatedDate) ?? ''
  }));

export const pageOfPastCalls = ({ uiapi }: PastCallsData): PageInfo | undefined => uiapi.query.calls.pageInfo;
