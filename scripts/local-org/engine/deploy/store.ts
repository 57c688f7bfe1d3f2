import { readComponent } from '../../metadata/index.ts';
import type { Session } from '../store/database.ts';
import { platformComponents } from './platform-defaults.ts';
import type { BundleFacts } from './bundles/types.ts';
import { documentOf } from './parts.ts';
import { keyOf } from './types.ts';
import type { OrgComponent, Stamp, StoredComponent } from './types.ts';

const TABLE = '"_Metadata"';

interface Row {
  type: string;
  name: string;
  file: string;
  xml: string;
  bundle: string | null;
  stamp: string;
}

/** Components of an org by their key, kept in a table beside its records. */
export type Components = ReadonlyMap<string, StoredComponent>;

/** What a new org begins with. */
export function emptyOrg(by: string, now: string): Map<string, StoredComponent> {
  return new Map(
    platformComponents().map((component, index) => [
      keyOf(component),
      { component, stamp: newStamp(index + 1, by, now) }
    ])
  );
}

export const newStamp = (number: number, by: string, now: string): Stamp => ({
  number,
  createdById: by,
  createdDate: now,
  lastModifiedById: by,
  lastModifiedDate: now
});

/** Writes the components that differ from those that were there. */
export async function saveComponents(session: Session, before: Components, after: Components): Promise<void> {
  await session.run(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (key VARCHAR, type VARCHAR, name VARCHAR, file VARCHAR, xml VARCHAR, bundle VARCHAR, stamp VARCHAR)`
  );
  const changed = [...after].filter(([key, stored]) => before.get(key) !== stored);
  const gone = [...before.keys()].filter((key) => after.get(key) !== before.get(key));
  if (gone.length > 0) await session.run(`DELETE FROM ${TABLE} WHERE key IN (SELECT unnest(?))`, [gone]);
  const rows = changed.map(([key, { component, stamp }]) => ({
    key,
    type: component.type,
    name: component.fullName,
    file: component.file,
    xml: component.root ? documentOf(component.root) : component.text,
    bundle: component.files ? JSON.stringify({ files: [...component.files], facts: component.facts }) : null,
    stamp: JSON.stringify(stamp)
  }));
  if (rows.length === 0) return;
  const shape = `'[{"key":"VARCHAR","type":"VARCHAR","name":"VARCHAR","file":"VARCHAR","xml":"VARCHAR","bundle":"VARCHAR","stamp":"VARCHAR"}]'`;
  await session.run(`INSERT INTO ${TABLE} SELECT unnest(from_json($1, ${shape}), recursive := true)`, [
    JSON.stringify(rows)
  ]);
}

/** The components that an earlier run has kept; none when it kept none. */
export async function loadComponents(session: Session): Promise<Map<string, StoredComponent>> {
  const [there] = await session.rows<{ n: bigint }>(
    `SELECT count(*) AS n FROM information_schema.tables WHERE table_name = '_Metadata'`
  );
  if (there!.n === 0n) return new Map();
  const rows = await session.rows<Row>(`SELECT type, name, file, xml, bundle, stamp FROM ${TABLE}`);
  return new Map(
    rows
      .map((row): StoredComponent => {
        const component: OrgComponent = {
          ...readComponent(row.type, row.name, row.file, row.xml),
          ...bundleOf(row)
        };
        return { component, stamp: JSON.parse(row.stamp) as Stamp };
      })
      .sort((a, b) => a.stamp.number - b.stamp.number)
      .map((stored) => [keyOf(stored.component), stored])
  );
}

function bundleOf({ bundle }: Row): Pick<OrgComponent, 'files' | 'facts'> {
  if (bundle === null) return {};
  const { files, facts } = JSON.parse(bundle) as { files: [string, string][]; facts: BundleFacts };
  return { files: new Map(files), facts };
}
