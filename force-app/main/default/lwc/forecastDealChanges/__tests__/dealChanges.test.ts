import { DEFAULT_POLICIES } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { STAGES, aCall, aDeal } from '../../../../../../jest/deals';
import { callChange, moveChange } from 'c/forecastDealChanges';

const quarter = (id: string | null, name: string, start: string, end: string): Period => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter',
  name,
  start,
  end
});
const Q4 = quarter('q4', 'FY2026 Q4', '2026-10-01', '2026-12-31');
const Q1 = quarter('q1', 'FY2027 Q1', '2027-01-01', '2027-03-31');
const terms = {
  stages: STAGES,
  mayManage: true,
  calendar: { periods: [Q4, Q1], policies: DEFAULT_POLICIES }
};
const ME = { id: '005', name: 'Ana Ruiz', managerId: null };
const NEXT = '2027-01-29';

describe('a call', () => {
  it('is made for its period, and leaves the note of the other role alone', () => {
    const deal = aDeal({ repCall: 'In', repCallNote: 'CFO agreed' });
    const request = { deal, call: 'Out', risk: 'Timing', note: 'Board in May' } as const;
    const { after, toSave } = callChange(request, 'Manager', ME, Q4);
    expect(after).toMatchObject({
      repCallNote: 'CFO agreed',
      managerCall: 'Out',
      managerCallNote: 'Board in May',
      managerCaller: 'Ana Ruiz'
    });
    expect(after.made.Manager?.period).toBe(Q4);
    expect(toSave).toMatchObject({ role: 'Manager', period: Q4, replacesOldNote: false });
  });

  it('clears the risk and the note of the Out when it is In again', () => {
    const deal = aDeal({ repCall: 'Out', repCallRisk: 'Timing', repCallNote: 'Board in May' });
    const { after } = callChange({ deal, call: 'In', risk: null, note: null }, 'Rep', ME, Q4);
    expect(after).toMatchObject({ repCall: 'In', repCallRisk: null, repCallNote: null });
  });

  it('replaces the old note only of the role that wrote it', () => {
    const deal = aDeal({ oldNoteOf: 'Rep', repCall: 'In', repCallNote: 'Old' });
    const request = { deal, call: 'Out', risk: 'Timing', note: null } as const;
    expect(callChange(request, 'Rep', ME, Q4)).toMatchObject({
      after: { oldNoteOf: null },
      toSave: { replacesOldNote: true }
    });
    expect(callChange(request, 'Manager', ME, Q4)).toMatchObject({
      after: { oldNoteOf: 'Rep', repCallNote: 'Old' },
      toSave: { replacesOldNote: false }
    });
  });
});

describe('a close date in a later period', () => {
  const called = aDeal({
    made: { Rep: aCall({ call: 'In', note: 'CFO agreed', period: Q4 }), Manager: null }
  });

  it('leaves the call behind, with what the slip was', () => {
    const move = { dealId: called.id, closeDate: NEXT, slipReason: 'Legal' };
    const { after, toSave } = moveChange(called, move, terms);
    expect(after).toMatchObject({ closeDate: NEXT, repCall: null });
    expect(after.made.Rep).toMatchObject({ call: 'In', period: Q4 });
    expect(toSave).toMatchObject({ calls: [], staying: [] });
    expect(toSave.slip).toEqual({
      reason: 'Legal',
      from: '2026-12-19',
      to: NEXT,
      period: Q4,
      amount: 310_000,
      category: 'Forecast',
      call: 'In'
    });
  });

  it('takes the call along where that is confirmed', () => {
    const { after, toSave } = moveChange(
      called,
      { dealId: called.id, closeDate: NEXT, takesAlong: 'Rep' },
      terms
    );
    expect(after).toMatchObject({ repCall: 'In', repCallNote: 'CFO agreed' });
    expect(after.made.Rep?.period).toBe(Q1);
    expect(toSave.calls).toMatchObject([{ role: 'Rep', call: 'In', note: 'CFO agreed', period: Q1 }]);
  });

  it('binds calls of versions before 0.2.0 to the period they were for, as far as the user may', () => {
    const old = aDeal({ repCall: 'In', managerCall: 'Out', managerCallRisk: 'Timing' });
    const move = { dealId: old.id, closeDate: NEXT };
    expect(moveChange(old, move, terms)).toMatchObject({
      after: { repCall: null, managerCall: null },
      toSave: {
        calls: [],
        staying: [
          { role: 'Rep', period: Q4 },
          { role: 'Manager', period: Q4 }
        ]
      }
    });
    expect(moveChange(old, move, { ...terms, mayManage: false })).toMatchObject({
      after: { repCall: null, managerCall: 'Out' },
      toSave: { staying: [{ role: 'Rep' }] }
    });
    expect(moveChange(old, { ...move, closeDate: '2026-12-30' }, terms)).toMatchObject({
      after: { repCall: 'In' },
      toSave: { staying: [], calls: [] }
    });
  });

  it('withdraws them where the org has no period to bind them to', () => {
    const old = aDeal({ repCall: 'In' });
    const without = { ...terms, calendar: { periods: [], policies: DEFAULT_POLICIES } };
    expect(moveChange(old, { dealId: old.id, closeDate: NEXT }, without)).toMatchObject({
      after: { repCall: null, made: { Rep: null } },
      toSave: { staying: [], calls: [{ role: 'Rep', call: null }] }
    });
  });

  it('brings a call back to life when the date comes back', () => {
    const { after } = moveChange(called, { dealId: called.id, closeDate: NEXT }, terms);
    const back = moveChange(after, { dealId: called.id, closeDate: '2026-12-30' }, terms);
    expect(back.after).toMatchObject({ repCall: 'In', repCallNote: 'CFO agreed' });
    expect(back.toSave.slip).toBeUndefined();
  });
});
