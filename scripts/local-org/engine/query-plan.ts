/** One call of a formula, aggregate or date function, or a field reached over relationships. */
export type Expression =
  | { kind: 'field'; path: readonly string[] } // ['Account', 'Name'] is Account.Name
  | { kind: 'function'; name: string; args: readonly Expression[] } // CALENDAR_QUARTER, toLabel, FORMAT, …
  | { kind: 'aggregate'; name: AggregateName; of?: Expression }; // COUNT() has no `of`

export type AggregateName = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';

/** A value as it was written in the query, before it is read for the type of the field beside it. */
export type Literal =
  | { type: 'string' | 'date' | 'datetime'; value: string }
  | { type: 'number'; value: number }
  | { type: 'boolean'; value: boolean }
  | { type: 'null' }
  | { type: 'currency'; isoCode: string; value: number } // USD5000
  | { type: 'dateLiteral'; name: string; n?: number }; // THIS_FISCAL_QUARTER, LAST_N_DAYS:30

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';

export type Condition =
  | { kind: 'and' | 'or'; conditions: readonly Condition[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'compare'; left: Expression; operator: ComparisonOperator; right: Literal }
  | { kind: 'in'; left: Expression; negated: boolean; values: readonly Literal[] }
  | { kind: 'inQuery'; left: Expression; negated: boolean; query: QueryPlan }
  | { kind: 'includes'; left: Expression; negated: boolean; values: readonly string[] };

export interface SelectItem {
  expression: Expression;
  /** Key in the row; an aggregate without one gets expr0, expr1, … */
  alias?: string;
  /** TYPEOF: the expression is the relationship, and what is shown of it depends on the object it leads to. */
  typeOf?: TypeOf;
}

export interface TypeOf {
  readonly cases: readonly { readonly object: string; readonly fields: readonly (readonly string[])[] }[];
  /** Of all other objects; without it they are null. */
  readonly otherwise?: readonly (readonly string[])[];
}

export interface OrderItem {
  expression: Expression;
  descending: boolean;
  /** SOQL's default is nulls first, in both directions. */
  nulls: 'first' | 'last';
}

/** A query of one object, the same for SOQL and GraphQL. */
export interface QueryPlan {
  object: string;
  select: readonly SelectItem[];
  children: readonly { relationship: string; plan: QueryPlan }[];
  where?: Condition;
  groupBy?: { kind: 'plain' | 'rollup' | 'cube'; by: readonly Expression[] };
  having?: Condition;
  orderBy: readonly OrderItem[];
  limit?: number;
  offset?: number;
  scope?: string;
  /** The text the plan was read from, for errors with a position. */
  source?: string;
}
