import { SyncError, exitCode } from '../errors.ts';
import { getState, setState } from '../store/state.ts';
import { sqlFile } from '../store/sql.ts';
import type { Store } from '../store/store.ts';

/** The choices of Forecast_Policy__mdt.Hierarchy__c, and the file that finds who is next above by each. */
const FILES: Readonly<Record<string, string>> = {
  Manager: 'staging/member_by_manager',
  Role: 'staging/member_by_role',
  'Forecast Manager': 'staging/member_by_forecast_manager'
};

/**
 * Fills `member` with who is next above each user (docs/metrics.md, Hierarchy) and `team` with who is in whose team.
 * @throws SyncError where the policies do not agree, or name roles and no role can be read
 */
export async function findTeams(store: Store): Promise<void> {
  await store.run(sqlFile(FILES[await hierarchyOf(store)]!));
  await store.run(sqlFile('staging/team'));
}

/** Finds the teams. Where anyone has another place than the last time, all slices are added up again. */
export async function placePeople(store: Store): Promise<void> {
  await findTeams(store);
  const { places } = await store.one(
    "SELECT md5(coalesce(string_agg(concat_ws(' ', user_id, manager_id), ';' ORDER BY user_id), '')) AS places FROM member"
  );
  if ((await getState(store, 'places')) === places) return;
  await setState(store, 'places', String(places));
  await setState(store, 'slices', 'all');
}

async function hierarchyOf(store: Store): Promise<string> {
  const policies = await store.rows(
    'SELECT DISTINCT Hierarchy__c AS name FROM org.Forecast_Policy__mdt WHERE Hierarchy__c IS NOT NULL ORDER BY 1'
  );
  const names = policies.map(({ name }) => String(name));
  const unknown = names.find((name) => !Object.hasOwn(FILES, name));
  if (unknown !== undefined || names.length > 1)
    throw new SyncError(
      `The forecast policies name the hierarchies ${names.join(' and ')}. A company has one: choose the same in all, ${Object.keys(FILES).join(', ')}, or leave it blank.`,
      exitCode.usage
    );
  const [name = 'Manager'] = names;
  if (name !== 'Manager') await requireRoles(store, name);
  return name;
}

async function requireRoles(store: Store, name: string): Promise<void> {
  const { roles, users } = await store.one(
    'SELECT (SELECT count(*)::INTEGER FROM org.UserRole) AS roles, (SELECT count(UserRoleId)::INTEGER FROM org."User") AS users'
  );
  if (Number(roles) > 0 && Number(users) > 0) return;
  throw new SyncError(
    `By the forecast policies teams follow the hierarchy ${name}, and this user sees no role, or no one has one. Assign the permission set Forecast_Sync to this user, give the users of the org roles, or choose the hierarchy Manager.`
  );
}
