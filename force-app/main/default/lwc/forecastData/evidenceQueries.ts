import type { EvidenceTopic } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

interface TopicNode {
  DeveloperName: Field<string>;
  stage: Field<string>;
  kind: Field<string>;
  isRequired: Field<boolean>;
}
interface TopicsData {
  uiapi: { query: { topics: Connection<TopicNode> } };
}

/** Custom metadata, a few dozen records. */
export const evidenceTopicsDocument = gql`
  query forecastEvidenceTopics {
    uiapi {
      query {
        topics: Evidence_Topic__mdt(first: 2000) {
          edges {
            node {
              DeveloperName {
                value
              }
              stage: Stage_Name__c {
                value
              }
              kind: Kind__c {
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

/** What a buyer has to confirm before a deal leaves a stage: required exit criteria only. */
export const readEvidenceTopics = ({ uiapi }: TopicsData): EvidenceTopic[] =>
  nodesOf(uiapi.query.topics)
    .filter((node) => valueOf(node.kind) === 'Exit' && valueOf(node.isRequired) === true)
    .map((node) => ({ name: valueOf(node.DeveloperName) ?? '', stage: valueOf(node.stage) ?? '' }));
