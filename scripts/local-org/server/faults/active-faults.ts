import { answerFaults } from './answers.ts';
import { TRIGGER_POINTS } from './fault.ts';
import type { Fault, FaultRequest, TriggerPoint, Parameters, Targets } from './fault.ts';
import { jobFaults } from './jobs.ts';
import { recordFaults } from './records.ts';

/** Every fault the org can have, by name. */
export const faultTable: Readonly<Record<string, Fault>> = { ...answerFaults, ...jobFaults, ...recordFaults };

/** A fault that is injected now. */
export interface Injection {
  readonly name: string;
  readonly fault: Fault;
  readonly parameters: Parameters;
}

interface ActiveFault extends Injection {
  readonly on: TriggerPoint;
  after: number;
  times: number;
}

/** The faults that are switched on. */
export interface Faults {
  /** Switches faults on. @throws FaultError for an invalid request; none is switched on then */
  inject(requests: unknown): void;
  /** The first active fault that is due, of those that `accepts` takes; counts the occasion. */
  take(points: readonly TriggerPoint[], accepts?: (injection: Injection) => boolean): Injection | undefined;
  /** What is switched on, with how often it will still be injected. */
  list(): FaultRequest[];
  /** Switches all off and takes back what they changed. */
  reset(): void;
  readonly targets: Targets;
}

/** Why a request for a fault is invalid, in one sentence. */
export class FaultError extends Error {}

export const createFaults = (parts: Pick<Targets, 'clock' | 'usage' | 'sessions'>): Faults => {
  let active: ActiveFault[] = [];
  let undo: (() => void)[] = [];
  const targets: Targets = {
    ...parts,
    jobs: new Map(),
    slow: new Set(),
    onReset: (step) => void undo.push(step)
  };
  return {
    targets,
    inject(requests) {
      const read = readFaultRequests(requests);
      for (const each of read) {
        if (each.fault.now) each.fault.now(each.parameters, targets);
        else active.push(each);
      }
    },
    take(points, accepts = () => true) {
      const due = active.find((each) => points.includes(each.on) && accepts(each) && --each.after < 0);
      if (!due) return undefined;
      due.times -= 1;
      if (due.times <= 0) active = active.filter((each) => each !== due);
      return due;
    },
    list: () =>
      active.map(({ name, on, after, times, parameters }) => ({
        fault: name,
        on,
        after: Math.max(0, after),
        times: Number.isFinite(times) ? times : 'always',
        ...parameters
      })),
    reset() {
      active = [];
      targets.jobs.clear();
      targets.slow.clear();
      for (const step of undo.reverse()) step();
      undo = [];
    }
  };
};

/** @throws FaultError */
export const readFaultRequests = (requests: unknown): ActiveFault[] =>
  (Array.isArray(requests) ? requests : [requests]).map(readFaultRequest);

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function readFaultRequest(request: unknown): ActiveFault {
  const { fault: name, on, after = 0, times = 1, ...given } = (request ?? {}) as Partial<FaultRequest>;
  const fault = typeof name === 'string' && Object.hasOwn(faultTable, name) ? faultTable[name] : undefined;
  if (!name || !fault) {
    throw new FaultError(
      `There is no fault named ${JSON.stringify(name ?? null)}; there are ${Object.keys(faultTable).join(', ')}.`
    );
  }
  const known = fault.parameters ?? {};
  const strange = Object.keys(given).find((parameter) => !Object.hasOwn(known, parameter));
  if (strange !== undefined) throw new FaultError(`The fault ${name} has no parameter "${strange}".`);
  const points: readonly TriggerPoint[] = fault.before || fault.after ? TRIGGER_POINTS : [fault.on];
  if (on !== undefined && !points.includes(on))
    throw new FaultError(`"on" of the fault ${name} must be one of ${points.join(', ')}.`);
  if (!isCount(after)) throw new FaultError(`"after" of the fault ${name} must be a whole number from 0 up.`);
  if (times !== 'always' && (!isCount(times) || times === 0))
    throw new FaultError(`"times" of the fault ${name} must be a whole number from 1 up, or "always".`);
  const parameters = { ...known, ...(given as Parameters) };
  return { name, fault, on: on ?? fault.on, after, times: times === 'always' ? Infinity : times, parameters };
}
