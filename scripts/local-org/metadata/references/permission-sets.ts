import type { Catalog, ReferenceCheck, Report } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { isStandardTab } from '../standard-tabs.ts';
import { isUserPermission } from '../user-permissions.ts';
import { childrenOf, textOf } from '../xml.ts';
import { table } from '../../../lib/table.ts';

/** Fields that every reader of the record sees: a deploy refuses permissions on them. */
const ALWAYS_VISIBLE = new Set([
  'Id',
  'Name',
  'OwnerId',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'IsDeleted',
  'RecordTypeId'
]);
const REQUIRED_STANDARD = new Set([
  'Opportunity.StageName',
  'Opportunity.CloseDate',
  'Opportunity.ForecastCategoryName',
  'Lead.LastName',
  'Lead.Company',
  'Lead.Status',
  'Contact.LastName'
]);

/** Standard objects that cannot be read without another one. */
const READ_NEEDS: Readonly<Record<string, string>> = table({ Opportunity: 'Account', Contact: 'Account' });

const isTrue = (parent: XmlElement, name: string): boolean => textOf(parent, name) === 'true';

/** What else a permission set gives access to: the list, the element that names one, its type, and our word for it. */
const ACCESSES: readonly [list: string, key: string, type: string, word: string][] = [
  ['applicationVisibilities', 'application', 'CustomApplication', 'app'],
  ['classAccesses', 'apexClass', 'ApexClass', 'Apex class'],
  ['customMetadataTypeAccesses', 'name', 'CustomObject', 'custom metadata type'],
  ['customPermissions', 'name', 'CustomPermission', 'custom permission'],
  ['customSettingAccesses', 'name', 'CustomObject', 'custom setting'],
  ['externalDataSourceAccesses', 'externalDataSource', 'ExternalDataSource', 'external data source'],
  ['flowAccesses', 'flow', 'Flow', 'flow'],
  ['pageAccesses', 'apexPage', 'ApexPage', 'Visualforce page'],
  ['recordTypeVisibilities', 'recordType', 'RecordType', 'record type']
];

/** Names in a permission set, and the combinations that a deploy refuses. */
export const checkPermissionSet: ReferenceCheck = (_, root, catalog, report) => {
  for (const permission of childrenOf(root, 'fieldPermissions'))
    checkFieldPermission(permission, catalog, report);
  refuseTwice(root, 'fieldPermissions', 'field', report);
  refuseTwice(root, 'objectPermissions', 'object', report);
  checkObjectPermissions(root, catalog, report);
  for (const [list, key, type, word] of ACCESSES) {
    for (const entry of childrenOf(root, list)) {
      const name = textOf(entry, key) ?? '';
      const isKind = list !== 'customMetadataTypeAccesses' || name.endsWith('__mdt');
      if (!isKind || !catalog.has(type, name)) report(entry, `There is no ${word} ${name}.`);
    }
    refuseTwice(root, list, key, report);
  }
  for (const setting of childrenOf(root, 'tabSettings')) {
    const tab = textOf(setting, 'tab') ?? '';
    if (!isStandardTab(tab) && !catalog.has('CustomTab', tab)) report(setting, `There is no tab ${tab}.`);
  }
  refuseTwice(root, 'tabSettings', 'tab', report);
  for (const permission of childrenOf(root, 'userPermissions')) {
    const name = textOf(permission, 'name') ?? '';
    if (!isUserPermission(name)) report(permission, `Unknown user permission: ${name}`);
  }
  refuseTwice(root, 'userPermissions', 'name', report);
};

/** A custom permission may need others. */
export const checkCustomPermission: ReferenceCheck = (_, root, catalog, report) => {
  for (const needed of childrenOf(root, 'requiredPermission')) {
    const name = textOf(needed, 'customPermission') ?? '';
    if (!catalog.has('CustomPermission', name)) report(needed, `There is no custom permission ${name}.`);
  }
};

function checkFieldPermission(permission: XmlElement, catalog: Catalog, report: Report): void {
  const name = textOf(permission, 'field') ?? '';
  const [object = '', field = ''] = name.split('.');
  if (!catalog.hasField(object, field)) return report(permission, `There is no field ${name}.`);
  const known = catalog.field(object, field);
  if (known?.required || ALWAYS_VISIBLE.has(field) || REQUIRED_STANDARD.has(name)) {
    return report(permission, `${name} always has a value, so it takes no field permission.`);
  }
  if (!isTrue(permission, 'editable')) return;
  if (known?.formula) report(permission, `${name} is a formula and cannot be editable.`);
  if (!isTrue(permission, 'readable')) report(permission, `${name} is editable and must be readable too.`);
}

function checkObjectPermissions(root: XmlElement, catalog: Catalog, report: Report): void {
  const permissions = childrenOf(root, 'objectPermissions');
  const readable = new Set(
    permissions.filter((p) => isTrue(p, 'allowRead')).map((p) => textOf(p, 'object') ?? '')
  );
  for (const permission of permissions) {
    const object = textOf(permission, 'object') ?? '';
    if (!catalog.hasObject(object)) {
      report(permission, `There is no object ${object}.`);
      continue;
    }
    for (const [right, needed] of [
      ['allowCreate', 'allowRead'],
      ['allowEdit', 'allowRead'],
      ['allowDelete', 'allowEdit'],
      ['viewAllRecords', 'allowRead'],
      ['viewAllFields', 'allowRead'],
      ['modifyAllRecords', 'allowDelete'],
      ['modifyAllRecords', 'viewAllRecords']
    ] as const) {
      if (isTrue(permission, right) && !isTrue(permission, needed))
        report(permission, `${right} of ${object} needs ${needed}.`);
    }
    const masters = [...catalog.fieldsOf(object).values()]
      .filter((f) => f.type === 'MasterDetail')
      .map((f) => f.referenceTo ?? '');
    for (const needed of [...masters, READ_NEEDS[object] ?? '']) {
      if (needed !== '' && readable.has(object) && !readable.has(needed))
        report(permission, `Who reads ${object} must be able to read ${needed}.`);
    }
  }
}

function refuseTwice(root: XmlElement, list: string, key: string, report: Report): void {
  const seen = new Set<string>();
  for (const entry of childrenOf(root, list)) {
    const name = textOf(entry, key) ?? '';
    if (seen.has(name)) report(entry, `${name} stands twice.`);
    seen.add(name);
  }
}
