import { GraphQLError, Kind } from 'graphql';
import type { DefinitionNode, DocumentNode, FieldNode, SelectionSetNode } from 'graphql';

/** Characters of a document, brackets open at once, fields with each fragment written out where it is spread. */
const MOST_CHARACTERS = 200_000;
const MOST_NESTED = 100;
const MOST_FIELDS = 5000;
const MOST_DEFINITIONS = 100;

/** Lists of the schema that one request may ask for; the introspection query of clients asks for nine. */
const MOST_SCHEMA_LISTS = 25;
const SCHEMA_LISTS = new Set([
  'args', 'directives', 'enumValues', 'fields', 'inputFields', 'interfaces', 'possibleTypes', 'types'
]); // prettier-ignore

/** @throws GraphQLError for a document that must not even be parsed: too long, or nested too deeply */
export function checkSource(source: string): void {
  if (source.length > MOST_CHARACTERS)
    throw new GraphQLError(
      `The document has more than ${MOST_CHARACTERS.toLocaleString('en-US')} characters.`
    );
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (character === '"') at = endOfText(source, at);
    else if (character === '#') at = lineEnd(source, at);
    else if ('{(['.includes(character)) depth++;
    else if ('})]'.includes(character)) depth--;
    if (depth > MOST_NESTED)
      throw new GraphQLError(`The document is nested more than ${MOST_NESTED} levels deep.`);
  }
}

/** The last character of the text that begins here; of one that does not end, the end of its line or of the document. */
function endOfText(source: string, from: number): number {
  if (source.startsWith('"""', from)) {
    let end = source.indexOf('"""', from + 3);
    while (end >= 0 && source[end - 1] === '\\') end = source.indexOf('"""', end + 3);
    return end < 0 ? source.length : end + 2;
  }
  let at = from + 1;
  while (at < source.length && source[at] !== '"' && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
  return at;
}

function lineEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}

interface Cost {
  fields: number;
  lists: number;
}

/**
 * Refuses a document whose fields are too many once its fragments are written out: checking and running it would take as
 * long, and fragments that spread each other twice double with every line.
 * @throws GraphQLError
 */
export function checkCost({ definitions }: DocumentNode): void {
  if (definitions.length > MOST_DEFINITIONS)
    throw new GraphQLError(`The document has more than ${MOST_DEFINITIONS} operations and fragments.`);
  const fragments = new Map<string, SelectionSetNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet);
  const costs = new Map<string, Cost>();
  const cost = new CostOf(fragments, costs);
  for (const each of definitions) {
    if (!hasSelections(each)) continue;
    const { fields, lists } = cost.of(each.selectionSet);
    if (fields > MOST_FIELDS)
      throw new GraphQLError(
        `The document asks for more than ${MOST_FIELDS.toLocaleString('en-US')} fields.`
      );
    if (lists > MOST_SCHEMA_LISTS)
      throw new GraphQLError(`The document asks for more than ${MOST_SCHEMA_LISTS} lists of the schema.`);
  }
}

const hasSelections = (node: DefinitionNode): node is DefinitionNode & { selectionSet: SelectionSetNode } =>
  node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION;

/** Adds up what selections ask for, each fragment once. */
class CostOf {
  readonly #fragments: ReadonlyMap<string, SelectionSetNode>;
  readonly #known: Map<string, Cost>;

  constructor(fragments: ReadonlyMap<string, SelectionSetNode>, known: Map<string, Cost>) {
    this.#fragments = fragments;
    this.#known = known;
  }

  of(set: SelectionSetNode): Cost {
    const total: Cost = { fields: 0, lists: 0 };
    /** How often each name of the answer occurs in this set: each pair of equal names is compared. */
    const keys = new Map<string, number>();
    const add = ({ fields, lists }: Cost): void => {
      total.fields += fields;
      total.lists += lists;
    };
    const visit = ({ selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (node.kind === Kind.INLINE_FRAGMENT) visit(node.selectionSet);
        else if (node.kind === Kind.FRAGMENT_SPREAD) add(this.#ofFragment(node.name.value));
        else {
          const key = keyOf(node);
          const before = keys.get(key) ?? 0;
          keys.set(key, before + 1);
          add({ fields: 1 + 2 * before, lists: SCHEMA_LISTS.has(node.name.value) ? 1 : 0 });
          if (node.selectionSet) add(this.of(node.selectionSet));
        }
      }
    };
    visit(set);
    return total;
  }

  #ofFragment(name: string): Cost {
    const known = this.#known.get(name);
    if (known) return known;
    const set = this.#fragments.get(name);
    // Of a fragment that comes back to itself the check of the document says so.
    this.#known.set(name, { fields: 0, lists: 0 });
    const cost = set ? this.of(set) : { fields: 0, lists: 0 };
    // A spread is a step even of a fragment without fields.
    this.#known.set(name, { ...cost, fields: cost.fields + 1 });
    return { ...cost, fields: cost.fields + 1 };
  }
}

/** @throws GraphQLError for a name of the answer that GraphQL keeps for itself, and JavaScript for what all objects have */
function keyOf({ alias, name }: FieldNode): string {
  if (alias?.value.startsWith('__'))
    throw new GraphQLError(`Name "${alias.value}" must not begin with "__".`, { nodes: alias });
  return (alias ?? name).value;
}
