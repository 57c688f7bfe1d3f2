import { table } from '../../../lib/table.ts';

/** A kind of metadata that the org takes and gives. */
export interface MetadataKind {
  readonly type: string;
  /** Its folder in a package. */
  readonly directory: string;
  readonly suffix: string;
  /** The kind of the folders that its components are in and are named with. */
  readonly folderType?: string;
  /** Kinds that share a file, by the element that holds one. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The kinds by type. Everything else is refused: the org would not work by it. */
const LIST: readonly MetadataKind[] = [
  { type: 'CustomApplication', directory: 'applications', suffix: 'app' },
  {
    type: 'CustomLabels',
    directory: 'labels',
    suffix: 'labels',
    parts: { labels: 'CustomLabel' }
  },
  { type: 'CustomMetadata', directory: 'customMetadata', suffix: 'md' },
  { type: 'CustomNotificationType', directory: 'notificationtypes', suffix: 'notiftype' },
  {
    type: 'CustomObject',
    directory: 'objects',
    suffix: 'object',
    parts: {
      businessProcesses: 'BusinessProcess',
      compactLayouts: 'CompactLayout',
      fieldSets: 'FieldSet',
      fields: 'CustomField',
      listViews: 'ListView',
      recordTypes: 'RecordType',
      validationRules: 'ValidationRule',
      webLinks: 'WebLink'
    }
  },
  { type: 'CustomPermission', directory: 'customPermissions', suffix: 'customPermission' },
  { type: 'CustomTab', directory: 'tabs', suffix: 'tab' },
  { type: 'Dashboard', directory: 'dashboards', suffix: 'dashboard', folderType: 'DashboardFolder' },
  { type: 'FlexiPage', directory: 'flexipages', suffix: 'flexipage' },
  { type: 'Flow', directory: 'flows', suffix: 'flow' },
  { type: 'GlobalValueSet', directory: 'globalValueSets', suffix: 'globalValueSet' },
  { type: 'Layout', directory: 'layouts', suffix: 'layout' },
  { type: 'LightningComponentBundle', directory: 'lwc', suffix: 'js-meta.xml' },
  { type: 'PathAssistant', directory: 'pathAssistants', suffix: 'pathAssistant' },
  { type: 'PermissionSet', directory: 'permissionsets', suffix: 'permissionset' },
  { type: 'QuickAction', directory: 'quickActions', suffix: 'quickAction' },
  { type: 'Report', directory: 'reports', suffix: 'report', folderType: 'ReportFolder' },
  { type: 'ReportType', directory: 'reportTypes', suffix: 'reportType' },
  { type: 'Settings', directory: 'settings', suffix: 'settings' },
  { type: 'StandardValueSet', directory: 'standardValueSets', suffix: 'standardValueSet' }
];

export const KINDS: ReadonlyMap<string, MetadataKind> = new Map(LIST.map((kind) => [kind.type, kind]));

const BY_DIRECTORY = new Map(LIST.map((kind) => [kind.directory, kind]));

/** The kind whose file holds components of this type: CustomObject for CustomField. */
const HOLDERS: ReadonlyMap<string, MetadataKind> = new Map(
  LIST.flatMap((kind) => [
    [kind.type, kind] as const,
    ...(kind.folderType === undefined ? [] : [[kind.folderType, kind] as const]),
    ...Object.values(kind.parts ?? {}).map((part) => [part, kind] as const)
  ])
);

/**
 * Types in a package.xml: components of settings are named after the part of Setup they are from, and folders are among what is
 * in them.
 */
export const manifestType = (type: string): string => {
  if (type.endsWith('Settings')) return 'Settings';
  return LIST.find(({ folderType }) => folderType === type)?.type ?? type;
};

/** A folder may be named with a slash at the end: `Sales/`. */
export const memberName = (member: string): string => member.replace(/\/$/, '');

export const isKnownType = (type: string): boolean => HOLDERS.has(manifestType(type));

/** Types that are part of another type's file, and the element that holds them there. */
export function partElement(type: string): string | undefined {
  const parts = HOLDERS.get(type)?.parts ?? {};
  return Object.keys(parts).find((element) => parts[element] === type);
}

/** The file of a component in a package: `objects/Account.object` for the field Account.Size__c. */
export function fileOf({ type, fullName }: { type: string; fullName: string }): string {
  const kind = HOLDERS.get(manifestType(type));
  if (!kind) return fullName;
  if (kind.folderType === type) return `${kind.directory}/${fullName}-meta.xml`;
  if (kind.folderType !== undefined) return `${kind.directory}/${fullName}.${kind.suffix}`;
  const name =
    type === 'CustomLabel' ? 'CustomLabels' : kind.type === type ? fullName : (fullName.split('.')[0] ?? '');
  if (kind.type === 'LightningComponentBundle')
    return `${kind.directory}/${fullName}/${fullName}.${kind.suffix}`;
  return `${kind.directory}/${manifestType(type) === 'Settings' ? fullName : name}.${kind.suffix}`;
}

/** What a path in a package holds; for a bundle, `inside` is the file's path in it. */
export interface PackagedFile {
  kind: MetadataKind;
  type: string;
  fullName: string;
  inside?: string;
}

/** Reads a path of a package, undefined for a folder or a suffix that no kind has. */
export function packagedFile(path: string): PackagedFile | undefined {
  const [directory = '', ...rest] = path.split('/');
  const kind = BY_DIRECTORY.get(directory);
  if (!kind || rest.length === 0) return undefined;
  if (kind.type === 'LightningComponentBundle') {
    const [bundle = '', ...inside] = rest;
    return inside.length > 0
      ? { kind, type: kind.type, fullName: bundle, inside: inside.join('/') }
      : undefined;
  }
  if (kind.folderType !== undefined) return inFolder(kind, kind.folderType, rest);
  const name = rest.join('/');
  if (rest.length !== 1 || !name.endsWith(`.${kind.suffix}`)) return undefined;
  const fullName = decoded(name.slice(0, -kind.suffix.length - 1));
  return { kind, type: kind.type === 'Settings' ? `${fullName}Settings` : kind.type, fullName };
}

/** `reports/Sales-meta.xml` is a folder, `reports/Sales/Won.report` is in it. */
function inFolder(kind: MetadataKind, folderType: string, rest: readonly string[]): PackagedFile | undefined {
  const [folder = '', file, ...further] = rest;
  if (file === undefined) {
    const [, name] = /^(.+)-meta\.xml$/.exec(folder) ?? [];
    return name === undefined ? undefined : { kind, type: folderType, fullName: decoded(name) };
  }
  if (further.length > 0 || !file.endsWith(`.${kind.suffix}`)) return undefined;
  const name = file.slice(0, -kind.suffix.length - 1);
  return { kind, type: kind.type, fullName: `${decoded(folder)}/${decoded(name)}` };
}

/** Kinds of other orgs by their folder, to call them by their names when they are refused. */
const FOREIGN: Readonly<Record<string, string>> = table({
  approvalProcesses: 'ApprovalProcess',
  assignmentRules: 'AssignmentRules',
  aura: 'AuraDefinitionBundle',
  classes: 'ApexClass',
  duplicateRules: 'DuplicateRule',
  email: 'EmailTemplate',
  groups: 'Group',
  matchingRules: 'MatchingRules',
  pages: 'ApexPage',
  permissionsetgroups: 'PermissionSetGroup',
  profiles: 'Profile',
  queues: 'Queue',
  remoteSiteSettings: 'RemoteSiteSetting',
  roles: 'Role',
  sharingRules: 'SharingRules',
  staticresources: 'StaticResource',
  translations: 'Translations',
  triggers: 'ApexTrigger',
  workflows: 'Workflow'
});

/** The component of another kind that a path holds, undefined when the folder is none that we have heard of. */
export function foreignFile(path: string): { type: string; fullName: string } | undefined {
  const [directory = '', ...rest] = path.split('/');
  const type = FOREIGN[directory];
  if (type === undefined || rest.length === 0) return undefined;
  const name = type === 'AuraDefinitionBundle' ? rest[0]! : rest.join('/').replace(/-meta\.xml$/, '');
  return { type, fullName: name.replace(/\.\w+$/, '') };
}

/** Names of layouts and record types write odd characters as %28. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
