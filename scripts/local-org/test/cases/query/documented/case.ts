import { IDS } from '../../../support/query-org.ts';

/** A query and the values of its first column, or the code it is refused with. */
export type Case = readonly [
  soql: string,
  expected: readonly unknown[] | string,
  who?: 'ana' | 'cora' | 'boss'
];

/** A test of another file, where the case needs a separate org. */
export interface Elsewhere {
  readonly file: string;
  readonly test: string;
}

export const [ALPHA, ALPHA2, BETA, GAMMA, DELTA] = ['Alpha', 'alpha 2', 'Beta_50%', "Gamma's", 'Delta'];
export const ALL = [ALPHA, ALPHA2, BETA, GAMMA, DELTA];

/** Names of the deals that a condition keeps, in the order of their Ids. */
export const deals = (where: string, expected: readonly unknown[] | string, who?: Case[2]): Case => [
  `SELECT Name FROM Opportunity WHERE ${where} ORDER BY Id`,
  expected,
  who
];
export const ordered = (by: string, expected: readonly unknown[]): Case => [
  `SELECT Name FROM Opportunity ORDER BY ${by}`,
  expected
];
export const only = (expression: string, expected: unknown): Case => [
  `SELECT ${expression} v FROM Opportunity WHERE Id = '${IDS.d1}' GROUP BY ${expression}`,
  [expected]
];
export const currency = (test: string): Elsewhere => ({ file: 'currency.test.ts', test });
export const reading = (test: string): Elsewhere => ({ file: 'reading.test.ts', test });

/** A statement of docs/soql.md in its words, with what shows that it is so. */
export type Documented = readonly [statement: string, ...(Case | Elsewhere)[]];
