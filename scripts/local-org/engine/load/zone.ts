import { IANAZone } from 'luxon';
import type { ExportChoices } from './choices.ts';
import type { ExportLog } from './export-log.ts';
import type { RawFiles } from './raw.ts';

/**
 * The org's time zone where Organization.csv does not say it: the one that most of the active users have. A whole export
 * has no Organization.csv, and in which quarter a row lies depends on the zone.
 */
export async function timeZoneOf(
  files: RawFiles,
  { timeZone }: ExportChoices,
  log: ExportLog
): Promise<string | undefined> {
  if (timeZone !== undefined) return timeZone;
  const ofOrg = files.column('Organization', 'TimeZoneSidKey');
  if (ofOrg !== undefined) {
    const [row] = await files.rows<{ zone: string | null }>('Organization', `${ofOrg} AS zone`, 'LIMIT 1');
    // What Organization.csv says is checked where its record is read.
    if (row?.zone) return undefined;
  }
  const zones = (await zonesOfUsers(files)).filter(({ zone }) => IANAZone.isValidZone(zone));
  const all = zones.reduce((sum, { users }) => sum + Number(users), 0);
  const [first] = zones;
  log.note(
    first
      ? `The export does not say the org's time zone (Organization.csv): ${first.zone} was taken, which ${Number(first.users)} of ${all} active users have. Set another with --time-zone.`
      : "The export does not say the org's time zone (Organization.csv, or TimeZoneSidKey in User.csv): UTC was taken. Set it with --time-zone, for example --time-zone America/New_York."
  );
  return first?.zone;
}

async function zonesOfUsers(files: RawFiles): Promise<{ zone: string; users: bigint }[]> {
  const zone = files.column('User', 'TimeZoneSidKey');
  if (zone === undefined) return [];
  const active = files.column('User', 'IsActive');
  const isActive = active === undefined ? 'true' : `lower(coalesce(${active}, '1')) NOT IN ('0', 'false')`;
  return files.rows(
    'User',
    `${zone} AS zone, count(*) AS users`,
    `WHERE ${zone} IS NOT NULL AND ${isActive} GROUP BY 1 ORDER BY users DESC, zone`
  );
}
