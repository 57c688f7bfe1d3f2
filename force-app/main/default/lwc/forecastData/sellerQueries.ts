import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

interface SellerNode {
  Id: string;
  Name: Field<string>;
  OwnerId: Field<string>;
  user: Field<string>;
  start: Field<string>;
  end: Field<string>;
  segment: Field<string>;
  region: Field<string>;
  quota?: Field<number>;
}
interface SellersData {
  uiapi: { query: { sellers?: Connection<SellerNode> | null } };
}

/** Someone who carries a quota, or a seat that is to be filled, as Seller__c says. */
export interface SellerEntry {
  /** 18-character user id; of a seat without a user that of the record. */
  readonly userId: string;
  /** Whose scope the seller is of: the user, or for a seat without one the owner of the record. */
  readonly scopeId: string;
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  /** A quarter, fully ramped; null: blank, or hidden from the user. */
  readonly quota: number | null;
}

export const sellersDocument = gql`
  query forecastSellers($after: String) {
    uiapi {
      query {
        # Always visible: a query from which everything was left out is refused.
        visible: User(first: 1) {
          edges {
            node {
              Id
            }
          }
        }
        sellers: Seller__c(
          first: 2000
          after: $after
          upperBound: 1000000
          orderBy: { Name: { order: ASC }, Id: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name {
                value
              }
              OwnerId {
                value
              }
              user: User__c {
                value
              }
              start: Start_Date__c {
                value
              }
              end: End_Date__c {
                value
              }
              segment: Segment__c {
                value
              }
              region: Region__c {
                value
              }
              quota: Quota__c @optional {
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

/** Those that sharing shows, by name; none where the object is not visible. */
export const readSellers = ({ uiapi }: SellersData): SellerEntry[] =>
  nodesOf(uiapi.query.sellers).map((node) => ({
    userId: valueOf(node.user) ?? node.Id,
    scopeId: valueOf(node.user) ?? valueOf(node.OwnerId) ?? '',
    name: valueOf(node.Name) ?? '',
    start: valueOf(node.start),
    end: valueOf(node.end),
    segment: valueOf(node.segment),
    region: valueOf(node.region),
    quota: numberOf(node.quota)
  }));

export const pageOfSellers = ({ uiapi }: SellersData): PageInfo | undefined => uiapi.query.sellers?.pageInfo;
