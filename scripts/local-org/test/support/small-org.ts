import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExportChoices } from '../../engine/load/choices.ts';
import type { ExportRules } from '../../engine/load/export-rules.ts';
import { createOrg } from '../../engine/org.ts';
import { makeId } from '../../engine/schema/ids.ts';
import type { Org, RestRecord } from '../../engine/types.ts';
import { ASSIGNMENTS } from './sales-app.ts';
import type { Unsettled } from '../../engine/unsettled.ts';

/** Files by path, a CSV as lines without quotes. */
export type Files = Record<string, string>;

/** An Id of test data: `id('006', 1)`. */
export const id = (prefix: string, number: number): string => makeId(prefix, 900 + number);

const folders: string[] = [];

/** Writes files into a new folder, which `removeFolders` takes away. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-org-test-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export const csv = (...lines: string[]): string => lines.join('\n') + '\n';

interface SmallOrg {
  data?: Files;
  metadata?: Files;
  today?: string;
  store?: string;
  choices?: ExportChoices;
  rules?: ExportRules;
  unsettled?: Partial<Unsettled>;
}

export function smallOrg({ data, metadata, ...rest }: SmallOrg): Promise<Org> {
  return createOrg({
    metadata: metadata ? [folderOf(metadata)] : [],
    assignments: ASSIGNMENTS,
    data: data && folderOf(data),
    today: '2026-08-20',
    ...rest
  });
}

/** Records of a query as the built-in administrator, or as another user. */
export async function rows(org: Org, soql: string, userId = org.adminId): Promise<RestRecord[]> {
  return (await org.run(org.parseQuery(soql), { userId })).records;
}

/** The values of the first column that a query names, in order. */
export async function column(org: Org, soql: string, userId = org.adminId): Promise<unknown[]> {
  return (await rows(org, soql, userId)).map(
    (record) => Object.entries(record).find(([name]) => name !== 'attributes')?.[1]
  );
}

/** Source of a custom field. */
export function fieldXml(name: string, type: string, more = ''): string {
  return `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}</CustomField>`;
}

/** Source of a permission set that grants fields, all of them editable unless they are formulas. */
export function permissionSetXml(
  objects: readonly string[],
  fields: readonly string[],
  more = '',
  formulas: readonly string[] = []
): string {
  const object = (name: string) =>
    `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${name}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;
  const field = (name: string) =>
    `<fieldPermissions><editable>${!formulas.includes(name)}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
  return `<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>x</label>${[...fields, ...formulas].map(field).join('')}${objects.map(object).join('')}${more}</PermissionSet>`;
}
