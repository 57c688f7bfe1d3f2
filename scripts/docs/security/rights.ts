import { childrenOf, textOf } from '../../local-org/metadata/index.ts';
import type { MetadataComponent, XmlElement } from '../../local-org/metadata/index.ts';

/** Rights on an object: the element of a permission set, and our words for it. */
export const OBJECT_RIGHTS = [
  ['allowRead', 'read'],
  ['allowCreate', 'create'],
  ['allowEdit', 'edit'],
  ['allowDelete', 'delete'],
  ['viewAllRecords', 'all records'],
  ['modifyAllRecords', 'all records, to change'],
  ['viewAllFields', 'all fields']
] as const;

type ObjectRight = (typeof OBJECT_RIGHTS)[number][1];

/** Whether a permission set gives it, from the element, its name, and our word for what it gives access to. */
const OTHERS = [
  ['applicationVisibilities', 'application', 'visible', 'app'],
  ['customMetadataTypeAccesses', 'name', 'enabled', 'custom metadata'],
  ['customPermissions', 'name', 'enabled', 'custom permission'],
  ['tabSettings', 'tab', 'visibility', 'tab'],
  ['userPermissions', 'name', 'enabled', 'user permission']
] as const;

/** Elements that are no rights. */
const NO_RIGHTS = new Set([
  'description',
  'hasActivationRequired',
  'label',
  'license',
  'objectPermissions',
  'fieldPermissions'
]);

/** What a permission set gives. */
export interface SetRights {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly objects: ReadonlyMap<string, ReadonlySet<ObjectRight>>;
  /** `Object.Field`, and whether it may be written. */
  readonly fields: ReadonlyMap<string, boolean>;
  /** `tab Forecast`, `user permission ApiEnabled` … */
  readonly others: readonly string[];
  /** Elements that this file does not know. */
  readonly unknown: readonly string[];
}

/** Why a permission set gives what it gives. */
export interface SetReasons {
  readonly objects: Readonly<Record<string, Partial<Record<ObjectRight, string>>>>;
  /** By object: what writes fields, and which; `all` those of the object that may be written. */
  readonly writes: Readonly<Record<string, Readonly<Record<string, readonly string[] | 'all'>>>>;
  /** By object: why fields may be read that no code names. */
  readonly reads?: Readonly<Record<string, string>>;
  readonly others: Readonly<Record<string, string>>;
}

const isGiven = (element: XmlElement, name: string): boolean =>
  ['true', 'Visible', 'Available'].includes(textOf(element, name) ?? '');

/** @param component of type PermissionSet */
export function rightsOf({ fullName, root }: MetadataComponent): SetRights {
  const objects = childrenOf(root, 'objectPermissions').map((entry) => {
    const given = OBJECT_RIGHTS.filter(([element]) => isGiven(entry, element)).map(([, word]) => word);
    return [textOf(entry, 'object') ?? '', new Set<ObjectRight>(given)] as const;
  });
  const fields = childrenOf(root, 'fieldPermissions')
    .filter((entry) => isGiven(entry, 'readable'))
    .map((entry) => [textOf(entry, 'field') ?? '', isGiven(entry, 'editable')] as const);
  const known = new Set<string>(OTHERS.map(([element]) => element));
  return {
    name: fullName,
    label: textOf(root, 'label') ?? fullName,
    description: textOf(root, 'description') ?? '',
    objects: new Map(objects.filter(([, given]) => given.size > 0)),
    fields: new Map(fields),
    others: OTHERS.flatMap(([element, name, given, word]) =>
      childrenOf(root, element)
        .filter((entry) => isGiven(entry, given))
        .map((entry) => `${word} ${textOf(entry, name)}`)
    ).sort(),
    unknown: (root?.children ?? [])
      .map(({ name }) => name)
      .filter((name) => !known.has(name) && !NO_RIGHTS.has(name))
  };
}

export const objectOf = (field: string): string => field.split('.')[0] ?? '';
const nameOf = (field: string): string => field.split('.')[1] ?? '';

/** What writes a field; undefined when nothing does. */
export const writerOf = (field: string, { writes }: SetReasons): string | undefined =>
  Object.entries(writes[objectOf(field)] ?? {}).find(
    ([, names]) => names === 'all' || names.includes(nameOf(field))
  )?.[0];

/** Which fields code names, to read them and to write them. */
export interface Used {
  reads(field: string): boolean;
  writes(field: string): boolean;
}

/**
 * In sentences: rights without a reason, and reasons without a right.
 * @param used by what the permission set is for: the components, or the sync
 */
export function problemsOf(set: SetRights, reasons: SetReasons | undefined, used: Used): string[] {
  if (!reasons) return [`There are no reasons for the permission set ${set.name}.`];
  return [
    ...set.unknown.map((name) => `${set.name} has ${name}, which the page does not know.`),
    ...objectProblems(set, reasons),
    ...fieldProblems(set, reasons, used),
    ...set.others
      .filter((right) => !reasons.others[right])
      .map((right) => `${set.name} has no reason for: ${right}.`),
    ...Object.keys(reasons.others)
      .filter((right) => !set.others.includes(right))
      .map((right) => `${set.name} has a reason for what it does not give: ${right}.`)
  ];
}

function objectProblems({ name, objects }: SetRights, reasons: SetReasons): string[] {
  const missing = [...objects].flatMap(([object, given]) =>
    [...given]
      .filter((right) => !reasons.objects[object]?.[right])
      .map((right) => `${name} has no reason for: ${right} of ${object}.`)
  );
  const stale = Object.entries(reasons.objects).flatMap(([object, given]) =>
    (Object.keys(given) as ObjectRight[])
      .filter((right) => !objects.get(object)?.has(right))
      .map((right) => `${name} has a reason for what it does not give: ${right} of ${object}.`)
  );
  return [...missing, ...stale];
}

function fieldProblems({ name, fields, objects }: SetRights, reasons: SetReasons, used: Used): string[] {
  const missing = [...fields].flatMap(([field, isWritten]) => {
    const isRead = used.reads(field) || isWritten || reasons.reads?.[objectOf(field)] !== undefined;
    return [
      ...(isRead ? [] : [`${name} has no reason for: read ${field}. Nothing reads it.`]),
      ...(isWritten && !used.writes(field) && writerOf(field, reasons) === undefined
        ? [`${name} has no reason for: write ${field}.`]
        : [])
    ];
  });
  const named = Object.entries(reasons.writes).flatMap(([object, writers]) =>
    Object.values(writers).flatMap((names) =>
      names === 'all' ? [] : names.map((field) => `${object}.${field}`)
    )
  );
  const stale = named
    .filter((field) => !fields.get(field))
    .map((field) => `${name} has a reason for what it does not give: write ${field}.`);
  const unreadable = [...fields.keys()]
    .filter((field) => !objects.has(objectOf(field)) && objectOf(field) !== 'OpportunityContactRole')
    .map((field) => `${name} gives ${field} without its object.`);
  return [...missing, ...stale, ...unreadable];
}
