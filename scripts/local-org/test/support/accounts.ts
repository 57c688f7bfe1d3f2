import type { TestOrg } from './index.ts';

/** An account as collections, trees and composite requests carry it; without a name it is refused. */
export const account = (Name: string | null) => ({ attributes: { type: 'Account' }, Name });

/** Names of the accounts that begin so, in order. */
export const accountsOf = async (test: TestOrg, beginning: string): Promise<string[]> =>
  (await test.rows(`SELECT Name FROM Account WHERE Name LIKE '${beginning}%' ORDER BY Name`)).map(
    ({ Name }) => Name
  );
