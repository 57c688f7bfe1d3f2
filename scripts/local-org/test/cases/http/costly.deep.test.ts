import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeZip } from '../../../server/metadata-api/package/zip.ts';
import {
  CSV,
  FORMULA,
  GRAPHQL,
  JSON_TEXT,
  PATTERN,
  SOQL,
  SOSL,
  XML,
  costly
} from '../../support/costly/texts.ts';
import { API } from '../../support/index.ts';
import type { Json } from '../../support/index.ts';
import { Dice } from '../../support/malformed/index.ts';
import { MD, manifest } from '../../support/packages.ts';
import { permissionSetXml } from '../../support/small-org.ts';

/*
 * Texts that may cost much, of each kind that the org reads, sent to an org in a separate process. FUZZ_SEED repeats the
 * texts of a run, and FUZZ_SECONDS says how long each kind is tried.
 */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 8);
const LONGEST = 5000;
const GIVEN_UP = 30_000;

let org: ChildProcess;
let origin: string;
let token: string;
let said = '';

beforeAll(async () => {
  org = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, '../../support/serve.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  });
  org.stderr!.on('data', (part) => (said += String(part)));
  const [line] = (await once(createInterface({ input: org.stdout! }), 'line')) as [string];
  ({ origin, token } = JSON.parse(line) as { origin: string; token: string });
  for (const Name of ['a'.repeat(255), 'ab', 'x']) await ask('POST', '/sobjects/Account', JSON.stringify({ Name }));
}); // prettier-ignore
afterAll(async () => {
  if (org.exitCode !== null || org.signalCode !== null) return;
  const ended = once(org, 'exit');
  org.disconnect();
  await ended;
});

/** What the requests of a kind have come to. */
const counts = { requests: 0, crashes: 0, slow: 0, wrong: 0 };
const seen: string[] = [];

const note = (what: 'crashes' | 'slow' | 'wrong', text: string): void => {
  counts[what] += 1;
  seen.push(`FUZZ_SEED=${SEED}: ${what}: ${text.slice(0, 1200)}`);
};

interface Answer {
  status: number;
  text: string;
}

async function ask(method: string, path: string, body?: BodyInit, type = 'application/json'): Promise<Answer> {
  const asked = `${method} ${path.slice(0, 300)} ${typeof body === 'string' ? `${body.length}: ${body.slice(0, 300)} … ${body.slice(-300)}` : ''}`;
  const began = performance.now();
  counts.requests += 1;
  try {
    const response = await fetch(origin + (path.startsWith('/services') ? '' : API) + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined || body instanceof FormData ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(GIVEN_UP)
    });
    const text = await response.text();
    const took = performance.now() - began;
    const isFault = response.headers.get('content-type')?.startsWith('text/xml') === true;
    if (took > LONGEST) note('slow', `${Math.round(took)} ms: ${asked}`);
    // In a batch the refusal of a part is inside.
    if ((response.status >= 500 && !isFault) || text.includes('An unexpected error occurred'))
      note('wrong', `${response.status} ${text.slice(0, 100)} ${said.slice(-300)}: ${asked}`);
    return { status: response.status, text };
  } catch (error) {
    const took = performance.now() - began;
    if (org.exitCode !== null || org.signalCode !== null) note('crashes', `${said.slice(-300)}: ${asked}`);
    else note(took > LONGEST ? 'slow' : 'wrong', `${String((error as Error).cause ?? error)}: ${asked}`);
    return { status: 0, text: '' };
  }
} // prettier-ignore

/** Asks for a job until it has ended, or for too long. */
async function ended(path: string, stateOf: (job: Json) => string, what: string): Promise<Json> {
  const began = performance.now();
  for (;;) {
    const { status, text } = await ask('GET', path);
    const job = (status === 200 ? JSON.parse(text) : {}) as Json;
    if (status !== 200 || !/^(UploadComplete|Pending|InProgress)$/.test(stateOf(job))) {
      if (performance.now() - began > LONGEST) note('slow', `${Math.round(performance.now() - began)} ms: ${what}`);
      if (text.includes('An unexpected error')) note('wrong', `${text.slice(0, 200)}: ${what}`);
      return job;
    }
    if (performance.now() - began > GIVEN_UP) {
      note('slow', `without end: ${what}`);
      return job;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
} // prettier-ignore

/** As a part of an address, which takes no half characters. */
const inAddress = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[^\t\n\r\u0020-\uD7FF]/g, '');

async function deploy(files: Record<string, string>, what: string): Promise<Json> {
  const form = new FormData();
  form.append('json', new Blob(['{"deployOptions":{"rollbackOnError":true,"singlePackage":true}}'], { type: 'application/json' }));
  form.append('file', new Blob([writeZip(new Map(Object.entries(files))) as BlobPart], { type: 'application/zip' }), 'deploy.zip');
  const { status, text } = await ask('POST', '/metadata/deployRequest', form);
  if (status !== 201) return {};
  const { id } = JSON.parse(text) as Json;
  return ended(`/metadata/deployRequest/${id}`, (job) => job.deployResult.status, what);
} // prettier-ignore

const accountXml = (content: string): Record<string, string> => ({
  'objects/Account.object': `<CustomObject ${MD}>${content}</CustomObject>`
});

const KINDS: Readonly<Record<string, (dice: Dice) => Promise<unknown>>> = {
  SOQL: async (dice) => {
    const soql = costly(dice, SOQL, 120_000);
    const isLong = inAddress(soql).length > 14_000;
    return isLong || dice.below(4) === 0
      ? ask('POST', '/composite/batch', JSON.stringify({ batchRequests: [{ method: 'GET', url: `v66.0/query?q=${inAddress(soql)}` }] }))
      : ask('GET', `/query?q=${inAddress(soql)}`);
  },
  'SOQL by Bulk': async (dice) => {
    const query = costly(dice, SOQL, 120_000);
    const { status, text } = await ask('POST', '/jobs/query', JSON.stringify({ operation: 'query', query }));
    if (status === 200) await ended(`/jobs/query/${(JSON.parse(text) as Json).id}`, ({ state }) => state, query);
  },
  SOSL: (dice) => ask('GET', `/search?q=${encodeURIComponent(costly(dice, SOSL, 4000))}`),
  GraphQL: (dice) => ask('POST', '/graphql', JSON.stringify({ query: costly(dice, GRAPHQL, 200_000) })),
  JSON: (dice) =>
    ask(
      dice.pick(['POST', 'PATCH']),
      dice.pick(['/graphql', '/composite', '/composite/batch', '/composite/graph', '/composite/sobjects', '/composite/tree/Account', '/sobjects/Account', '/jobs/query', '/jobs/ingest', '/ui-api/records']),
      costly(dice, JSON_TEXT, 4_000_000)
    ),
  XML: async (dice) => {
    const xml = costly(dice, XML, 1_000_000);
    if (dice.below(2) === 0)
      return ask('POST', dice.pick(['/services/Soap/m/66.0', '/services/Soap/u/66.0']), `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></e:Header><e:Body>${xml}</e:Body></e:Envelope>`, 'text/xml');
    return deploy({ 'package.xml': dice.below(4) === 0 ? xml : manifest({ CustomObject: ['Account'] }), 'objects/Account.object': xml }, xml);
  },
  formulas: async (dice) => {
    const formula = costly(dice, FORMULA, 4500);
    const job = await deploy(
      {
        'package.xml': manifest({ CustomField: ['Account.F__c'], PermissionSet: ['Seen'] }),
        ...accountXml(`<fields><fullName>F__c</fullName><label>F</label><type>Text</type><formula>${escaped(formula)}</formula></fields>`),
        'permissionsets/Seen.permissionset': permissionSetXml(['Account'], [], '', ['Account.F__c'])
      },
      formula
    );
    if (job?.deployResult?.status === 'Succeeded') await ask('GET', `/query?q=${encodeURIComponent('SELECT Id, F__c FROM Account')}`);
  },
  REGEX: async (dice) => {
    const pattern = costly(dice, PATTERN, 3000);
    await deploy(
      {
        'package.xml': manifest({ ValidationRule: ['Account.R'] }),
        ...accountXml(`<validationRules><fullName>R</fullName><active>true</active><errorConditionFormula>REGEX(Description, "${escaped(pattern.replaceAll('"', ''))}")</errorConditionFormula><errorMessage>No.</errorMessage></validationRules>`)
      },
      pattern
    );
    await ask('POST', '/sobjects/Account', JSON.stringify({ Name: 'x', Description: `${'a'.repeat(dice.below(32_000))}!` }));
  },
  'Bulk CSV': async (dice) => {
    const csv = costly(dice, CSV, 300_000);
    const job = { object: 'Account', operation: dice.pick(['insert', 'update', 'upsert', 'delete']), externalIdFieldName: 'Id', lineEnding: dice.pick(['LF', 'LF', 'CRLF']), columnDelimiter: dice.pick(['COMMA', 'COMMA', 'TAB']) };
    const { id } = JSON.parse((await ask('POST', '/jobs/ingest', JSON.stringify(job))).text || '{}') as Json;
    await ask('PUT', `/jobs/ingest/${id}/batches`, csv, 'text/csv');
    await ask('PATCH', `/jobs/ingest/${id}`, '{"state":"UploadComplete"}');
    await ended(`/jobs/ingest/${id}`, ({ state }) => state, csv);
    for (const name of ['successfulResults', 'failedResults', 'unprocessedrecords']) await ask('GET', `/jobs/ingest/${id}/${name}`);
    await ask('DELETE', `/jobs/ingest/${id}`);
  }
}; // prettier-ignore

it.each(Object.entries(KINDS))(
  `%s that may cost much: no crash, no answer over 5 s, no wrong status (FUZZ_SEED=${SEED})`,
  { timeout: (SECONDS + 60) * 1000 },
  async (name, send) => {
    Object.assign(counts, { requests: 0, crashes: 0, slow: 0, wrong: 0 });
    seen.splice(0);
    said = '';
    const dice = new Dice(SEED);
    const until = performance.now() + SECONDS * 1000;
    while (performance.now() < until && counts.crashes === 0) await send(dice);
    console.log(`${name} (FUZZ_SEED=${SEED}): ${counts.requests} requests, ${counts.crashes} crashes, ${counts.slow} answers over 5 s, ${counts.wrong} wrong statuses`);
    expect(seen.slice(0, 5)).toEqual([]);
    expect(said).toBe('');
  }
); // prettier-ignore
