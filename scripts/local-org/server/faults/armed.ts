import { answerFaults } from './answers.ts';
import { MOMENTS } from './fault.ts';
import type { Fault, FaultOrder, Moment, Parameters, Reach } from './fault.ts';
import { jobFaults } from './jobs.ts';
import { recordFaults } from './records.ts';

/** Every fault the org can have, by name. */
export const faultTable: Readonly<Record<string, Fault>> = { ...answerFaults, ...jobFaults, ...recordFaults };

/** A fault that strikes now. */
export interface Strike {
  readonly name: string;
  readonly fault: Fault;
  readonly parameters: Parameters;
}

interface Armed extends Strike {
  readonly on: Moment;
  after: number;
  times: number;
}

/** The faults that are switched on. */
export interface Faults {
  /** Switches faults on. @throws FaultError when an order is not understood; none is switched on then */
  arm(orders: unknown): void;
  /** The first armed fault whose time has come, of those that `accepts` takes; counts the occasion. */
  take(moments: readonly Moment[], accepts?: (strike: Strike) => boolean): Strike | undefined;
  /** What is switched on, with how often it will still strike. */
  list(): FaultOrder[];
  /** Switches all off and takes back what they changed. */
  reset(): void;
  readonly reach: Reach;
}

/** An order that is not understood, in one sentence. */
export class FaultError extends Error {}

export const createFaults = (parts: Pick<Reach, 'clock' | 'usage' | 'sessions'>): Faults => {
  let armed: Armed[] = [];
  let undo: (() => void)[] = [];
  const reach: Reach = {
    ...parts,
    jobs: new Map(),
    slow: new Set(),
    onReset: (step) => void undo.push(step)
  };
  return {
    reach,
    arm(orders) {
      const read = readOrders(orders);
      for (const each of read) {
        if (each.fault.now) each.fault.now(each.parameters, reach);
        else armed.push(each);
      }
    },
    take(moments, accepts = () => true) {
      const due = armed.find((each) => moments.includes(each.on) && accepts(each) && --each.after < 0);
      if (!due) return undefined;
      due.times -= 1;
      if (due.times <= 0) armed = armed.filter((each) => each !== due);
      return due;
    },
    list: () =>
      armed.map(({ name, on, after, times, parameters }) => ({
        fault: name,
        on,
        after: Math.max(0, after),
        times: Number.isFinite(times) ? times : 'always',
        ...parameters
      })),
    reset() {
      armed = [];
      reach.jobs.clear();
      reach.slow.clear();
      for (const step of undo.reverse()) step();
      undo = [];
    }
  };
};

/** @throws FaultError */
export const readOrders = (orders: unknown): Armed[] =>
  (Array.isArray(orders) ? orders : [orders]).map(readOrder);

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function readOrder(order: unknown): Armed {
  const { fault: name, on, after = 0, times = 1, ...given } = (order ?? {}) as Partial<FaultOrder>;
  const fault = typeof name === 'string' && Object.hasOwn(faultTable, name) ? faultTable[name] : undefined;
  if (!name || !fault) {
    throw new FaultError(
      `There is no fault named ${JSON.stringify(name ?? null)}; there are ${Object.keys(faultTable).join(', ')}.`
    );
  }
  const known = fault.parameters ?? {};
  const strange = Object.keys(given).find((parameter) => !Object.hasOwn(known, parameter));
  if (strange !== undefined) throw new FaultError(`The fault ${name} has no parameter "${strange}".`);
  const moments: readonly Moment[] = fault.before || fault.after ? MOMENTS : [fault.on];
  if (on !== undefined && !moments.includes(on))
    throw new FaultError(`"on" of the fault ${name} must be one of ${moments.join(', ')}.`);
  if (!isCount(after)) throw new FaultError(`"after" of the fault ${name} must be a whole number from 0 up.`);
  if (times !== 'always' && (!isCount(times) || times === 0))
    throw new FaultError(`"times" of the fault ${name} must be a whole number from 1 up, or "always".`);
  const parameters = { ...known, ...(given as Parameters) };
  return { name, fault, on: on ?? fault.on, after, times: times === 'always' ? Infinity : times, parameters };
}
