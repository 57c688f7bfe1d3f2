import { table } from '../../lib/table.ts';

/** Types of the Metadata API by the suffix of their files in source format. */
const TYPES: Readonly<Record<string, string>> = table({
  app: 'CustomApplication',
  businessProcess: 'BusinessProcess',
  cls: 'ApexClass',
  compactLayout: 'CompactLayout',
  customPermission: 'CustomPermission',
  dashboard: 'Dashboard',
  dashboardFolder: 'DashboardFolder',
  field: 'CustomField',
  fieldSet: 'FieldSet',
  flexipage: 'FlexiPage',
  flow: 'Flow',
  globalValueSet: 'GlobalValueSet',
  labels: 'CustomLabels',
  layout: 'Layout',
  listView: 'ListView',
  md: 'CustomMetadata',
  notiftype: 'CustomNotificationType',
  object: 'CustomObject',
  pathAssistant: 'PathAssistant',
  permissionset: 'PermissionSet',
  permissionsetgroup: 'PermissionSetGroup',
  quickAction: 'QuickAction',
  recordType: 'RecordType',
  report: 'Report',
  reportFolder: 'ReportFolder',
  reportType: 'ReportType',
  resource: 'StaticResource',
  sharingRules: 'SharingRules',
  standardValueSet: 'StandardValueSet',
  tab: 'CustomTab',
  validationRule: 'ValidationRule',
  webLink: 'WebLink'
});

/** Parts of an object that have separate files, by the element that holds them in a whole object. */
export const OBJECT_PARTS: Readonly<Record<string, string>> = table({
  businessProcesses: 'BusinessProcess',
  compactLayouts: 'CompactLayout',
  fieldSets: 'FieldSet',
  fields: 'CustomField',
  listViews: 'ListView',
  recordTypes: 'RecordType',
  validationRules: 'ValidationRule',
  webLinks: 'WebLink'
});

const PARTS = new Set(Object.values(OBJECT_PARTS));
/** Kinds that are named with the folder they are in. */
const IN_FOLDERS = new Set(['Dashboard', 'Report']);

/** What a path holds: its type, and its name in the Metadata API. */
export interface SourceName {
  type: string;
  fullName: string;
}

/**
 * Reads type and name off a path such as `objects/Account/fields/Size__c.field-meta.xml`; undefined for other files.
 * A suffix that is not known gives the type `unknown (.suffix)`, so that the file does not count as checked.
 */
export function sourceName(path: string): SourceName | undefined {
  const parts = path.split('/');
  const match = /^(.+?)\.([A-Za-z]+)-meta\.xml$/.exec(parts.at(-1) ?? '');
  if (!match) return undefined;
  const name = decodeURIComponent(match[1]!);
  const suffix = match[2]!;
  // A bundle's own file is named after its script, and settings after the part of Setup they are from.
  if (suffix === 'js' || suffix === 'ts')
    return { type: 'LightningComponentBundle', fullName: parts.at(-2) ?? name };
  if (suffix === 'settings') return { type: `${name}Settings`, fullName: name };
  const type = TYPES[suffix] ?? `unknown (.${suffix})`;
  if (IN_FOLDERS.has(type)) return { type, fullName: `${parts.at(-2) ?? ''}/${name}` };
  return { type, fullName: PARTS.has(type) ? `${parts.at(-3) ?? ''}.${name}` : name };
}
