import * as fc from 'fast-check';
import {
  callProblem,
  callSource,
  effectiveCall,
  isCallable,
  isOverruled,
  questionFor,
  wouldOverrule,
  ruleOf
} from '../calls';
import type { CallAttempt } from '../calls';
import { callsToTakeBack, countingCalls, withMadeCall } from '../madeCalls';
import { aCall } from '../../../../../../jest/deals';
import { call, category } from './arbitraries';

const attempt = (change: Partial<CallAttempt>): CallAttempt => ({
  category: 'BestCase',
  isClosed: false,
  motion: 'Enterprise',
  call: 'In',
  risk: null,
  note: null,
  ...change
});

describe('the effective call', () => {
  it('is the rule of the category while nobody has called', () => {
    const none = { repCall: null, managerCall: null };
    expect(effectiveCall(none, 'Forecast')).toBe('In');
    expect(effectiveCall(none, 'BestCase')).toBe('Out');
    expect(effectiveCall(none, 'MostLikely')).toBe('Out');
    expect(effectiveCall(none, 'Pipeline')).toBe('Out');
    expect(callSource(none)).toBe('Rule');
  });

  it("is the manager's before the rep's before the rule's", () => {
    fc.assert(
      fc.property(call, call, category, (repCall, managerCall, of) => {
        const expected = managerCall ?? repCall ?? ruleOf(of);
        expect(effectiveCall({ repCall, managerCall }, of)).toBe(expected);
      })
    );
  });

  it("keeps the rep's call when a manager overrules", () => {
    const made = { Rep: aCall({ call: 'In' }), Manager: null };
    const calls = countingCalls(withMadeCall(made, 'Manager', aCall({ call: 'Out', risk: 'Timing' })), {
      closeDate: '2026-12-19',
      category: 'Forecast',
      motion: null
    });
    expect(calls).toMatchObject({ repCall: 'In', managerCall: 'Out' });
    expect(isOverruled(calls, 'BestCase')).toBe(true);
    expect(callSource(calls)).toBe('Manager');
  });

  it('is no overrule when both say the same, or the manager confirms the rule', () => {
    expect(isOverruled({ repCall: 'Out', managerCall: 'Out' }, 'Forecast')).toBe(false);
    expect(isOverruled({ repCall: null, managerCall: 'In' }, 'Forecast')).toBe(false);
    expect(isOverruled({ repCall: null, managerCall: 'Out' }, 'Forecast')).toBe(true);
  });
});

describe('call rules', () => {
  it.each<[string, Partial<CallAttempt>, ReturnType<typeof callProblem>]>([
    ['rule 6: a closed deal', { isClosed: true }, 'closedDeal'],
    ['rule 5: Pipeline In for Enterprise', { category: 'Pipeline' }, 'pipelineIn'],
    ['rule 5: a blank motion is Enterprise', { category: 'Pipeline', motion: null }, 'pipelineIn'],
    ['rule 5: Pipeline In for Inside', { category: 'Pipeline', motion: 'Inside' }, null],
    ['rule 4: Best Case In without a note', {}, 'bestCaseInNeedsNote'],
    ['rule 4: a note of blanks is none', { note: '  ' }, 'bestCaseInNeedsNote'],
    ['rule 4: Best Case In with a note', { note: 'Signed budget' }, null],
    ['rule 4: Best Case Out for a vendor risk', { call: 'Out', risk: 'Vendor' }, null],
    ['rule 4: Best Case Out without a risk', { call: 'Out' }, null],
    ['rule 3: Commit Out needs a risk', { category: 'Forecast', call: 'Out' }, 'commitOutNeedsRisk'],
    ['rule 3: Commit Out for timing', { category: 'Forecast', call: 'Out', risk: 'Timing' }, null],
    ['rule 3: no vendor risk', { category: 'Forecast', call: 'Out', risk: 'Vendor' }, 'commitVendorRisk'],
    ['Commit In needs nothing', { category: 'Forecast' }, null],
    ['a call taken back', { category: 'Pipeline', call: null }, null]
  ])('%s', (_rule, change, problem) => {
    expect(callProblem(attempt(change))).toBe(problem);
  });

  it('asks exactly where an answer is missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Forecast', 'BestCase', 'MostLikely'),
        fc.constantFrom('In', 'Out'),
        (of, to) => {
          const question = questionFor(of as 'Forecast', to as 'In');
          const problem = callProblem(attempt({ category: of as 'Forecast', call: to as 'In' }));
          expect(question !== null).toBe(problem !== null);
          const answered = attempt({
            category: of as 'Forecast',
            call: to as 'In',
            risk: question?.risks[0] ?? null,
            note: 'Because'
          });
          expect(callProblem(answered)).toBeNull();
        }
      )
    );
  });

  it('name the calls that another category would refuse', () => {
    const deal = {
      motion: 'Enterprise',
      made: {
        Rep: aCall({ call: 'Out', risk: 'Vendor', note: null }),
        Manager: aCall({ call: 'In', note: 'Board said yes' })
      }
    };
    expect(callsToTakeBack(deal, 'Forecast')).toEqual(['Rep']);
    expect(callsToTakeBack(deal, 'Pipeline')).toEqual(['Manager']);
    const sound = { Rep: aCall({ call: 'Out', risk: 'Timing' }), Manager: null };
    expect(callsToTakeBack({ ...deal, made: sound }, 'Forecast')).toEqual([]);
  });

  it('offers the switch on open Commit and Best Case deals only', () => {
    expect(isCallable('Forecast', false)).toBe(true);
    expect(isCallable('BestCase', false)).toBe(true);
    expect(isCallable('Pipeline', false)).toBe(false);
    expect(isCallable('Forecast', true)).toBe(false);
  });
});

describe('an overrule', () => {
  const uncalled = { repCall: null, managerCall: null };

  it.each([
    ['Manager', 'Forecast', uncalled, 'Out', true],
    ['Manager', 'Forecast', uncalled, 'In', false],
    ['Manager', 'BestCase', { repCall: 'In' as const, managerCall: null }, 'Out', true],
    ['Manager', 'BestCase', { repCall: 'In' as const, managerCall: 'Out' as const }, 'In', false],
    ['Rep', 'Forecast', uncalled, 'Out', false]
  ] as const)('by the %s in %s of %j with %s: %s', (role, of, calls, to, expected) => {
    expect(wouldOverrule(calls, of, role, to)).toBe(expected);
  });

  it('always asks for a note, and for the risk of an Out', () => {
    expect(questionFor('BestCase', 'Out', true)).toEqual({
      risks: ['Timing', 'Vendor'],
      isRiskRequired: false,
      isNoteRequired: true
    });
    expect(questionFor('Forecast', 'In', true)).toMatchObject({ risks: [], isNoteRequired: true });
  });
});
