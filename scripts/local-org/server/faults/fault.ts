import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiUsage } from '../http/limits.ts';
import type { Locators } from '../rest/locators.ts';
import type { Sessions } from '../sessions.ts';
import type { Clock, SaveRequest, SaveResult } from '../../engine/types.ts';

/** The kinds of requests that a fault can wait for. */
export const TRIGGER_POINTS = [
  'any',
  'login',
  'query',
  'nextPage',
  'newJob',
  'jobState',
  'resultPage',
  'graphql',
  'save'
] as const;
/** When a fault is injected: at a request, at a record on its way into the org, or when it is switched on. */
export type TriggerPoint = (typeof TRIGGER_POINTS)[number] | 'record' | 'now';

/** Numbers and names that a fault is asked for with; those it has defaults for are always there. */
export type Parameters = Readonly<Record<string, number | string | undefined>>;

/** What a fault can change of the org. */
export interface Targets {
  readonly clock: Clock;
  readonly usage: ApiUsage;
  readonly sessions: Sessions;
  /** The places in query results, once the API is there. */
  locators?: Locators;
  /** Done when faults are reset. */
  onReset(undo: () => void): void;
  /** Jobs that a fault has failed, ended or removed: they stay so until the reset. */
  readonly jobs: Map<string, JobOutcome>;
  /** Jobs that were said to be in progress when they were last asked for: they can still be aborted. */
  readonly slow: Set<string>;
}

export type JobOutcome = 'Failed' | 'TimedOut' | 'Aborted' | 'Unknown' | 'gone';

/** A save that a fault has something to do with. */
export interface SaveChange {
  /** The org refuses this record. */
  refusal?: SaveResult;
  /** The save bears this time although it becomes visible now. */
  stampedAt?: Date;
  /** The org keeps no note of the deletion. */
  isUntraced?: boolean;
}

/** One named fault. */
export interface Fault {
  /** What goes wrong, for the table of the README. */
  readonly what: string;
  /** When it is injected unless the request says otherwise. */
  readonly on: TriggerPoint;
  /** Parameters with their usual values; undefined: none unless given. */
  readonly parameters?: Parameters;
  /** Called before the org looks at the request. True when the answer is given already. */
  before?(
    request: FastifyRequest,
    reply: FastifyReply,
    parameters: Parameters,
    targets: Targets
  ): boolean | Promise<boolean>;
  /** Changes the body of a successful answer. */
  after?(payload: Buffer, reply: FastifyReply, parameters: Parameters): unknown;
  /** Called for a record that is being saved. */
  save?(request: SaveRequest, parameters: Parameters, targets: Targets): SaveChange | undefined;
  /** Called when the fault is switched on. */
  now?(parameters: Parameters, targets: Targets): void;
}

/** A request for a fault, as `--faults` and `POST /local/faults` take it. */
export interface FaultRequest {
  readonly fault: string;
  readonly on?: TriggerPoint;
  /** Lets this many pass first. */
  readonly after?: number;
  /** How many times it is injected; 'always' until the reset. */
  readonly times?: number | 'always';
  readonly [parameter: string]: unknown;
}

export const numberOf = (parameters: Parameters, name: string): number => Number(parameters[name] ?? 0);
