import type { DuckDBValue } from '@duckdb/node-api';
import { restValue } from '../store/values.ts';
import type { RestRecord } from '../types.ts';
import type { FieldType } from '../schema/types.ts';

/** One column of a compiled query. */
export interface Column {
  sql: string;
  /** Account, Name for Account.Name; the key alone for groups. */
  path: readonly string[];
  type: FieldType;
  /** Read for the shape of the record, not asked for. */
  hidden?: boolean;
  /** The Id of the record that the path leads to. */
  parent?: { object: string };
}

export const API_PATH = '/services/data/v66.0/sobjects';

const attributesOf = (type: string, id: string): RestRecord['attributes'] => ({
  type,
  url: `${API_PATH}/${type}/${id}`
});

type Values = readonly DuckDBValue[];
type Build = (values: Values) => Record<string, unknown> | null;

interface Branch {
  idColumn: number;
  object: string;
  /** In the order of the query: a column, or a parent. */
  entries: Map<string, number | Branch>;
}

/** A function that makes REST records of the rows of a query. */
export function recordBuilder(
  columns: readonly Column[],
  aggregate: boolean
): (values: Values) => RestRecord {
  if (!aggregate) return builder(treeOf(columns)) as (values: Values) => RestRecord;
  return (values) => {
    const record: RestRecord = { attributes: { type: 'AggregateResult' } };
    columns.forEach((column, i) => {
      if (!column.hidden) record[column.path[0]!] = restValue(values[i]!);
    });
    return record;
  };
}

function treeOf(columns: readonly Column[]): Branch {
  const root = newBranch();
  columns.forEach((column, i) => {
    if (column.parent)
      Object.assign(branchAt(root, column.path), { idColumn: i, object: column.parent.object });
    else if (!column.hidden) branchAt(root, column.path.slice(0, -1)).entries.set(column.path.at(-1)!, i);
  });
  return root;
}

const newBranch = (): Branch => ({ idColumn: 0, object: '', entries: new Map() });

function branchAt(root: Branch, path: readonly string[]): Branch {
  let branch = root;
  for (const step of path) {
    let next = branch.entries.get(step);
    if (typeof next !== 'object') branch.entries.set(step, (next = newBranch()));
    branch = next;
  }
  return branch;
}

function builder(branch: Branch): Build {
  const entries = [...branch.entries].map(
    ([name, entry]) => [name, typeof entry === 'object' ? builder(entry) : entry] as const
  );
  return (values) => {
    const id = values[branch.idColumn];
    if (typeof id !== 'string') return null;
    const record: Record<string, unknown> = { attributes: attributesOf(branch.object, id) };
    for (const [name, entry] of entries) {
      record[name] = typeof entry === 'number' ? restValue(values[entry]!) : entry(values);
    }
    return record;
  };
}
