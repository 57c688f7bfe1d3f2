import { ANOTHER_PERIOD, calledBy } from 'c/forecastModel';
import type { Call, CallPeriod, CallerRole, CountingCalls, MadeCall, MadeCalls, Risk } from 'c/forecastModel';
import { valueOf } from './read';
import type { Field } from './read';

export interface PeriodNode {
  Id: string;
  Name?: Field<string>;
  start?: Field<string>;
  end?: Field<string>;
}

/** A deal's two calls as GraphQL answers them. */
export interface CallFields {
  repCall?: Field<string>;
  repCallRisk?: Field<string>;
  repCallNote?: Field<string>;
  repCallCounts?: Field<boolean>;
  repCallPeriod?: PeriodNode | null;
  managerCall?: Field<string>;
  managerCallRisk?: Field<string>;
  managerCallNote?: Field<string>;
  managerCallCounts?: Field<boolean>;
  managerCallPeriod?: PeriodNode | null;
  /** The one note of versions before 0.2.0. */
  callNote?: Field<string>;
}

/** Null where there is no period, or its days are not visible. */
export const spanOf = (node: PeriodNode | null | undefined): CallPeriod | null => {
  const [start, end] = [valueOf(node?.start), valueOf(node?.end)];
  return node && start && end ? { id: node.Id, name: valueOf(node.Name) ?? '', start, end } : null;
};

/** Where a period is there and cannot be read, the org still says whether the call counts. */
const periodOf = (node: PeriodNode | null | undefined, counts: Field<boolean>): CallPeriod | null =>
  spanOf(node) ?? (node !== null && valueOf(counts) === false ? ANOTHER_PERIOD : null);

/** False: what was called, or whether it counts, is not visible. */
export const areCallsVisible = (node: CallFields): boolean =>
  [node.repCall, node.repCallCounts, node.managerCall, node.managerCallCounts].every(
    (field) => field !== undefined
  );

/**
 * Whose the one note of versions before 0.2.0 was; null: there is none.
 * @param managerEntry the note of the manager's last entry in the history: if it says the same, it was the manager's
 */
export const oldNoteOf = ({ callNote }: CallFields, managerEntry: string | null): CallerRole | null => {
  const old = valueOf(callNote);
  if (old === null) return null;
  return old === managerEntry ? 'Manager' : 'Rep';
};

/**
 * Both calls with the note of each role.
 * @param managerEntry see oldNoteOf()
 */
export const madeCallsOf = (node: CallFields, managerEntry: string | null = null): MadeCalls => {
  const old = valueOf(node.callNote);
  const oldRole = oldNoteOf(node, managerEntry);
  const made = (
    role: CallerRole,
    call: Field<string>,
    rest: { risk: Field<string>; note: Field<string>; period: CallPeriod | null }
  ): MadeCall | null => {
    const value = valueOf(call) as Call | null;
    const note = valueOf(rest.note) ?? (role === oldRole ? old : null);
    return (
      value && {
        call: value,
        risk: valueOf(rest.risk) as Risk | null,
        note,
        period: rest.period,
        ...(old === null ? {} : { hasOldNote: true })
      }
    );
  };
  return {
    Rep: made('Rep', node.repCall, {
      risk: node.repCallRisk,
      note: node.repCallNote,
      period: periodOf(node.repCallPeriod, node.repCallCounts)
    }),
    Manager: made('Manager', node.managerCall, {
      risk: node.managerCallRisk,
      note: node.managerCallNote,
      period: periodOf(node.managerCallPeriod, node.managerCallCounts)
    })
  };
};

/** The calls that count, by what the org says of each. */
export const countingNow = (node: CallFields): CountingCalls => {
  const made = madeCallsOf(node);
  return calledBy(
    valueOf(node.repCallCounts) === false ? null : made.Rep,
    valueOf(node.managerCallCounts) === false ? null : made.Manager
  );
};
