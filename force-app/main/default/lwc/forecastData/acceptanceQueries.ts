import { gql } from 'lightning/graphql';
import { nodesOf, valueOf, visibleText } from './read';
import type { Connection, Field } from './read';

/** What decides whether a deal is accepted, as far as it is visible: '' is blank, null is not visible. */
export interface Acceptance {
  readonly stage: string;
  readonly category: string;
  readonly isClosed: boolean;
  readonly accountId: string | null;
  readonly acceptedDate: string | null;
  readonly fit: string | null;
  readonly funding: string | null;
  readonly event: string | null;
  /** yyyy-mm-dd */
  readonly eventDate: string | null;
  readonly power: string | null;
  readonly nextStep: string | null;
  /** yyyy-mm-dd */
  readonly closeDate: string;
}

interface AcceptanceNode {
  AccountId?: Field<string>;
  StageName: Field<string>;
  ForecastCategory: Field<string>;
  IsClosed: Field<boolean>;
  CloseDate: Field<string>;
  NextStep?: Field<string>;
  acceptedDate?: Field<string>;
  fit?: Field<string>;
  funding?: Field<string>;
  event?: Field<string>;
  eventDate?: Field<string>;
  power?: Field<string>;
}
interface AcceptanceData {
  uiapi: { query: { deal: Connection<AcceptanceNode> } };
}

export const acceptanceDocument = gql`
  query forecastAcceptance($deal: ID!) {
    uiapi {
      query {
        deal: Opportunity(first: 1, where: { Id: { eq: $deal } }) {
          edges {
            node {
              Id
              AccountId @optional {
                value
              }
              StageName {
                value
              }
              ForecastCategory {
                value
              }
              IsClosed {
                value
              }
              CloseDate {
                value
              }
              NextStep @optional {
                value
              }
              acceptedDate: Sales_Accepted_Date__c @optional {
                value
              }
              fit: Product_Fit__c @optional {
                value
              }
              funding: Funding_Status__c @optional {
                value
              }
              event: Compelling_Event__c @optional {
                value
              }
              eventDate: Compelling_Event_Date__c @optional {
                value
              }
              power: Power_Access__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** Null: there is no such deal, or it is not visible. */
export const readAcceptance = ({ uiapi }: AcceptanceData): Acceptance | null =>
  nodesOf(uiapi.query.deal).map((node) => ({
    stage: valueOf(node.StageName) ?? '',
    category: valueOf(node.ForecastCategory) ?? 'Omitted',
    isClosed: valueOf(node.IsClosed) === true,
    closeDate: valueOf(node.CloseDate) ?? '',
    accountId: valueOf(node.AccountId),
    nextStep: visibleText(node.NextStep),
    acceptedDate: visibleText(node.acceptedDate),
    fit: visibleText(node.fit),
    funding: visibleText(node.funding),
    event: visibleText(node.event),
    eventDate: visibleText(node.eventDate),
    power: visibleText(node.power)
  }))[0] ?? null;
