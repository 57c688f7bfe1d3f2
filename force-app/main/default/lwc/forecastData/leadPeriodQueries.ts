import type { Period, PeriodKind } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

interface PeriodNode {
  Id: string;
  Name: Field<string>;
  key: Field<string>;
  kind: Field<string>;
  start: Field<string>;
  end: Field<string>;
}
interface PeriodData {
  uiapi: { query: { periods: Connection<PeriodNode> } };
}

/** The periods alone: people who work with leads need not see deals. */
export const periodsDocument = gql`
  query forecastPeriods {
    uiapi {
      query {
        periods: Forecast_Period__c(
          first: 500
          orderBy: { Start_Date__c: { order: DESC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              key: Key__c {
                value
              }
              kind: Kind__c {
                value
              }
              start: Start_Date__c {
                value
              }
              end: End_Date__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

export const readPeriods = ({ uiapi }: PeriodData): Period[] =>
  nodesOf(uiapi.query.periods).map((node) => ({
    id: node.Id,
    key: valueOf(node.key) ?? '',
    kind: (valueOf(node.kind) ?? 'Quarter') as PeriodKind,
    name: valueOf(node.Name) ?? '',
    start: valueOf(node.start) ?? '',
    end: valueOf(node.end) ?? ''
  }));
