import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SalesforceError } from '../../engine/errors.ts';
import { makeId } from '../../engine/schema/ids.ts';
import { inBackground } from '../../engine/store/deadline.ts';
import type { Caller, Clock, OrgMetadata } from '../../engine/types.ts';
import { readPackage } from './package/read.ts';
import type { DeployOptions, DeployOutcome } from '../../engine/deploy/types.ts';

/** Finished jobs that are remembered; an org keeps them for a month. */
const REMEMBERED = 50;
/** A validation can be deployed without another check for ten days. */
const QUICK_DEPLOY = 10 * 24 * 60 * 60 * 1000;

export interface DeployJob {
  readonly id: string;
  readonly options: DeployOptions;
  readonly by: string;
  readonly created: Date;
  status: 'Pending' | 'InProgress' | 'Canceling' | 'Canceled' | DeployOutcome['status'];
  started?: Date;
  completed?: Date;
  outcome?: DeployOutcome;
  canceledBy?: string;
  /** An unexpected error, in a sentence. */
  errorMessage?: string;
}

/** The deploys of an org: one at a time, in the order in which they came. */
export class DeployJobs {
  readonly #metadata: OrgMetadata;
  readonly #clock: Clock;
  readonly #jobs = new Map<string, DeployJob>();
  /** Their zips, as files: of many that wait, or are validated, none is in memory. */
  readonly #zips = new Map<string, string>();
  readonly #folder: string;
  readonly #report: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();
  #count = 0;

  /**
   * @param folder where zips are kept until they are deployed
   * @param report called with unexpected errors
   */
  constructor(metadata: OrgMetadata, clock: Clock, folder: string, report: (error: unknown) => void) {
    this.#folder = folder;
    this.#metadata = metadata;
    this.#clock = clock;
    this.#report = report;
  }

  start(zip: Uint8Array, options: DeployOptions, { userId }: Caller): DeployJob {
    const job: DeployJob = {
      id: makeId('0Af', ++this.#count),
      options,
      by: userId,
      created: this.#clock.now(),
      status: 'Pending'
    };
    this.#jobs.set(job.id, job);
    const file = join(this.#folder, `deploy-${job.id}.zip`);
    writeFileSync(file, zip);
    this.#zips.set(job.id, file);
    this.#forgetOld();
    this.#last = this.#last.then(() => inBackground(() => this.#run(job, file)));
    return job;
  }

  /**
   * Deploys what an earlier job has validated.
   * @throws SalesforceError when there is no such validation, or it is too old
   */
  startValidated(id: string, caller: Caller): DeployJob {
    const validated = this.find(id);
    const file = this.#zips.get(validated.id);
    const age = this.#clock.now().getTime() - validated.created.getTime();
    if (file === undefined || validated.status !== 'Succeeded' || age > QUICK_DEPLOY) {
      throw new SalesforceError(
        'INVALID_ID_FIELD',
        `The deploy ${id} is no validation that succeeded within the last ten days: validate again.`
      );
    }
    return this.start(readFileSync(file), { ...validated.options, checkOnly: false }, caller);
  }

  /** @throws SalesforceError for an id that no job has, or that was forgotten */
  find(id: string): DeployJob {
    const job = [...this.#jobs.values()].find((candidate) => candidate.id.slice(0, 15) === id.slice(0, 15));
    if (!job || id.length < 15)
      throw new SalesforceError('INVALID_ID_FIELD', `There is no deploy with the Id ${id.slice(0, 40)}.`);
    return job;
  }

  /** Ends a job that has changed nothing yet; one that is done stays as it is. */
  cancel(id: string, { userId }: Caller): DeployJob {
    const job = this.find(id);
    if (job.status === 'Pending' || job.status === 'InProgress') {
      job.canceledBy = userId;
      job.status = 'Canceling';
    }
    return job;
  }

  /** Resolves when all jobs of now have ended. */
  settled(): Promise<void> {
    return this.#last;
  }

  async #run(job: DeployJob, file: string): Promise<void> {
    job.started = this.#clock.now();
    try {
      if (job.status === 'Pending') job.status = 'InProgress';
      const isCanceled = (): boolean => job.status === 'Canceling';
      const outcome: DeployOutcome = isCanceled()
        ? { status: 'Canceled', deployed: [], problems: [] }
        : await this.#metadata.deploy(await readPackage(await readFile(file)), {
            ...job.options,
            by: job.by,
            isCanceled
          });
      job.outcome = outcome;
      job.status = outcome.status;
    } catch (error) {
      this.#report(error);
      job.errorMessage = 'An unexpected error occurred in the local org.';
      job.status = 'Failed';
    }
    job.completed = this.#clock.now();
    // A validation may be deployed yet.
    if (!job.options.checkOnly || job.status !== 'Succeeded') this.#dropZip(job.id);
  }

  #dropZip(id: string): void {
    const file = this.#zips.get(id);
    if (file !== undefined) rmSync(file, { force: true });
    this.#zips.delete(id);
  }

  #forgetOld(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size <= REMEMBERED) return;
      if (job.completed === undefined) continue;
      this.#jobs.delete(id);
      this.#dropZip(id);
    }
  }
}
