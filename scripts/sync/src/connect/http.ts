import { setTimeout as sleep } from 'node:timers/promises';
import { SyncError, exitCode } from '../errors.ts';
import { CallFailure, answerFailure } from './failure.ts';
import { redirected } from './redirect.ts';
import { conditions, isAllowanceUsedUp, longestWait, waitBefore, type Condition } from './retry.ts';
import { request, shortPatience, usualPatience, type Patience } from './transport.ts';
import { type Login, type Answer, apiVersion } from './types.ts';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/services/data/v66.0`, or from there where it starts with `/services`. */
  readonly path: string;
  readonly json?: unknown;
  readonly csv?: string;
  readonly accept?: string;
  /** The objects it is about, where the path does not tell. */
  readonly about?: string;
  /** Must not happen twice: repeated only where the org did not act on it. */
  readonly once?: boolean;
  /** The record of a run is written also when the run has used up its share. */
  readonly beyondShare?: boolean;
}

export interface Allowance {
  /** Calls of the org in the last 24 hours, by all clients. */
  used: number;
  limit: number;
}

export interface HttpOptions {
  /** Per cent of the allowance of 24 hours that this run may use. */
  maxApiShare: number;
  /** Told before each wait, in words. */
  onWait?: (text: string) => void;
  /** Minutes after which a job of the org that is still under way is given up. */
  jobTimeout?: number;
  /** For tests. */
  wait?: (milliseconds: number) => Promise<unknown>;
  patience?: { first: Patience; later: Patience };
}

/** A queue of jobs in a busy org may take an hour. */
export const usualJobTimeout = 120;

/** Calls an org with a login's token: repeats what passes by itself, renews the token, counts calls. */
export class OrgHttp {
  readonly login: Login;
  readonly #options: HttpOptions;
  #renewing: Promise<void> | undefined;
  /** Calls of this run. */
  calls = 0;
  allowance: Allowance | undefined;
  /** The org's clock as of the last answer; whole seconds. */
  serverTime: Date | undefined;

  constructor(login: Login, options: HttpOptions) {
    this.login = login;
    this.#options = options;
  }

  /** See HttpOptions. */
  get jobTimeout(): number {
    return this.#options.jobTimeout ?? usualJobTimeout;
  }

  /** Waits, in milliseconds. */
  async pause(milliseconds: number): Promise<void> {
    await (this.#options.wait ?? sleep)(milliseconds);
  }

  async json<T>(call: Call): Promise<T> {
    return this.call(call, async (response) => {
      const text = await response.text();
      if (response.status === 204 || text === '') return undefined as T;
      try {
        return JSON.parse(text) as T;
      } catch {
        throw new SyncError(`${name(call)}: the answer is not JSON. Is it the address of an org?`);
      }
    });
  }

  /** `read` takes the body; when the connection breaks meanwhile, the call is repeated and `read` starts again. */
  async call<T>(call: Call, read: (answer: Answer) => Promise<T>): Promise<T> {
    const failures = new Map<Condition, number>();
    let waited = 0;
    let renewed = false;
    for (;;) {
      const token = this.login.connection.accessToken;
      const failure = await this.#attempt(call, read);
      if ('value' in failure) return failure.value;
      const { reason } = failure;
      if (reason.status === 401 && this.login.renew && !renewed) {
        renewed = true;
        // Another call that was under way may have got a new one.
        if (this.login.connection.accessToken === token) await this.#renew();
        continue;
      }
      const condition = conditions.find((candidate) => candidate.applies(reason));
      const before = condition ? (failures.get(condition) ?? 0) : 0;
      if (
        !condition ||
        before >= condition.budget ||
        (call.once && !condition.notActedOn) ||
        this.#isFirst(reason)
      ) {
        throw this.#final(reason);
      }
      failures.set(condition, before + 1);
      const milliseconds = waitBefore(before, reason);
      waited += milliseconds;
      if (waited > longestWait) throw this.#tooLong(call, reason, condition);
      this.#options.onWait?.(
        `${name(call)}: ${condition.name}; trying again in ${Math.ceil(milliseconds / 1000)} s`
      );
      await this.pause(milliseconds);
    }
  }

  async #attempt<T>(
    call: Call,
    read: (answer: Answer) => Promise<T>
  ): Promise<{ value: T } | { reason: CallFailure }> {
    this.#spend(call);
    const address = this.login.connection.instanceUrl;
    try {
      return await request(
        this.#url(call),
        this.#request(call),
        name(call),
        this.#patience(call),
        async (answer) => {
          if (answer.status >= 300 && answer.status < 400)
            throw redirected(address, answer.headers.get('location'), '--instance-url');
          this.#note(answer.headers);
          if (!answer.ok) return { reason: await answerFailure(answer, `${name(call)} at ${address}`) };
          return { value: await read(answer) };
        }
      );
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      return { reason: error };
    }
  }

  /** Any org tells its limits at once. An upload is given the time that a slow line needs for it. */
  #patience({ csv = '' }: Call): Patience {
    const { first, later } = this.#options.patience ?? { first: shortPatience, later: usualPatience };
    if (this.serverTime === undefined) return first;
    return { ...later, silence: later.silence + csv.length / 50, total: later.total + csv.length / 50 };
  }

  /** Calls that are under way at the same time share a new token. */
  async #renew(): Promise<void> {
    try {
      this.#renewing ??= this.login.renew?.();
      await this.#renewing;
    } finally {
      this.#renewing = undefined;
    }
  }

  #url(call: Call): string {
    const base = call.path.startsWith('/services') ? '' : `/services/data/v${apiVersion}`;
    return `${this.login.connection.instanceUrl.replace(/\/+$/, '')}${base}${call.path}`;
  }

  #request(call: Call): { method: string; headers: Record<string, string>; body: string | null } {
    const headers: Record<string, string> = {
      authorization: `Bearer ${this.login.connection.accessToken}`,
      accept: call.accept ?? 'application/json'
    };
    let body: string | null = null;
    if (call.json !== undefined) {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(call.json);
    } else if (call.csv !== undefined) {
      headers['content-type'] = 'text/csv';
      body = call.csv;
    }
    return { method: call.method ?? 'GET', headers, body };
  }

  #spend({ beyondShare = false }: Call): void {
    const share = this.allowance
      ? Math.floor((this.allowance.limit * this.#options.maxApiShare) / 100)
      : Infinity;
    if (this.calls >= share && !beyondShare) {
      throw new SyncError(
        `This run has made all of its ${share} API calls (--max-api-share ${this.#options.maxApiShare}). ` +
          `${this.#left()} What was read is kept; start again later or allow a larger share.`,
        exitCode.quota
      );
    }
    this.calls += 1;
  }

  #note(headers: Answer['headers']): void {
    const [, used, limit] = /api-usage=(\d+)\/(\d+)/.exec(headers.get('sforce-limit-info') ?? '') ?? [];
    if (used && limit) this.allowance = { used: Number(used), limit: Number(limit) };
    const date = new Date(headers.get('date') ?? '');
    if (!Number.isNaN(date.getTime())) this.serverTime = date;
  }

  #left(): string {
    if (!this.allowance) return '';
    return `${this.allowance.limit - this.allowance.used} of the org's ${this.allowance.limit} calls are left.`;
  }

  /** Nothing has ever answered at this address: more likely a wrong address than a broken line. */
  #isFirst = (reason: CallFailure): boolean => reason.status === 0 && this.serverTime === undefined;

  /** The org asks for more time than a run has. */
  #tooLong(call: Call, reason: CallFailure, { name: why }: Condition): SyncError {
    const asked = reason.retryAfter ?? 0;
    const wish = asked > longestWait ? ` It asks not to be called before ${inTime(asked)}.` : '';
    return new SyncError(
      `${name(call)} at ${this.login.connection.instanceUrl}: ${why}, and a run waits ${longestWait / 60_000} minutes at most.${wish} ` +
        'What was read is kept; start again later.'
    );
  }

  #final(reason: CallFailure): Error {
    const address = this.login.connection.instanceUrl;
    if (this.#isFirst(reason)) {
      const {
        reason: why = 'the connection broke',
        advice = 'Check the network',
        through = ''
      } = reason.obstacle ?? {};
      return new SyncError(`No org answers at ${address} (${reason.code})${through}: ${why}. ${advice}.`);
    }
    if (reason.status === 401) {
      return new SyncError(
        `${address} refuses the access token (${reason.code || 401}). Log in again and pass a valid one.`
      );
    }
    if (isAllowanceUsedUp(reason)) {
      return new SyncError(
        `The org's API calls of 24 hours are used up. ${this.#left()} Start again later.`,
        exitCode.quota
      );
    }
    return reason;
  }
}

/** A call in words, without its query: what was asked for may hold customers' values. */
const name = ({ method = 'GET', path, about }: Call): string =>
  `${method} ${path.split('?')[0]}${about === undefined ? '' : ` (${about})`}`;

/** So many milliseconds from now, as an instant; a day where that is far off. */
function inTime(milliseconds: number): string {
  const at = new Date(Date.now() + milliseconds);
  return Number.isNaN(at.getTime())
    ? 'a day that no calendar has'
    : at.toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
}
