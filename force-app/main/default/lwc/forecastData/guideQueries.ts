import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** What the buyer does or says before a deal leaves a stage (Evidence_Topic__mdt of the kind Exit). */
export interface Criterion {
  /** Developer name: what the evidence names it by. */
  readonly name: string;
  readonly stage: string;
  /** In the buyer's words. */
  readonly text: string;
  readonly isRequired: boolean;
}

/** A question that one side answers (Evidence_Topic__mdt of the kinds Mutual and Verdict). */
export interface Question {
  /** Developer name: what an answer names it by. */
  readonly name: string;
  /** What both sides' questions are about, in a word or two. */
  readonly title: string;
  readonly text: string;
  readonly isOurs: boolean;
  /** Whether this side wants to go on. */
  readonly isVerdict: boolean;
  /** Lowest first; null: after those that have one. */
  readonly order: number | null;
}

/** The wording of a stage on the deal page (Buyer_Stage__mdt). */
export interface StageGuide {
  readonly stage: string;
  readonly buyerStep: string | null;
  readonly question: string | null;
  readonly sellerAction: string | null;
  /** What to offer the buyer next. */
  readonly nextOffer: string | null;
  /** What helps the buyer here, one per entry. */
  readonly content: readonly string[];
  /** Roles of the buying team that should be known here. */
  readonly roles: readonly string[];
  /** People of the buyer that should be known here; null: no such number is set. */
  readonly fewestContacts: number | null;
}

export interface Guide {
  readonly stages: readonly StageGuide[];
  readonly criteria: readonly Criterion[];
  readonly questions: readonly Question[];
  /** The wording of every topic, criteria and questions to both sides, by developer name. */
  readonly texts: Readonly<Record<string, string>>;
}

interface StageNode {
  stage: Field<string>;
  buyerStep: Field<string>;
  question: Field<string>;
  sellerAction: Field<string>;
  nextOffer: Field<string>;
  content: Field<string>;
  roles: Field<string>;
  fewestContacts: Field<number | string>;
}
interface TopicNode {
  DeveloperName: Field<string>;
  MasterLabel: Field<string>;
  side: Field<string>;
  order: Field<number | string>;
  stage: Field<string>;
  kind: Field<string>;
  text: Field<string>;
  isRequired: Field<boolean>;
}
interface GuideData {
  uiapi: { query: { stages?: Connection<StageNode> | null; topics?: Connection<TopicNode> | null } };
}

/** Custom metadata, a few dozen records. */
export const guideDocument = gql`
  query forecastGuide {
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
        stages: Buyer_Stage__mdt(first: 500) @optional {
          edges {
            node {
              Id
              stage: Stage_Name__c {
                value
              }
              buyerStep: Buyer_Step__c {
                value
              }
              question: Question__c {
                value
              }
              sellerAction: Seller_Action__c {
                value
              }
              nextOffer: Next_Offer__c {
                value
              }
              content: Content__c {
                value
              }
              roles: Buying_Roles__c {
                value
              }
              fewestContacts: Fewest_Contacts__c {
                value
              }
            }
          }
        }
        topics: Evidence_Topic__mdt(first: 2000, orderBy: { DeveloperName: { order: ASC } }) @optional {
          edges {
            node {
              Id
              DeveloperName {
                value
              }
              MasterLabel {
                value
              }
              side: Side__c {
                value
              }
              order: Sort_Order__c {
                value
              }
              stage: Stage_Name__c {
                value
              }
              kind: Kind__c {
                value
              }
              text: Text__c {
                value
              }
              isRequired: Is_Required__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

const partsOf = (text: string | null, separator: RegExp): string[] =>
  (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

/** Required criteria first, each in the order of their names. */
export const readGuide = ({ uiapi: { query } }: GuideData): Guide => ({
  stages: nodesOf(query.stages).map((node) => ({
    stage: valueOf(node.stage) ?? '',
    buyerStep: valueOf(node.buyerStep),
    question: valueOf(node.question),
    sellerAction: valueOf(node.sellerAction),
    nextOffer: valueOf(node.nextOffer),
    content: partsOf(valueOf(node.content), /\r?\n/),
    roles: partsOf(valueOf(node.roles), /[,;\n]/),
    fewestContacts: numberOf(node.fewestContacts)
  })),
  criteria: nodesOf(query.topics)
    .filter((node) => valueOf(node.kind) === 'Exit')
    .map((node) => ({
      name: valueOf(node.DeveloperName) ?? '',
      stage: valueOf(node.stage) ?? '',
      text: valueOf(node.text) ?? '',
      isRequired: valueOf(node.isRequired) === true
    }))
    .sort((one, other) => Number(other.isRequired) - Number(one.isRequired)),
  questions: nodesOf(query.topics)
    .filter((node) => ['Mutual', 'Verdict'].includes(valueOf(node.kind) ?? ''))
    .map((node) => ({
      name: valueOf(node.DeveloperName) ?? '',
      title: (valueOf(node.MasterLabel) ?? '').split(':')[0].trim(),
      text: valueOf(node.text) ?? '',
      isOurs: valueOf(node.side) === 'Us',
      isVerdict: valueOf(node.kind) === 'Verdict',
      order: numberOf(node.order)
    })),
  texts: Object.fromEntries(
    nodesOf(query.topics).map((node) => [valueOf(node.DeveloperName) ?? '', valueOf(node.text) ?? ''])
  )
});
