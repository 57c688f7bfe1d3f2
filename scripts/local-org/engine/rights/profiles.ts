import type { ObjectPermission } from '../schema/model.ts';

/** Names of the profiles that every org of ours has. */
export const ADMIN_PROFILE = 'System Administrator';
export const STANDARD_PROFILE = 'Standard User';
/** Gives nothing of what a permission set can give: records, and the fields that an administrator may hide. */
export const MINIMUM_PROFILE = 'Minimum Access - Salesforce';
/** The same for users of the licence for integrations. */
export const INTEGRATION_PROFILE = 'Minimum Access - API Only Integrations';

export const NO_PERMISSION: ObjectPermission = {
  read: false, create: false, edit: false, delete: false, viewAll: false, modifyAll: false, viewAllFields: false
}; // prettier-ignore

const READ: ObjectPermission = { ...NO_PERMISSION, read: true };
const WRITE: ObjectPermission = { ...READ, create: true, edit: true, delete: true };

/** What a seller's profile allows; everything else comes from permission sets. */
const STANDARD: Record<string, ObjectPermission> = {
  Account: WRITE,
  Contact: WRITE,
  Lead: WRITE,
  Opportunity: WRITE,
  OpportunityContactRole: WRITE,
  OpportunityCompetitor: WRITE,
  OpportunityLineItem: WRITE,
  Campaign: READ,
  CampaignMember: WRITE,
  Task: WRITE,
  Event: WRITE
};

/** Objects that only the platform or the set-up pages write; anyone may read them. */
const READ_ONLY = new Set([
  'OpportunityHistory',
  'OpportunityFieldHistory',
  'OpportunityStage',
  'LeadStatus',
  'Period',
  'FiscalYearSettings'
]);

/** Set-up objects an administrator may write through the API. */
const ADMIN_WRITES = new Set([
  'User',
  'UserRole',
  'Group',
  'PermissionSetAssignment',
  'Organization',
  'CurrencyType',
  'DatedConversionRate'
]);

/** Objects that take no permissions: who reads the other object reads them, who edits it writes them. */
const FOLLOWED: Readonly<Record<string, string>> = {
  OpportunityContactRole: 'Opportunity',
  OpportunityCompetitor: 'Opportunity',
  OpportunityLineItem: 'Opportunity',
  CampaignMember: 'Campaign'
};

/** User permissions to write activities; to read them takes Access Activities. */
const WRITES_ACTIVITIES: Readonly<Record<string, string>> = { Task: 'EditTask', Event: 'EditEvent' };

/**
 * What a user of the minimum profile may do with an object that takes no object permission; undefined for one that does.
 * @param of permissions for another object
 */
export function followedPermission(
  object: string,
  permissions: ReadonlySet<string>,
  of: (object: string) => ObjectPermission
): ObjectPermission | undefined {
  const writes = WRITES_ACTIVITIES[object];
  if (writes !== undefined) {
    if (!permissions.has('ActivitiesAccess')) return NO_PERMISSION;
    return permissions.has(writes) ? WRITE : READ;
  }
  const followed = FOLLOWED[object];
  if (followed === undefined) return undefined;
  const { read, edit, viewAll, modifyAll } = of(followed);
  return { ...NO_PERMISSION, read, create: edit, edit, delete: edit, viewAll, modifyAll };
}

/** Objects that hold business records, which the minimum profile leaves to object and field permissions. */
export const holdsRecords = (object: string): boolean =>
  Object.hasOwn(STANDARD, object) &&
  !Object.hasOwn(FOLLOWED, object) &&
  !Object.hasOwn(WRITES_ACTIVITIES, object);

/**
 * Objects of the set-up that take a user permission to read, any of these. The standard profiles have it, the minimum has
 * not.
 */
const SET_UP: Readonly<Record<string, readonly string[]>> = {
  PermissionSet: ['ViewSetup'],
  PermissionSetAssignment: ['AssignPermissionSets', 'ManageUsers', 'ViewSetup'],
  Profile: ['ViewSetup'],
  UserLicense: ['ViewSetup'],
  UserRole: ['ManageRoles', 'ManageUsers', 'ViewRoles', 'ViewSetup']
};

/** Whether a user of the minimum profile with these permissions reads an object of the set-up. */
export const readsSetUp = (object: string, permissions: ReadonlySet<string>): boolean =>
  SET_UP[object]?.some((name) => permissions.has(name)) ?? true;

/** A profile's permission for a standard object. */
export function standardPermission(object: string, admin: boolean, minimum = false): ObjectPermission {
  if (READ_ONLY.has(object)) return { ...READ, viewAll: admin };
  const own = STANDARD[object];
  if (minimum && own) return NO_PERMISSION;
  if (own === undefined && !(admin && ADMIN_WRITES.has(object))) return READ;
  return admin ? { ...WRITE, viewAll: true, modifyAll: true } : own!;
}

/** An administrator's permission for a custom object: Modify All Data reaches every object. */
export const ADMIN_CUSTOM: ObjectPermission = { ...WRITE, viewAll: true, modifyAll: true };
