import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql/language/ast';
import { Kind } from 'graphql/language/kinds';

/** A value that a query selects of a record, under whatever alias. */
export interface SelectedField {
  /** Its name in a node of the answer. */
  keys: string[];
  /** Which field it is, from the record on: ['Account', 'Name']. */
  path: string[];
  /** value, displayValue, …, by the key they stand under; undefined for a bare Id. */
  parts?: Record<string, string>;
}

/** A list of records in an answer: `uiapi.query.<Object>`. */
export interface SelectedRecords {
  object: string;
  keys: string[];
  fields: SelectedField[];
}

const VALUE_PARTS = new Set(['value', 'displayValue', 'label', 'format']);

/**
 * The lists of records that a query selects; aggregates and the rest of the answer have no records to follow.
 * @param operation which of the document's queries; not needed where there is one
 */
export function selectedRecords(document: DocumentNode, operation?: string): SelectedRecords[] {
  return descend(document, rootFields(document, operation), ['uiapi', 'query']).map(({ field, keys }) => {
    const edges = fieldsOf(document, field.selectionSet).find(({ name }) => name.value === 'edges');
    const node = fieldsOf(document, edges?.selectionSet).find(({ name }) => name.value === 'node');
    return {
      object: field.name.value,
      keys,
      fields: recordFields(document, node?.selectionSet, [], [])
    };
  });
}

/** The records that a mutation returns: `uiapi.<alias>.Record`. */
export function returnedRecords(
  document: DocumentNode,
  operation?: string
): { keys: string[]; fields: SelectedField[] }[] {
  return descend(document, rootFields(document, operation), ['uiapi']).flatMap(({ field, keys }) =>
    fieldsOf(document, field.selectionSet)
      .filter(({ name }) => name.value === 'Record')
      .map((record) => ({
        keys: [...keys, keyOf(record)],
        fields: recordFields(document, record.selectionSet, [], [])
      }))
  );
}

function recordFields(
  document: DocumentNode,
  selection: SelectionSetNode | undefined,
  keys: string[],
  path: string[]
): SelectedField[] {
  return fieldsOf(document, selection).flatMap((field): SelectedField[] => {
    const here = { keys: [...keys, keyOf(field)], path: [...path, field.name.value] };
    const inner = fieldsOf(document, field.selectionSet);
    if (inner.length === 0) return [here];
    if (inner.some(({ name }) => VALUE_PARTS.has(name.value))) {
      return [{ ...here, parts: Object.fromEntries(inner.map((part) => [keyOf(part), part.name.value])) }];
    }
    // Children are separate records; a parent is read as part of its child.
    if (inner.some(({ name }) => name.value === 'edges')) return [];
    return recordFields(document, field.selectionSet, here.keys, here.path);
  });
}

/** Fields reached by these names, whatever their aliases; the last step takes every field. */
function descend(
  document: DocumentNode,
  fields: FieldNode[],
  names: string[],
  keys: string[] = []
): { field: FieldNode; keys: string[] }[] {
  const [name, ...rest] = names;
  if (name === undefined) return fields.map((field) => ({ field, keys: [...keys, keyOf(field)] }));
  return fields
    .filter((field) => field.name.value === name)
    .flatMap((field) =>
      descend(document, fieldsOf(document, field.selectionSet), rest, [...keys, keyOf(field)])
    );
}

const rootFields = (document: DocumentNode, operation: string | undefined): FieldNode[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    (operation === undefined || definition.name?.value === operation)
      ? fieldsOf(document, definition.selectionSet)
      : []
  );

/** Fragments read as if their fields stood where they are spread. */
function fieldsOf(document: DocumentNode, selection: SelectionSetNode | undefined): FieldNode[] {
  return (selection?.selections ?? []).flatMap((part): FieldNode[] => {
    if (part.kind === Kind.FIELD) return [part];
    if (part.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, part.selectionSet);
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === part.name.value
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });
}

const keyOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;
