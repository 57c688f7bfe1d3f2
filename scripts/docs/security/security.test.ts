import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { readComponent, readSourceFolder } from '../../local-org/metadata/index.ts';
import { leaving } from './leaving.ts';
import { securityPage, setsOf } from './page.ts';
import { REASONS } from './reasons.ts';
import { problemsOf, rightsOf } from './rights.ts';
import type { SetReasons, Used } from './rights.ts';
import { componentsText, usedBy } from './used.ts';

const metadata = ['force-app/main', 'force-app/stages'].flatMap(readSourceFolder);

test('docs/security.md is what permission sets and reasons say; run `npm run docs` if it is not', async () => {
  const file = 'docs/security.md';
  const page = securityPage({ metadata, reasons: REASONS });
  expect(readFileSync(file, 'utf8')).toBe(
    await format(page, { ...(await resolveConfig(file)), filepath: file })
  );
});

test('each right of each permission set has its reason, and each reason its right', () => {
  const used = usedBy(process.cwd());
  expect(setsOf(metadata).flatMap((set) => problemsOf(set, REASONS[set.name], used(set.name)))).toEqual([]);
});

test('nothing of the app lets data leave the org', () => {
  expect(leaving(metadata, componentsText(process.cwd()))).toEqual([]);
  const door = readComponent('RemoteSiteSetting', 'Away', 'away', '<RemoteSiteSetting/>');
  expect(leaving([door], "await fetch('https://example.com')")).toEqual([
    'The app has the RemoteSiteSetting Away.',
    'The components contain fetch(.',
    'The components contain https://.'
  ]);
});

const SET = rightsOf(
  readComponent(
    'PermissionSet',
    'Sells',
    'sells',
    `<PermissionSet><label>Sells</label>
       <objectPermissions><allowRead>true</allowRead><allowEdit>true</allowEdit><allowDelete>false</allowDelete><object>Deal__c</object></objectPermissions>
       <fieldPermissions><editable>true</editable><readable>true</readable><field>Deal__c.Amount__c</field></fieldPermissions>
       <fieldPermissions><editable>false</editable><readable>true</readable><field>Deal__c.Secret__c</field></fieldPermissions>
       <userPermissions><enabled>true</enabled><name>ApiEnabled</name></userPermissions>
     </PermissionSet>`
  )
);
const GOOD: SetReasons = {
  objects: { Deal__c: { read: 'sees deals', edit: 'moves deals' } },
  writes: { Deal__c: { 'the form': ['Amount__c'] } },
  others: { 'user permission ApiEnabled': 'it calls' }
};
const reading = (...fields: string[]): Used => ({
  reads: (field) => fields.includes(field),
  writes: () => false
});
const SECRET = reading('Deal__c.Secret__c');

test('a right with its reason is no problem', () => {
  expect(problemsOf(SET, GOOD, SECRET)).toEqual([]);
});

test.each<[string, SetReasons | undefined, Used, string]>([
  ['a set', undefined, SECRET, 'There are no reasons for the permission set Sells.'],
  [
    'a right on an object',
    { ...GOOD, objects: { Deal__c: { read: 'x' } } },
    SECRET,
    'Sells has no reason for: edit of Deal__c.'
  ],
  [
    'a field that is written',
    { ...GOOD, writes: {} },
    SECRET,
    'Sells has no reason for: write Deal__c.Amount__c.'
  ],
  [
    'a field that nothing reads',
    GOOD,
    reading(),
    'Sells has no reason for: read Deal__c.Secret__c. Nothing reads it.'
  ],
  ['another right', { ...GOOD, others: {} }, SECRET, 'Sells has no reason for: user permission ApiEnabled.'],
  [
    'a right that is gone',
    { ...GOOD, others: { ...GOOD.others, 'tab Deals': 'x' } },
    SECRET,
    'Sells has a reason for what it does not give: tab Deals.'
  ]
])('says what is wrong with the reasons: %s', (_, reasons, used, problem) => {
  expect(problemsOf(SET, reasons, used)).toEqual([problem]);
});
