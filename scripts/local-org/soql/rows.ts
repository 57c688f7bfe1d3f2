import type { DuckDBValue } from '@duckdb/node-api';
import { restValue } from '../store/values.ts';
import type { FieldType, RestRecord } from '../types.ts';

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

export const attributesOf = (type: string, id: string): RestRecord['attributes'] => ({
  type,
  url: `${API_PATH}/${type}/${id}`
});

type Values = readonly DuckDBValue[];
type Build = (values: Values) => Record<string, unknown> | null;

interface Branch {
  idColumn: number;
  object: string;
  fields: Map<string, number>;
  parents: Map<string, Branch>;
}

/** A function that makes REST records of the rows of a query. */
export function recordBuilder(
  columns: readonly Column[],
  aggregate: boolean
): (values: Values) => RestRecord {
  if (aggregate) {
    return (values) => {
      const record: RestRecord = { attributes: { type: 'AggregateResult' } };
      columns.forEach((column, i) => {
        if (!column.hidden) record[column.path[0]!] = restValue(values[i]!);
      });
      return record;
    };
  }
  const build = builder(treeOf(columns));
  return (values) => build(values) as RestRecord;
}

function treeOf(columns: readonly Column[]): Branch {
  const root: Branch = { idColumn: 0, object: '', fields: new Map(), parents: new Map() };
  const branchAt = (path: readonly string[]): Branch => {
    let branch = root;
    for (const step of path) {
      let next = branch.parents.get(step);
      if (!next)
        branch.parents.set(step, (next = { idColumn: 0, object: '', fields: new Map(), parents: new Map() }));
      branch = next;
    }
    return branch;
  };
  columns.forEach((column, i) => {
    if (column.parent) Object.assign(branchAt(column.path), { idColumn: i, object: column.parent.object });
    else if (!column.hidden) branchAt(column.path.slice(0, -1)).fields.set(column.path.at(-1)!, i);
  });
  return root;
}

function builder(branch: Branch): Build {
  const fields = [...branch.fields];
  const parents = [...branch.parents].map(([name, parent]) => [name, builder(parent)] as const);
  return (values) => {
    const id = values[branch.idColumn];
    if (typeof id !== 'string') return null;
    const record: Record<string, unknown> = { attributes: attributesOf(branch.object, id) };
    for (const [name, column] of fields) record[name] = restValue(values[column]!);
    for (const [name, build] of parents) record[name] = build(values);
    return record;
  };
}
