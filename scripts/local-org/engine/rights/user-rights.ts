import type { OrgSchema } from '../schema/org-schema.ts';
import type { ObjectPermission, PermissionSetModel } from '../schema/model.ts';
import { isSystemField } from '../schema/system-fields.ts';
import type { Rights } from '../types.ts';
import type { FieldSchema } from '../schema/types.ts';
import {
  ADMIN_CUSTOM,
  NO_PERMISSION,
  followedPermission,
  holdsRecords,
  readsSetUp,
  standardPermission
} from './profiles.ts';

type Action = Parameters<Rights['can']>[1];

/** Who a user is, as far as rights depend on it. */
export interface UserFacts {
  userId: string;
  admin: boolean;
  /** The profile gives no record and no field that a permission set can give. */
  minimum?: boolean;
  permissionSets: readonly PermissionSetModel[];
  /** The user and everyone whose role is below. */
  chain: readonly string[];
}

/** Rights of one user under one schema. Answers are reckoned once per object and field. */
export class UserRights implements Rights {
  readonly userId: string;
  readonly admin: boolean;
  readonly permissionSets: readonly string[];
  readonly customPermissions: ReadonlySet<string>;
  /** Owners whose private records the user sees. */
  readonly chain: readonly string[];
  readonly #schema: OrgSchema;
  readonly #sets: readonly PermissionSetModel[];
  readonly #objects = new Map<string, ObjectPermission>();
  readonly #fields = new Map<string, { read: boolean; edit: boolean }>();
  /** May deploy and retrieve. */
  readonly changesMetadata: boolean;
  readonly #viewsAllData: boolean;
  readonly #modifiesAllData: boolean;
  readonly #minimum: boolean;
  readonly #userPermissions: ReadonlySet<string>;

  constructor(schema: OrgSchema, facts: UserFacts) {
    this.#schema = schema;
    this.#sets = facts.permissionSets;
    this.userId = facts.userId;
    this.admin = facts.admin;
    this.#minimum = facts.minimum === true;
    this.chain = facts.chain;
    this.permissionSets = facts.permissionSets.map((set) => set.name);
    this.customPermissions = new Set(facts.permissionSets.flatMap((set) => set.customPermissions));
    const user = new Set(facts.permissionSets.flatMap((set) => set.userPermissions));
    this.#userPermissions = user;
    this.#modifiesAllData = facts.admin || user.has('ModifyAllData');
    this.changesMetadata = this.#modifiesAllData || user.has('ModifyMetadata');
    this.#viewsAllData = this.#modifiesAllData || user.has('ViewAllData');
  }

  can(object: string, action: Action): boolean {
    return this.#object(object)[action];
  }

  canReadField(object: string, field: string): boolean {
    return this.#field(object, field).read;
  }

  /** Says nothing about whether the field is createable or updateable. */
  canEditField(object: string, field: string): boolean {
    return this.#field(object, field).edit;
  }

  hasUserPermission(name: string): boolean {
    return this.#userPermissions.has(name);
  }

  canSeeTab(tab: string): boolean {
    return this.#sets.some((set) => ['Visible', 'Available'].includes(set.tabs.get(tab) ?? ''));
  }

  canSeeApp(app: string): boolean {
    return this.#sets.some((set) => set.applications.includes(app));
  }

  /** Whether sharing is of no concern. */
  seesAll(object: string): boolean {
    return this.#object(object).viewAll;
  }

  changesAll(object: string): boolean {
    return this.#object(object).modifyAll;
  }

  #object(name: string): ObjectPermission {
    const key = name.toLowerCase();
    let permission = this.#objects.get(key);
    if (!permission) this.#objects.set(key, (permission = this.#reckonObject(name, key)));
    return permission;
  }

  #reckonObject(name: string, key: string): ObjectPermission {
    const object = this.#schema.object(name);
    if (!object) return NO_PERMISSION;
    if (object.customMetadata) {
      const granted = this.admin || this.#sets.some((set) => set.customMetadataTypes.includes(object.name));
      return { ...NO_PERMISSION, read: granted, viewAll: granted, viewAllFields: granted };
    }
    const base = object.custom
      ? this.admin
        ? ADMIN_CUSTOM
        : NO_PERMISSION
      : standardPermission(object.name, this.admin, this.#minimum);
    if (this.#minimum && !this.#viewsAllData && !readsSetUp(object.name, this.#userPermissions))
      return NO_PERMISSION;
    const followed = this.#minimum
      ? followedPermission(object.name, this.#userPermissions, (other) => this.#object(other))
      : undefined;
    const sum: ObjectPermission = { ...(followed ?? base) };
    for (const set of this.#sets) {
      const granted = set.objects.get(key);
      for (const action of Object.keys(granted ?? {}) as (keyof ObjectPermission)[])
        sum[action] ||= granted![action];
    }
    if (this.#viewsAllData) sum.read = sum.viewAll = true;
    return sum;
  }

  #field(object: string, field: string): { read: boolean; edit: boolean } {
    const key = `${object}.${field}`;
    let answer = this.#fields.get(key);
    if (!answer) this.#fields.set(key, (answer = this.#reckonField(object, field, key.toLowerCase())));
    return answer;
  }

  #reckonField(objectName: string, fieldName: string, key: string): { read: boolean; edit: boolean } {
    const permission = this.#object(objectName);
    const field = this.#schema.field(objectName, fieldName);
    if (!field || !permission.read) return { read: false, edit: false };
    const changes = permission.create || permission.edit;
    const shown = SHOWN_AS_OF[objectName];
    if (shown !== undefined && this.#schema.field(shown, fieldName))
      return { read: this.#field(shown, fieldName).read, edit: false };
    const always = field.custom
      ? field.masterDetail || (!field.nillable && field.type !== 'boolean')
      : !(this.#minimum && holdsRecords(objectName) && canBeHidden(field));
    if (always || isSystemField(field.name)) return { read: true, edit: changes };
    const granted = this.#sets.map((set) => set.fields.get(key)).filter((grant) => grant !== undefined);
    const edit = changes && granted.some((grant) => grant.editable);
    return { read: edit || permission.viewAllFields || granted.some((grant) => grant.readable), edit };
  }
}

/** A history shows of a field what the record itself shows. */
const SHOWN_AS_OF: Readonly<Record<string, string>> = { OpportunityHistory: 'Opportunity' };

/** What the platform keeps for itself, or asks for on every record, no administrator hides. */
const NEVER_HIDDEN = new Set([
  'ForecastCategory',
  'ForecastCategoryName',
  'IsConverted',
  'RecordTypeId',
  'LastActivityDate'
]);
const canBeHidden = ({ name, nillable, createable, updateable }: FieldSchema): boolean =>
  nillable && (createable || updateable) && !NEVER_HIDDEN.has(name);
