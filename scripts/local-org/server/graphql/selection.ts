import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  valueFromASTUntyped
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode
} from 'graphql';

/** Variables as the caller gave them, which keeps the order of their keys, with the defaults of the document. */
export type Variables = Readonly<Record<string, unknown>>;

/** What one request runs on. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  /** How many values the answer may still hold: of a few rows with a thousand names each it is soon a gigabyte. */
  readonly budget: { values: number };
}

/** Values of one answer. */
export const MOST_VALUES = 2_000_000;

/** A field of the answer; several nodes where the document names it more than once. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly node: FieldNode;
  readonly nodes: readonly FieldNode[];
}

export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : []
    )
  );

/** Fields of an object type in the order of the document, fragments spread, `@skip` and `@include` obeyed. */
export const fieldsOf = (
  operation: Operation,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[]
): Selected[] => {
  const found = new Map<string, FieldNode[]>();
  const applies = (name: string | undefined): boolean => {
    const condition = name === undefined ? type : operation.schema.getType(name);
    return condition === type || (isAbstractType(condition) && operation.schema.isSubType(condition, type));
  };
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, operation.variables)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, node, operation.variables)?.['if'] === false) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const nodes = found.get(key);
        if (nodes) nodes.push(node);
        else found.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value)) visit(node.selectionSet);
      } else {
        const fragment = operation.fragments.get(node.name.value);
        if (fragment && applies(fragment.typeCondition.name.value)) visit(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) if (set) visit(set);
  return [...found].map(([key, nodes]) => {
    const node = nodes[0] as FieldNode;
    return { key, name: node.name.value, node, nodes };
  });
};

export const below = ({ nodes }: Selected): readonly (SelectionSetNode | undefined)[] =>
  nodes.map(({ selectionSet }) => selectionSet);

/**
 * Arguments of a field as plain values. The order of keys stays that of the document or the variable, which is what
 * orderBy and groupBy go by; the document has been checked against the types before.
 */
export const argumentsOf = ({ node }: Selected, { variables }: Operation): Record<string, unknown> =>
  Object.fromEntries(
    (node.arguments ?? []).flatMap((argument) => {
      const value: unknown = valueFromASTUntyped(argument.value, variables as Record<string, unknown>);
      return value === undefined ? [] : [[argument.name.value, value]];
    })
  );
