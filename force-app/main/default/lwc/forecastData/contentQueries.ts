import { gql } from 'lightning/graphql';
import { save } from './mutations';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** Content that was given to the buyer: a completed task whose subject is the content. */
export interface GivenContent {
  readonly id: string;
  readonly content: string;
  /** yyyy-mm-dd; null: no day. */
  readonly on: string | null;
}

interface ContentNode {
  Id: string;
  Subject: Field<string>;
  ActivityDate?: Field<string>;
}
interface ContentData {
  uiapi: { query: { given?: Connection<ContentNode> | null } };
}

/** As long as the subject of a task may be. */
const SUBJECT_LENGTH = 255;

export const subjectOf = (content: string): string => content.slice(0, SUBJECT_LENGTH);

/** Latest first. */
export const givenContentDocument = gql`
  query forecastGivenContent($deal: ID!, $where: Task_Filter) {
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
        given: Task(
          first: 200
          where: $where
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              Subject {
                value
              }
              ActivityDate @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** Null where tasks are not visible. */
export const readGivenContent = ({ uiapi }: ContentData): readonly GivenContent[] | null => {
  const { given } = uiapi.query;
  if (!given) return null;
  return nodesOf(given).map(({ Id, Subject, ActivityDate }) => ({
    id: Id,
    content: valueOf(Subject) ?? '',
    on: valueOf(ActivityDate)
  }));
};

const giveDocument = gql`
  mutation giveContent($task: TaskCreateInput!) {
    uiapi {
      created: TaskCreate(input: $task) {
        Record {
          Id
        }
      }
    }
  }
`;

/**
 * Keeps as a completed task of the deal that the buyer was given some content. Components that show it call
 * refresh('touches') afterwards.
 * @param on yyyy-mm-dd
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const giveContent = async (dealId: string, content: string, on: string): Promise<void> => {
  const fields = { WhatId: dealId, Subject: subjectOf(content), Status: 'Completed', ActivityDate: on };
  await save(giveDocument, { task: { Task: fields } });
};

const takeBackDocument = gql`
  mutation takeContentBack($task: RecordDeleteInput!) {
    uiapi {
      TaskDelete(input: $task) {
        Id
      }
    }
  }
`;

/** @throws SaveError when a rule or a right of the org refuses it */
export const takeContentBack = async (id: string): Promise<void> => {
  await save(takeBackDocument, { task: { Id: id } });
};
