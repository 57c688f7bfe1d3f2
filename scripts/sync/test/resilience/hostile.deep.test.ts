import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extractAll } from '../../src/extract/extract.ts';
import { OrgHttp } from '../../src/connect/http.ts';
import type { SourceObject } from '../../src/plan/source-object.ts';
import { noProgress } from '../../src/progress.ts';
import { Store } from '../../src/store/store.ts';
import { World } from './world.ts';
import type { Extraction } from '../../src/extract/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const bait = join(folder, 'bait');

/** What a record may say that a program must not take for anything but text. */
const texts = [
  `'; DROP TABLE org."Opportunity"; --`,
  `"; COPY (SELECT 1) TO '${bait}'; --`,
  `$$); INSTALL httpfs; --`,
  `=HYPERLINK("http://evil.example","x")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  'a,"b";c\td\r\ne\nf',
  '\u{1F600} \u{1F468}\u200D\u{1F469}\u200D\u{1F467} Zażółć \u202Eevil\u202C',
  'null',
  '#N/A',
  '\\N',
  '{"json": ["]}',
  `\${process.exit(7)} $(touch ${bait}) \`touch ${bait}\``,
  'nul \0 inside',
  `${'long "quoted", text;\n'.repeat(6600)}`.slice(0, 131_000)
];

let world: World;

/** Read whole, over REST when there are few rows and as a job when there are many. */
const contact: SourceObject = {
  name: 'Contact',
  cursor: 'SystemModstamp',
  fields: [
    { name: 'Id', type: 'text' },
    { name: 'Long_Text__c', type: 'text' },
    { name: 'IsDeleted', type: 'boolean' }
  ]
};

beforeAll(async () => {
  world = await World.start();
  const xmlns = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
  await world.deploy({
    'objects/Contact.object': `<CustomObject ${xmlns}><fields><fullName>Long_Text__c</fullName><label>Long Text</label>
      <type>LongTextArea</type><length>131072</length><visibleLines>3</visibleLines></fields></CustomObject>`,
    'permissionsets/Proof.permissionset': `<PermissionSet ${xmlns}><fieldPermissions><editable>true</editable>
      <field>Contact.Long_Text__c</field><readable>true</readable></fieldPermissions><label>Proof</label></PermissionSet>`,
    'package.xml': `<Package ${xmlns}><types><members>Contact.Long_Text__c</members><name>CustomField</name></types>
      <types><members>Proof</members><name>PermissionSet</name></types><version>66.0</version></Package>`
  });
  const [set] = await world.rows("SELECT Id FROM PermissionSet WHERE Name = 'Proof'");
  await world.save('insert', 'PermissionSetAssignment', '', {
    AssigneeId: world.server.org.adminId,
    PermissionSetId: set?.Id
  });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function readContacts(name: string): Promise<Map<string, unknown>> {
  const store = await Store.open(join(folder, `${name}.duckdb`));
  try {
    await store.run('CREATE TABLE org."Contact" (Id VARCHAR, Long_Text__c VARCHAR, IsDeleted BOOLEAN)');
    const timing = { startedAt: world.server.org.clock.now(), lag: 300 };
    const http = new OrgHttp(world.login(), { maxApiShare: 100 });
    const run: Extraction = { http, store, progress: noProgress, timing, concurrency: 1 };
    await extractAll(run, [{ object: contact, fields: contact.fields, isReplicateable: true }], true);
    const rows = await store.rows('SELECT Id, Long_Text__c FROM org."Contact"');
    return new Map(rows.map((row) => [String(row.Id), row.Long_Text__c]));
  } finally {
    await store.close();
  }
}

const insert = (records: readonly { LastName: string; Long_Text__c?: string }[]) =>
  world.server.org.save(
    records.map((fields) => ({ operation: 'insert' as const, object: 'Contact', fields })),
    { userId: world.server.org.adminId }
  );

it('texts pass unchanged over REST and as a job, and run nothing', async () => {
  const made = await insert(texts.map((Long_Text__c, n) => ({ LastName: `H${n}`, Long_Text__c })));
  expect(made.filter(({ success }) => !success)).toEqual([]);
  const inOrg = new Map(
    (await world.rows('SELECT Id, Long_Text__c FROM Contact')).map((row) => [
      String(row.Id),
      row.Long_Text__c
    ])
  );
  expect([...inOrg.values()].map((text) => String(text).length)).toContain(131_000);
  expect(await readContacts('rest')).toEqual(inOrg);
  for (let i = 0; i < 2; i += 1)
    await insert(Array.from({ length: 1000 }, (_, n) => ({ LastName: `Filler ${i} ${n}` })));
  const asJob = await readContacts('bulk');
  expect(asJob.size).toBe(texts.length + 2000);
  for (const [id, text] of inOrg) expect(asJob.get(id)).toBe(text);
  expect(existsSync(bait)).toBe(false);
});

it('names become figures like any other', async () => {
  const names = texts.map((text) => text.replaceAll('\0', '').slice(0, 80));
  const users = await world.rows("SELECT Id FROM User WHERE Username LIKE 'u%@proof.example' ORDER BY Id");
  for (const [n, { Id }] of users.entries())
    await world.save('update', 'User', String(Id), { LastName: names[n] as string });
  const deals = await world.rows('SELECT Id FROM Opportunity ORDER BY Id LIMIT 14');
  for (const [n, { Id }] of deals.entries())
    await world.save('update', 'Opportunity', String(Id), {
      Name: names[n] as string,
      LeadSource: names[n] as string
    });
  const { refused } = await world.sync();
  expect(refused).toEqual([]);
  const sources = await world.rows(
    "SELECT Dimension_Value__c, Dimension_Label__c FROM Sales_Metric__c WHERE Dimension__c = 'Source'"
  );
  const kept = new Set((await world.rows('SELECT LeadSource FROM Opportunity')).map((row) => row.LeadSource));
  for (const { Dimension_Value__c: value } of sources) expect(kept).toContain(value);
  expect(sources.some(({ Dimension_Value__c: value }) => String(value).includes('DROP TABLE'))).toBe(true);
  world.forward(3600);
  expect(await world.asFresh()).toEqual([]);
  expect(existsSync(bait)).toBe(false);
});

it('the store and what is beside it are the owner’s alone', () => {
  const file = world.store('usual');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(`${file}.tmp`).mode & 0o777).toBe(0o700);
  expect(readdirSync(`${file}.tmp`).filter((left) => left.endsWith('.csv'))).toEqual([]);
});
