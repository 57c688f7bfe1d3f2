import { selectedRecords, type SelectedField, type SelectedRecords } from './documents.ts';
import type { DocumentNode } from 'graphql/language/ast';
import { deepFreeze, EntryCache } from './entries.ts';

/** A field of a record as one API or the other shows it, by its path from the record. */
export type FieldLookup = (path: readonly string[]) => Record<string, unknown> | undefined;

type Tree = Record<string, unknown>;

/** Every answer to a query that some wire shows or showed a moment ago. */
export const queryAnswers = new EntryCache<SelectedRecords[]>();

export const recordsOf = (document: DocumentNode, operation?: string): SelectedRecords[] =>
  selectedRecords(document, operation);

const EDGES = 'edges';

/** The fields of a record that answers show: what must be read again when it changes. */
export function shownFields(recordId: string): { object: string; paths: string[][] } | undefined {
  let object: string | undefined;
  const paths: string[][] = [];
  for (const { entry, extra } of queryAnswers) {
    for (const list of extra) {
      if (!nodesOf(entry.snapshot?.data, list).some((node) => idOf(node, list.fields) === recordId)) continue;
      object = list.object;
      paths.push(...list.fields.filter(({ parts }) => parts).map(({ path }) => path));
    }
  }
  return object === undefined ? undefined : { object, paths };
}

/** Shows changed fields of a record wherever it stands. Filters and orders are not evaluated again, as with LDS. */
export function showChanges(recordId: string, lookup: FieldLookup): void {
  changeNodes(recordId, (node, fields) =>
    fields.reduce((changed, field) => withField(changed, field, lookup), node)
  );
}

/** Takes a deleted record out of every list that shows it. */
export function showDeletion(recordId: string): void {
  changeNodes(recordId, () => undefined);
}

function changeNodes(
  recordId: string,
  change: (node: Tree, fields: SelectedField[]) => Tree | undefined
): void {
  for (const { entry, extra } of queryAnswers) {
    const before = entry.snapshot?.data;
    if (before === undefined) continue;
    const after = extra.reduce(
      (data, list) =>
        replaceAt(data, list.keys, (connection) => ({
          ...connection,
          [EDGES]: edgesOf(connection).flatMap((edge) => {
            const node = edge.node as Tree;
            if (idOf(node, list.fields) !== recordId) return [edge];
            const changed = change(node, list.fields);
            return changed === undefined ? [] : [changed === node ? edge : { ...edge, node: changed }];
          })
        })),
      before as Tree
    );
    if (nodesDiffer(before as Tree, after, extra)) entry.set({ data: deepFreeze(after) });
  }
}

const nodesDiffer = (before: Tree, after: Tree, lists: SelectedRecords[]): boolean =>
  lists.some((list) => {
    const [old, now] = [nodesOf(before, list), nodesOf(after, list)];
    return old.length !== now.length || old.some((node, index) => node !== now[index]);
  });

function withField(node: Tree, { keys, path, parts }: SelectedField, lookup: FieldLookup): Tree {
  const known = parts && lookup(path);
  if (!known) return node;
  const shown = at(node, keys) as Tree | null | undefined;
  const entries = Object.entries(parts).filter(([, part]) => part in known);
  if (!shown || entries.every(([key, part]) => shown[key] === known[part])) return node;
  return replaceAt(node, keys, (value) => ({
    ...value,
    ...Object.fromEntries(entries.map(([key, part]) => [key, known[part]]))
  }));
}

const idOf = (node: Tree, fields: SelectedField[]): unknown => {
  const field = fields.find(({ path }) => path.length === 1 && path[0] === 'Id');
  return field && at(node, field.keys);
};

const edgesOf = (connection: Tree | undefined): Tree[] => (connection?.[EDGES] as Tree[] | undefined) ?? [];

const nodesOf = (data: unknown, list: SelectedRecords): Tree[] =>
  edgesOf(at(data, list.keys) as Tree | undefined).map(({ node }) => node as Tree);

const at = (tree: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((part, key) => (part as Tree | null | undefined)?.[key], tree);

/** A copy of the tree with one place changed; the same tree when the place does not exist. */
function replaceAt(tree: Tree, keys: readonly string[], change: (value: Tree) => Tree): Tree {
  const [key, ...rest] = keys;
  if (key === undefined) return change(tree);
  const inner = tree?.[key] as Tree | null | undefined;
  return inner ? { ...tree, [key]: replaceAt(inner, rest, change) } : tree;
}
