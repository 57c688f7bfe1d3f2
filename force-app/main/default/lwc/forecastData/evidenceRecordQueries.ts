import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** What someone at the buyer, or on our side, said about a topic (Buyer_Evidence__c). */
export interface Evidence {
  readonly id: string;
  /** Developer name of the criterion or question. */
  readonly topic: string;
  readonly isConfirmed: boolean;
  /** Said for our side, not the customer's. */
  readonly isOurs: boolean;
  /** The words; null: none, or not visible. */
  readonly answer: string | null;
  readonly contactId: string | null;
  /** Null: no one is named, or the name is not visible. */
  readonly contactName: string | null;
  readonly contactTitle: string | null;
  /** yyyy-mm-dd; null: not said. */
  readonly confirmedOn: string | null;
  /** Who brings the answer, in words. */
  readonly responsible: string | null;
  /** yyyy-mm-dd; null: no day, or not visible. */
  readonly dueOn: string | null;
  /** Developer name of the question after which it is due; null: none. */
  readonly dueAfter: string | null;
  readonly daysAfter: number | null;
  /** Never for the customer. */
  readonly internalNote: string | null;
  readonly enteredBy: string | null;
  /** ISO instant. */
  readonly enteredAt: string;
}

interface EvidenceNode {
  Id: string;
  topic?: Field<string>;
  isConfirmed?: Field<boolean>;
  side?: Field<string>;
  answer?: Field<string>;
  contactId?: Field<string>;
  contact?: { Name?: Field<string>; Title?: Field<string> } | null;
  confirmedOn?: Field<string>;
  responsible?: Field<string>;
  dueOn?: Field<string>;
  dueAfter?: Field<string>;
  daysAfter?: Field<number | string>;
  internalNote?: Field<string>;
  CreatedBy?: { Name?: Field<string> } | null;
  CreatedDate: Field<string>;
}
interface EvidenceData {
  uiapi: { query: { evidence?: Connection<EvidenceNode> | null } };
}

/** Latest first. */
export const evidenceDocument = gql`
  query forecastEvidence($deal: ID!, $after: String) {
    uiapi {
      query {
        # Always visible: a query from which everything was left out is refused.
        visible: Opportunity(first: 1, where: { Id: { eq: $deal } }) {
          edges {
            node {
              Id
            }
          }
        }
        evidence: Buyer_Evidence__c(
          first: 1000
          after: $after
          where: { Opportunity__c: { eq: $deal } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              topic: Topic__c @optional {
                value
              }
              isConfirmed: Is_Confirmed__c @optional {
                value
              }
              side: Side__c @optional {
                value
              }
              answer: Answer__c @optional {
                value
              }
              contactId: Confirmed_By__c @optional {
                value
              }
              contact: Confirmed_By__r @optional {
                Name @optional {
                  value
                }
                Title @optional {
                  value
                }
              }
              confirmedOn: Confirmed_On__c @optional {
                value
              }
              responsible: Responsible__c @optional {
                value
              }
              dueOn: Due_On__c @optional {
                value
              }
              dueAfter: Due_After__c @optional {
                value
              }
              daysAfter: Days_After__c @optional {
                value
              }
              internalNote: Internal_Note__c @optional {
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

/** One entry with all rows of the page; `rows` is null where the object is not visible. */
export interface EvidencePage {
  readonly rows: readonly Evidence[] | null;
}

export const readEvidence = ({ uiapi }: EvidenceData): EvidencePage[] => {
  const { evidence } = uiapi.query;
  if (!evidence) return [{ rows: null }];
  return [
    {
      rows: nodesOf(evidence).map((node) => ({
        id: node.Id,
        topic: valueOf(node.topic) ?? '',
        isConfirmed: valueOf(node.isConfirmed) === true,
        isOurs: valueOf(node.side) === 'Us',
        answer: valueOf(node.answer),
        contactId: valueOf(node.contactId),
        contactName: valueOf(node.contact?.Name),
        contactTitle: valueOf(node.contact?.Title),
        confirmedOn: valueOf(node.confirmedOn),
        responsible: valueOf(node.responsible),
        dueOn: valueOf(node.dueOn),
        dueAfter: valueOf(node.dueAfter),
        daysAfter: numberOf(node.daysAfter),
        internalNote: valueOf(node.internalNote),
        enteredBy: valueOf(node.CreatedBy?.Name),
        enteredAt: valueOf(node.CreatedDate) ?? ''
      }))
    }
  ];
};

export const pageOfEvidence = ({ uiapi }: EvidenceData): PageInfo | undefined =>
  uiapi.query.evidence?.pageInfo;

/** All rows of all pages, latest first; null where they are not visible. */
export const evidenceOf = (pages: readonly EvidencePage[]): readonly Evidence[] | null =>
  pages.some(({ rows }) => rows === null) ? null : pages.flatMap(({ rows }) => rows ?? []);
