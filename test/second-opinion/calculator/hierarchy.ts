import type { RoleRow, Rows, UserRow } from './rows.ts';

/** Who is next above each user of the hierarchy; null at the top (docs/metrics.md, Hierarchy). */
export function placesOf({
  User,
  UserRole,
  Forecast_Policy__mdt: policies
}: Rows): Map<string, string | null> {
  let kind = 'Manager';
  for (const policy of policies) if (policy.Hierarchy__c) kind = policy.Hierarchy__c;
  const places = new Map<string, string | null>();
  if (kind === 'Manager') {
    for (const user of User) {
      if (!user.ManagerId) continue;
      places.set(user.Id, user.ManagerId);
      if (!places.has(user.ManagerId)) places.set(user.ManagerId, null);
    }
    return places;
  }
  for (const user of User) {
    if (user.UserRoleId)
      places.set(
        user.Id,
        kind === 'Role' ? byRole(user, User, UserRole) : byForecastManager(user, User, UserRole)
      );
    else if (
      kind !== 'Role' &&
      isActive(user) &&
      UserRole.some(({ ForecastUserId }) => ForecastUserId === user.Id)
    )
      places.set(user.Id, null);
  }
  return places;
}

const isActive = ({ IsActive }: UserRow): boolean => IsActive !== false;

/** A role and those above it, the nearest first. */
function waysUp(roleId: string | null | undefined, roles: readonly RoleRow[]): RoleRow[] {
  const way: RoleRow[] = [];
  let id = roleId;
  while (id) {
    const role = roles.find((one) => one.Id === id);
    if (!role || way.includes(role)) break;
    way.push(role);
    id = role.ParentRoleId;
  }
  return way;
}

function byRole(user: UserRow, users: readonly UserRow[], roles: readonly RoleRow[]): string | null {
  for (const role of waysUp(user.UserRoleId, roles).slice(1)) {
    const there = users.filter((one) => one.UserRoleId === role.Id && isActive(one));
    if (there.length === 0) continue;
    if (there.length === 1) return there[0]!.Id;
    if (there.some(({ Id }) => Id === user.ManagerId)) return user.ManagerId;
    if (there.some(({ Id }) => Id === role.ForecastUserId)) return role.ForecastUserId;
    return null;
  }
  return null;
}

function byForecastManager(
  user: UserRow,
  users: readonly UserRow[],
  roles: readonly RoleRow[]
): string | null {
  for (const { ForecastUserId } of waysUp(user.UserRoleId, roles)) {
    const manager = users.find(({ Id }) => Id === ForecastUserId);
    if (manager && manager.Id !== user.Id && isActive(manager)) return manager.Id;
  }
  return null;
}
