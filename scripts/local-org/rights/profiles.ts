import type { ObjectPermission } from '../schema/model.ts';

/** Names of the two profiles that every org of ours has. */
export const ADMIN_PROFILE = 'System Administrator';
export const STANDARD_PROFILE = 'Standard User';

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

/** Objects that only the platform or the set-up pages write; anybody may read them. */
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

/** A profile's permission for a standard object. */
export function standardPermission(object: string, admin: boolean): ObjectPermission {
  if (READ_ONLY.has(object)) return { ...READ, viewAll: admin };
  const own = STANDARD[object];
  if (own === undefined && !(admin && ADMIN_WRITES.has(object))) return READ;
  return admin ? { ...WRITE, viewAll: true, modifyAll: true } : own!;
}

/** An administrator's permission for a custom object: Modify All Data reaches every object. */
export const ADMIN_CUSTOM: ObjectPermission = { ...WRITE, viewAll: true, modifyAll: true };
