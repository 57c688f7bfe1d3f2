import type { Period } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf } from './read';
import type { Connection } from './read';
import { periodOf } from './setupQueries';
import type { PeriodNode } from './setupQueries';

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

export const readPeriods = ({ uiapi }: PeriodData): Period[] => nodesOf(uiapi.query.periods).map(periodOf);
