import { gql } from 'lightning/graphql';
import { ACTION } from './fields';
import { save } from './mutations';

/** What is saved of an action; undefined: stays as it is. */
export interface ActionChange {
  readonly what?: string;
  readonly isOurs?: boolean;
  /** A contact of the customer, or a user. */
  readonly ownerId?: string | null;
  /** yyyy-mm-dd */
  readonly dueOn?: string | null;
  readonly doneOn?: string | null;
  readonly followsId?: string | null;
  readonly daysAfter?: number | null;
  readonly isShared?: boolean;
}

const fieldsOf = (change: ActionChange): Record<string, unknown> => {
  const { isOurs, ownerId } = change;
  const owner =
    isOurs === undefined
      ? {}
      : { [ACTION.user]: isOurs ? ownerId : null, [ACTION.contact]: isOurs ? null : ownerId };
  const fields = {
    Name: change.what,
    [ACTION.side]: isOurs === undefined ? undefined : isOurs ? 'Us' : 'Customer',
    ...owner,
    [ACTION.dueOn]: change.dueOn,
    [ACTION.doneOn]: change.doneOn,
    [ACTION.follows]: change.followsId,
    [ACTION.daysAfter]: change.daysAfter,
    [ACTION.isShared]: change.isShared
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

/** Written for what it changes; see submitForecast() for why its names come from the schema. */
const updateDocument = (count: number) => {
  const places = Array.from({ length: count }, (_, index) => `action${index}`);
  const variables = places.map((place) => `$${place}: ${ACTION.object}UpdateInput!`);
  const rows = places.map((place) => `${place}: ${ACTION.object}Update(input: $${place}) { Record { Id } }`);
  const text = `
    mutation saveActions(${variables.join(' ')}) {
      uiapi(input: { allOrNone: true }) {
        ${rows.join('\n')}
      }
    }`;
  return gql(Object.assign([text], { raw: [text] }));
};

/**
 * Changes actions, all or none. Components that show actions call refresh('actions') afterwards.
 * @param changes by the id of the action
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const saveActions = async (changes: ReadonlyMap<string, ActionChange>): Promise<void> => {
  const inputs = [...changes].map(([Id, change], index) => [
    `action${index}`,
    { Id, [ACTION.object]: fieldsOf(change) }
  ]);
  await save(updateDocument(inputs.length), Object.fromEntries(inputs) as Record<string, unknown>);
};

const addDocument = gql`
  mutation addAction($action: Deal_Action__cCreateInput!) {
    uiapi {
      created: Deal_Action__cCreate(input: $action) {
        Record {
          Id
        }
      }
    }
  }
`;

/**
 * Adds an action to the plan of a deal. Components that show actions call refresh('actions') afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const addAction = async (dealId: string, change: ActionChange): Promise<void> => {
  // A field that is not visible to the user must not be named.
  const filled = Object.entries(fieldsOf(change)).filter(([, value]) => value !== null);
  const fields = { [ACTION.deal]: dealId, ...Object.fromEntries(filled) };
  await save(addDocument, { action: { [ACTION.object]: fields } });
};

const removeDocument = gql`
  mutation removeAction($action: RecordDeleteInput!) {
    uiapi {
      Deal_Action__cDelete(input: $action) {
        Id
      }
    }
  }
`;

/**
 * Removes an action. Those that follow it keep the day they have.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const removeAction = async (id: string): Promise<void> => {
  await save(removeDocument, { action: { Id: id } });
};
