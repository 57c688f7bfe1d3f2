import { sqlFile } from '../store/sql.ts';
import type { Store } from '../store/store.ts';

/** Names that a sentence shows; the others are counted. */
const MOST_NAMES = 3;

const SENTENCES: Readonly<Record<string, (who: string) => string>> = {
  circle: (who) =>
    `Above themselves in the hierarchy: ${who}. They are all in one team; correct their managers.`,
  inactive: (who) => `Inactive, and owners of open deals: ${who}. Give these deals to someone else.`,
  outside: (who) =>
    `Outside of the hierarchy, and owners of open deals: ${who}. Their deals are in no team; give them a manager, or a role where teams follow roles.`,
  undecided: (who) =>
    `In no team, because several people have the role above: ${who}. Set their manager to one of these, or set the forecast manager of that role.`
};

/** A sentence for each kind of fault in the hierarchy of the last roll-up, with the people it is about. */
export async function hierarchyNotes(store: Store): Promise<string[]> {
  const findings = await store.rows(sqlFile('report/hierarchy'));
  return findings.map(({ finding, people, names }) => {
    const more = Number(people) - MOST_NAMES;
    return SENTENCES[String(finding)]!(more > 0 ? `${String(names)} and ${more} more` : String(names));
  });
}
