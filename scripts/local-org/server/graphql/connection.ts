import { getNamedType } from 'graphql';
import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { SalesforceError } from '../../engine/errors.ts';
import { cursorAt } from './paging.ts';
import type { Page } from './paging.ts';
import { below, fieldsOf, MOST_VALUES } from './selection.ts';
import type { Operation, Selected } from './selection.ts';

const TOO_LARGE = `The answer would hold more than ${MOST_VALUES.toLocaleString('en-US')} values: ask for fewer rows or fields.`;

/** Turns what was read into a part of the answer. */
export type Project<T> = (value: T) => unknown;

export type SelectionSets = readonly (SelectionSetNode | undefined)[];

/** The type of a field below its lists and non-nulls. */
export const typeOf = (type: GraphQLObjectType, name: string): GraphQLObjectType =>
  getNamedType(type.getFields()[name]?.type) as GraphQLObjectType;

/** Projects each selected field by its name and puts the outcome under its key. */
export const projectFields = <T>(
  operation: Operation,
  type: GraphQLObjectType,
  sets: SelectionSets,
  compile: (selected: Selected) => Project<T>
): Project<T> => {
  const fields = fieldsOf(operation, type, sets).map((selected): readonly [string, Project<T>] => [
    selected.key,
    selected.name === '__typename' ? () => type.name : compile(selected)
  ]);
  const { budget } = operation;
  return (value) => {
    budget.values -= fields.length;
    if (budget.values < 0) throw new SalesforceError('QUERY_TOO_COMPLICATED', TOO_LARGE);
    const answer: Record<string, unknown> = {};
    for (const [key, project] of fields) answer[key] = project(value);
    return answer;
  };
};

export interface ConnectionPlan<Row> {
  readonly project: Project<Page<Row>>;
  readonly needsTotal: boolean;
}

/** `edges`, `pageInfo`, `totalCount` around rows that `compileNode` knows how to show. */
export const compileConnection = <Row>(
  operation: Operation,
  type: GraphQLObjectType,
  sets: SelectionSets,
  compileNode: (type: GraphQLObjectType, sets: SelectionSets) => Project<Row>
): ConnectionPlan<Row> => {
  let needsTotal = false;

  const pageInfo: Readonly<Record<string, Project<Page<Row>>>> = {
    hasNextPage: ({ hasNext }) => hasNext,
    hasPreviousPage: ({ offset }) => offset > 0,
    startCursor: ({ rows, offset, kept }) => (rows.length > 0 ? cursorAt(offset + 1, kept) : null),
    endCursor: ({ rows, offset, kept }) => (rows.length > 0 ? cursorAt(offset + rows.length, kept) : null)
  };

  const edges = (selected: Selected): Project<Page<Row>> => {
    const edgeType = typeOf(type, 'edges');
    const edge = projectFields<{ row: Row; cursor: () => string }>(
      operation,
      edgeType,
      below(selected),
      (field) => {
        if (field.name === 'cursor') return ({ cursor }) => cursor();
        const node = compileNode(typeOf(edgeType, 'node'), below(field));
        return ({ row }) => node(row);
      }
    );
    return ({ rows, offset, kept }) =>
      rows.map((row, index) => edge({ row, cursor: () => cursorAt(offset + index + 1, kept) }));
  };

  const project = projectFields<Page<Row>>(operation, type, sets, (selected) => {
    switch (selected.name) {
      case 'edges':
        return edges(selected);
      case 'pageInfo':
        return projectFields(
          operation,
          typeOf(type, 'pageInfo'),
          below(selected),
          ({ name }) => pageInfo[name] as Project<Page<Row>>
        );
      case 'pageResultCount':
        return ({ rows }) => rows.length;
      default:
        needsTotal = true;
        return ({ total }) => total;
    }
  });
  return { project, needsTotal };
};
