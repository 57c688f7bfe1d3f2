import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkedMapping, type Mapping } from '../../lib/mapping/index.ts';
import { mapFields, type Ask, type MapOptions } from '../command.ts';
import { withExport } from '../export.ts';

const SPANISH = join(import.meta.dirname, 'orgs', 'spanish');

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'map-'));
  file = join(folder, 'config', 'mapping.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function map(options: Partial<MapOptions>, ask?: Ask): Promise<{ said: string; isDone: boolean }> {
  const lines: string[] = [];
  const isDone = await withExport(SPANISH, {}, (source) =>
    mapFields(source, { map: file, without: [], ...options }, (line) => lines.push(line), ask)
  );
  return { said: lines.join('\n'), isDone };
}

const written = (): Mapping => checkedMapping(JSON.parse(readFileSync(file, 'utf8')));

/** Answers in order; what is asked beyond them fails the test. */
const answers =
  (...all: string[]): Ask =>
  () =>
    Promise.resolve(all.shift() ?? expect.fail('asked once too often'));

it('shows every value with its count, and writes nothing on a dry run', async () => {
  const { said, isDone } = await map({ dryRun: true });
  expect(isDone).toBe(true);
  expect(said).toContain('90 deals, 45 of them lost. Proposed:');
  expect(said).toMatch(/lossType: Losses by Opportunity\.Motivo_de_P_rdida__c: 35 of 45 classified/);
  expect(said).toMatch(/ 7 {2}Precio +Competition \?/);
  expect(said).toMatch(/ 5 {2}Otro +\(not classified\)/);
  expect(said).toMatch(/ 23 {2}Ninguno +\(left out\)/);
  expect(existsSync(file)).toBe(false);
});

it('writes what is accepted, a value a line', async () => {
  await map({ yes: true });
  expect(written().motion!.values).toMatchObject({ 'Cliente existente': 'Expansion' });
  expect(readFileSync(file, 'utf8')).toContain('\n      "Precio": "Competition",\n');
});

it('asks, and leaves out an entry that is named', async () => {
  const { said } = await map({}, answers('perhaps', 'motion', 'yes'));
  expect(Object.keys(written())).not.toContain('motion');
  expect(Object.keys(written())).toContain('lossType');
  expect(said.match(/^motion:/gm)).toHaveLength(1);
});

it('writes nothing on a no, or where there is no one to ask', async () => {
  expect(await map({}, answers('no'))).toMatchObject({ isDone: true });
  const { said, isDone } = await map({});
  expect(isDone).toBe(false);
  expect(said).toContain('Accept it with --yes.');
  expect(existsSync(file)).toBe(false);
});

it('undoes an entry in one step, the kind with the loss type, and keeps what was edited', async () => {
  await map({ yes: true });
  const edited = readFileSync(file, 'utf8').replace('"Otro": null', '"Otro": "No Decision"');
  writeFileSync(file, edited);
  const { said } = await map({ yes: true, without: ['competitor'] });
  expect(said).toContain('Losses by Opportunity.Motivo_de_P_rdida__c: 40 of 45 classified');
  expect(written().competitor).toBeUndefined();
  expect(written().lossType!.values!.Otro).toBe('No Decision');
  await map({ yes: true, without: ['lossType'] });
  expect(written()).not.toHaveProperty('lossType');
  expect(written()).not.toHaveProperty('noDecisionKind');
});

it('does not write over a file that it would not change, and proposes again when asked to', async () => {
  await map({ yes: true, without: ['segment'] });
  const before = readFileSync(file, 'utf8');
  const { said } = await map({ yes: true });
  expect(said).toContain('Nothing to change.');
  expect(readFileSync(file, 'utf8')).toBe(before);
  await map({ yes: true, propose: true });
  expect(written()).toHaveProperty('segment');
});

it('says that a field of the file is not in the data', async () => {
  await map({ yes: true });
  writeFileSync(file, '{"segment": {"field": "Account.Tier__c"}}');
  expect((await map({})).said).toContain('there is no such field in the data');
});
