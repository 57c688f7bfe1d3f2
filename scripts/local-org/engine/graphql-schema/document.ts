import {
  FieldsOnCorrectTypeRule,
  GraphQLError,
  Kind,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo
} from 'graphql';
import type { ASTVisitor, DocumentNode, FieldNode, GraphQLSchema, ValidationContext } from 'graphql';
import { checkCost, checkSource } from './cost.ts';
import { entryOf } from './errors.ts';
import type { ErrorEntry } from './errors.ts';

/** More than any page writes, and few enough that validation stays quick. */
const MOST_TOKENS = 20_000;
const REMEMBERED = 200;

export interface Prepared {
  readonly document?: DocumentNode;
  readonly errors: readonly ErrorEntry[];
}

const isOptional = (node: FieldNode): boolean =>
  node.directives?.some(({ name }) => name.value === 'optional') ?? false;

/** Leaves out the `@optional` fields that this schema lacks. */
const withoutUnseen = (
  schema: GraphQLSchema,
  document: DocumentNode
): { document: DocumentNode; stripped: boolean } => {
  const types = new TypeInfo(schema);
  let stripped = false;
  const visitor: ASTVisitor = {
    Field: (node) => {
      if (!isOptional(node) || types.getFieldDef() || !types.getParentType()) return undefined;
      stripped = true;
      return null;
    }
  };
  return { document: visit(document, visitWithTypeInfo(types, visitor)), stripped };
};

/** The names of the fields around a node: uiapi/query/Opportunity/edges/node. */
const pathOf = (ancestors: readonly unknown[], node: FieldNode): string =>
  [...ancestors, node]
    .filter((each): each is FieldNode => (each as { kind?: unknown }).kind === Kind.FIELD)
    .map(({ name }) => name.value)
    .join('/');

/** An unknown field in the words of Salesforce's server. */
const UndefinedFieldRule = (context: ValidationContext): ASTVisitor => ({
  Field: (node, _key, _parent, _path, ancestors) => {
    const type = context.getParentType();
    if (!type || context.getFieldDef()) return;
    const name = node.name.value;
    const message = `Validation error (FieldUndefined@[${pathOf(ancestors, node)}]) : Field '${name}' in type '${type.name}' is undefined`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  }
});

const REPLACED = new Set<unknown>([FieldsOnCorrectTypeRule]);
/** What stood only in a field that was left out is no mistake of the writer. */
const NOT_AFTER_STRIPPING = new Set<unknown>([NoUnusedVariablesRule, NoUnusedFragmentsRule]);

const rulesFor = (stripped: boolean): typeof specifiedRules => [
  ...specifiedRules.filter((rule) => !REPLACED.has(rule) && !(stripped && NOT_AFTER_STRIPPING.has(rule))),
  UndefinedFieldRule
];

const inSalesforcesWords = (entry: ErrorEntry): ErrorEntry =>
  entry.message.startsWith('Validation error')
    ? entry
    : { ...entry, message: `Validation error : ${entry.message}` };

const prepare = (schema: GraphQLSchema, source: string): Prepared => {
  let parsed: DocumentNode;
  try {
    checkSource(source);
    parsed = parse(source, { maxTokens: MOST_TOKENS });
    checkCost(parsed);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [entryOf(error, 'InvalidSyntax')] };
  }
  const { document, stripped } = withoutUnseen(schema, parsed);
  const errors = validate(schema, document, rulesFor(stripped), { maxErrors: 50 });
  if (errors.length > 0)
    return { errors: errors.map((each) => inSalesforcesWords(entryOf(each, 'ValidationError'))) };
  return { document, errors: [] };
};

const remembered = new WeakMap<GraphQLSchema, Map<string, Prepared>>();

/** Reads and checks a document for one schema. Pages ask the same few over and over, so the outcome is kept. */
export const prepareDocument = (schema: GraphQLSchema, source: string): Prepared => {
  const known = remembered.get(schema) ?? new Map<string, Prepared>();
  remembered.set(schema, known);
  const found = known.get(source);
  if (found) return found;
  const prepared = prepare(schema, source);
  if (known.size >= REMEMBERED) known.delete(known.keys().next().value as string);
  known.set(source, prepared);
  return prepared;
};
