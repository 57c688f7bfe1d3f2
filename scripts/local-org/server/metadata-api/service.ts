import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { makeId } from '../../engine/schema/ids.ts';
import type { Caller } from '../../engine/types.ts';
import { deployResult } from './answers.ts';
import type { NameOf } from './answers.ts';
import { DeployJobs } from './jobs.ts';
import type { DeployJob } from './jobs.ts';
import { isKnownType } from '../../engine/deploy/kinds.ts';
import { describeMetadata, fileProperties, listMetadata } from './list.ts';
import { writeZip } from './package/zip.ts';
import { retrieve } from './retrieve.ts';
import type { Wanted } from './retrieve.ts';
import type { DeployOptions } from '../../engine/deploy/types.ts';

/** Retrieves whose zip is kept until it is fetched. */
const REMEMBERED = 20;

/** The Metadata API, whatever protocol asks. Every call needs a user who may change metadata. */
export class MetadataService {
  readonly #context: HttpContext;
  readonly #deploys: DeployJobs;
  readonly #retrieves = new Map<string, Record<string, unknown>>();
  #count = 0;

  constructor(context: HttpContext, report: (error: unknown) => void) {
    this.#context = context;
    this.#deploys = new DeployJobs(
      context.org.metadata,
      context.org.clock,
      context.org.scratchFolder(),
      report
    );
  }

  /** @throws SalesforceError for options that this org does not know how to follow */
  async deploy(
    zip: Uint8Array,
    options: Readonly<Record<string, unknown>>,
    caller: Caller
  ): Promise<DeployJob> {
    await this.#mayChange(caller);
    return this.#deploys.start(zip, deployOptions(options), caller);
  }

  async deployValidated(id: string, caller: Caller): Promise<DeployJob> {
    await this.#mayChange(caller);
    return this.#deploys.startValidated(id, caller);
  }

  async deployStatus(id: string, details: boolean, caller: Caller): Promise<Record<string, unknown>> {
    await this.#mayChange(caller);
    return deployResult(this.#deploys.find(id), details, await this.#names());
  }

  async cancel(id: string, caller: Caller): Promise<DeployJob> {
    await this.#mayChange(caller);
    return this.#deploys.cancel(id, caller);
  }

  async retrieve(
    wanted: Wanted,
    { version, singlePackage, session }: { version: string; singlePackage: boolean; session: Caller }
  ): Promise<Record<string, unknown>> {
    await this.#mayChange(session);
    const { org } = this.#context;
    const unknown = [...wanted.keys()].filter((type) => !isKnownType(type));
    const known = new Map([...wanted].filter(([type]) => isKnownType(type)));
    const { files, components, messages } = retrieve(org.metadata.components, org.schema, known, version);
    const folder = singlePackage ? '' : 'unpackaged/';
    const zip = writeZip(new Map([...files].map(([path, text]) => [folder + path, text])));
    const names = await this.#names();
    const all = [...unknown.map((type) => `Entity type: '${type}' is unknown`), ...messages];
    const id = makeId('09S', ++this.#count);
    this.#retrieves.set(id, {
      done: true,
      fileProperties: components.map((stored) => fileProperties(stored, names, folder)),
      id,
      messages: all.map((problem) => ({ fileName: `${folder}package.xml`, problem })),
      status: 'Succeeded',
      success: true,
      zipFile: Buffer.from(zip).toString('base64')
    });
    for (const old of this.#retrieves.keys()) {
      if (this.#retrieves.size <= REMEMBERED) break;
      this.#retrieves.delete(old);
    }
    return { done: false, id, state: 'Queued' };
  }

  async retrieveStatus(id: string, caller: Caller): Promise<Record<string, unknown>> {
    await this.#mayChange(caller);
    const found = [...this.#retrieves].find(
      ([known]) => id.length >= 15 && known.slice(0, 15) === id.slice(0, 15)
    );
    if (!found)
      throw new SalesforceError('INVALID_ID_FIELD', `There is no retrieve with the Id ${id.slice(0, 40)}.`);
    return found[1];
  }

  async list(types: readonly string[], caller: Caller): Promise<Record<string, unknown>[]> {
    await this.#mayChange(caller);
    const { org } = this.#context;
    const names = await this.#names();
    return types.flatMap((type) => {
      const listed = listMetadata(org.metadata.components, org.schema, type, names);
      if (!listed)
        throw new SalesforceError('INVALID_TYPE', `INVALID_TYPE: Unknown type:${type.slice(0, 80)}`);
      return listed;
    });
  }

  async describe(caller: Caller): Promise<Record<string, unknown>> {
    await this.#mayChange(caller);
    return describeMetadata();
  }

  async #mayChange(caller: Caller): Promise<void> {
    if (await this.#context.org.metadata.mayChange(caller)) return;
    throw new SalesforceError(
      'INSUFFICIENT_ACCESS',
      'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
      { status: 403 }
    );
  }

  async #names(): Promise<NameOf> {
    const { org } = this.#context;
    const { records } = await org.run(org.parseQuery('SELECT Id, Name FROM User'), { userId: org.adminId });
    const names = new Map(records.map((record) => [String(record['Id']), String(record['Name'])]));
    return (userId) => names.get(userId) ?? '';
  }
}

const isTrue = (value: unknown, byDefault: boolean): boolean =>
  value === undefined ? byDefault : String(value) === 'true';

/** Options as SOAP and REST send them, with the defaults of the Metadata API. */
function deployOptions(options: Readonly<Record<string, unknown>>): DeployOptions {
  const tests = [options['runTests'] ?? []].flat();
  if (tests.length > 0) {
    throw new SalesforceError(
      'INVALID_OPERATION',
      `The local org runs no Apex, so it has no test class ${String(tests[0]).slice(0, 80)}: deploy without runTests.`
    );
  }
  return {
    checkOnly: isTrue(options['checkOnly'], false),
    ignoreWarnings: isTrue(options['ignoreWarnings'], false),
    purgeOnDelete: isTrue(options['purgeOnDelete'], false),
    rollbackOnError: isTrue(options['rollbackOnError'], true)
  };
}
