import { addDays } from 'c/forecastModel';
import {
  DISPOSITIONS,
  afterRejection,
  afterTouch,
  callList,
  changeTrack,
  dueOf,
  nextTouchOn,
  pausedUntil,
  plannedSteps,
  withChange
} from 'c/leadModel';
import type { CallLead, Channel, Disposition, Standing, Step } from 'c/leadModel';

const step = (track: string, day: number, channel: Channel, repeatDays: number | null = null): Step => ({
  track,
  day,
  channel,
  content: `${track} ${day}`,
  repeatDays
});
const STEPS = [
  step('Call now', 1, 'Phone'),
  step('Call now', 3, 'E-mail'),
  step('Call now', 5, 'Phone'),
  step('Call now', 8, 'E-mail'),
  step('Call now', 60, 'E-mail', 90),
  step('Call now', 90, 'Phone', 90),
  step('Drip', 1, 'E-mail'),
  step('Drip', 30, 'E-mail'),
  step('Nurture', 1, 'E-mail'),
  step('Nurture', 3, 'E-mail')
];
const CAME = '2026-06-01';
const lead = (change: Partial<Standing> = {}): Standing => ({
  grade: 'A',
  createdOn: CAME,
  answeredAt: null,
  isConverted: false,
  track: 'Call now',
  startsOn: CAME,
  stepDone: 0,
  stopReason: null,
  pausedUntil: null,
  pauseReason: null,
  email: 'nora@acme.example',
  phone: '+1 202 555 0100',
  hasOptedOut: false,
  doNotCall: false,
  ...change
});
const on = (day: number): string => addDays(CAME, day - 1);
const touched = (
  one: Standing,
  today: string,
  disposition: Disposition = 'No response',
  day = ''
): Standing => withChange(one, afterTouch(one, disposition, { steps: STEPS, today, day }));
/** What is due on a day, as "channel of day". */
const due = (one: Standing, today: string): string => {
  const found = dueOf(one, STEPS, today);
  return found.kind === 'due' ? `${found.planned.step.channel} of ${found.planned.day}` : found.kind;
};

describe('the cadence', () => {
  it('has each step once, on its day, when each is done at once', () => {
    // Days 1, 3, 5 and 8; then 60 and 90, each again after 90 days: 150, 180, 240, 270.
    const seen: string[] = [];
    let one = lead();
    for (let day = 1; day <= 280; day += 1)
      if (due(one, on(day)) !== 'later') {
        seen.push(`${day}: ${due(one, on(day))}`);
        one = touched(one, on(day));
      }
    expect(seen).toEqual([
      '1: Phone of 1',
      '3: E-mail of 3',
      '5: Phone of 5',
      '8: E-mail of 8',
      '60: E-mail of 60',
      '90: Phone of 90',
      '150: E-mail of 150',
      '180: Phone of 180',
      '240: E-mail of 240',
      '270: Phone of 270'
    ]);
  });

  it('ends after two years', () => {
    const days = plannedSteps('Call now', STEPS).map(({ day }) => day);
    expect(Math.max(...days)).toBe(720);
    expect(new Set(days).size).toBe(days.length);
    expect(dueOf(lead({ stepDone: 720 }), STEPS, on(800))).toEqual({ kind: 'none', reason: 'finished' });
  });

  it('keeps the distance of touches when one was late', () => {
    // Day 1 was due on June 1 and is done on June 5: day 3 is due two days later, on June 7, and not at once.
    const one = touched(lead(), '2026-06-05');
    expect(one).toMatchObject({ startsOn: '2026-06-05', stepDone: 1 });
    expect(due(one, '2026-06-06')).toBe('later');
    expect(due(one, '2026-06-07')).toBe('E-mail of 3');
  });

  it('takes the track of the grade for a lead without one; an answer has done its first day', () => {
    const fresh = lead({ track: null, startsOn: null });
    expect(due(fresh, CAME)).toBe('Phone of 1');
    expect(due({ ...fresh, grade: 'D' }, CAME)).toBe('E-mail of 1');
    expect(due({ ...fresh, answeredAt: `${CAME}T10:00:00Z` }, CAME)).toBe('later');
    expect(due({ ...fresh, answeredAt: `${CAME}T10:00:00Z` }, on(3))).toBe('E-mail of 3');
  });

  it('skips a step that cannot be done, and says when none is left', () => {
    expect(due(lead({ phone: null }), on(3))).toBe('E-mail of 3');
    expect(due(lead({ doNotCall: true }), on(2))).toBe('later');
    expect(due(lead({ stepDone: 1, hasOptedOut: true }), on(5))).toBe('Phone of 5');
    expect(dueOf(lead({ doNotCall: true, hasOptedOut: true }), STEPS, on(9))).toEqual({
      kind: 'none',
      reason: 'noChannel'
    });
    expect(dueOf(lead({ track: 'Unknown' }), STEPS, CAME)).toEqual({ kind: 'none', reason: 'noSteps' });
  });

  it('has no e-mail after an opt-out and no call after do not call, on any day', () => {
    for (let day = 1; day <= 730; day += 1) {
      expect(due(lead({ hasOptedOut: true, stepDone: day - 1 }), on(800))).not.toContain('E-mail');
      expect(due(lead({ doNotCall: true, stepDone: day - 1 }), on(800))).not.toContain('Phone');
    }
  });

  it('has no touch while paused, goes on at the later of both days, and never after it was stopped', () => {
    const paused = withChange(lead({ stepDone: 1 }), pausedUntil('2026-06-20'));
    expect(due(paused, '2026-06-19')).toBe('paused');
    expect(due(paused, '2026-06-20')).toBe('E-mail of 3');
    expect(dueOf(paused, STEPS, '2026-06-19')).toMatchObject({ on: '2026-06-20', reason: 'Not before' });
    // Paused until before the step is due: its own day counts.
    expect(
      nextTouchOn(withChange(lead({ stepDone: 8 }), pausedUntil('2026-06-20')), STEPS, '2026-06-10')
    ).toBe(on(60));
    for (const stopReason of ['Do not contact', 'Duplicate'])
      expect(dueOf(lead({ stopReason }), STEPS, on(800))).toEqual({ kind: 'stopped', reason: stopReason });
    expect(dueOf(lead({ isConverted: true }), STEPS, on(9)).kind).toBe('none');
    expect(nextTouchOn(lead({ stopReason: 'Duplicate' }), STEPS, CAME)).toBeNull();
  });

  it('starts another track at the later of both times', () => {
    // Day 3 would be due on June 3. Moved on June 2: it starts on June 3. Moved on June 10, when day 3 is late: on June 10.
    const one = lead({ stepDone: 1 });
    expect(changeTrack(one, 'Drip', STEPS, '2026-06-02')).toEqual({
      track: 'Drip',
      startsOn: '2026-06-03',
      stepDone: 0
    });
    expect(changeTrack(one, 'Drip', STEPS, '2026-06-10')).toMatchObject({ startsOn: '2026-06-10' });
    const moved = withChange(one, changeTrack(one, 'Drip', STEPS, '2026-06-02'));
    expect(due(moved, '2026-06-02')).toBe('later');
    expect(due(moved, '2026-06-03')).toBe('E-mail of 1');
    // On no track yet, nothing was planned.
    expect(changeTrack(lead({ track: null, startsOn: null }), 'Drip', STEPS, '2026-06-02').startsOn).toBe(
      '2026-06-02'
    );
  });

  it('does what each result says', () => {
    const results = Object.fromEntries(
      DISPOSITIONS.map((disposition) => {
        const one = touched(lead(), CAME, disposition, '2026-06-15');
        return [disposition, [dueOf(one, STEPS, CAME).kind, nextTouchOn(one, STEPS, CAME), one.track]];
      })
    );
    expect(results).toEqual({
      'No response': ['later', '2026-06-03', 'Call now'],
      Connected: ['later', '2026-06-03', 'Call now'],
      Engaged: ['paused', '2026-06-15', 'Call now'],
      Success: ['paused', '2026-06-15', 'Call now'],
      'Contact later': ['paused', '2026-06-15', 'Call now'],
      'Not interested': ['later', '2026-06-03', 'Drip'],
      Disqualified: ['stopped', null, 'Call now'],
      'Bad data': ['stopped', null, 'Call now'],
      Duplicate: ['stopped', null, 'Call now']
    });
  });

  it('never touches twice on a day, earlier than planned, while paused, or after a stop', () => {
    // Two years each of 60 leads with changing results and tracks, by a simple generator of numbers with a seed.
    const wrong: string[] = [];
    let touches = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      let state = seed;
      const below = (count: number): number => {
        state = (state * 48_271) % 2_147_483_647;
        return state % count;
      };
      let one = lead({ phone: below(3) === 0 ? null : '1', hasOptedOut: below(4) === 0 });
      let last = '2000-01-01';
      for (let day = 1; day <= 730; day += 1) {
        const today = on(day);
        const found = dueOf(one, STEPS, today);
        if (found.kind === 'due' && below(3) > 0) {
          const { channel } = found.planned.step;
          const isBarred = channel === 'Phone' ? one.phone === null : channel === 'E-mail' && one.hasOptedOut;
          const isAsleep = one.stopReason !== null || (one.pausedUntil ?? '') > today;
          if (isBarred || isAsleep || found.on > today || last >= today) wrong.push(`${seed} on ${today}`);
          const disposition = DISPOSITIONS[below(20) === 0 ? below(9) : below(5)];
          one = touched(one, today, disposition, addDays(today, 1 + below(40)));
          last = today;
          touches += 1;
        } else if (below(90) === 0)
          one = withChange(one, changeTrack(one, ['Call now', 'Drip', 'Nurture'][below(3)], STEPS, today));
      }
    }
    expect(wrong).toEqual([]);
    expect(touches).toBeGreaterThan(300);
  });

  it('brings a rejected lead back on its day, from the start of Nurture', () => {
    const one = withChange(lead({ stepDone: 8 }), afterRejection('2026-09-01'));
    expect(due(one, '2026-08-31')).toBe('paused');
    expect(due(one, '2026-09-01')).toBe('E-mail of 1');
    expect(nextTouchOn(one, STEPS, CAME)).toBe('2026-09-01');
  });
});

describe('the call list', () => {
  const NOW = Date.parse('2026-06-20T12:00:00Z');
  const one = (id: string, change: Partial<CallLead>): CallLead => ({
    ...lead({ stepDone: 1 }),
    id,
    name: id,
    score: 80,
    createdAt: `${CAME}T08:00:00Z`,
    ...change
  });
  const fresh = (createdAt: string): Partial<CallLead> => ({
    track: null,
    startsOn: null,
    stepDone: 0,
    createdAt,
    createdOn: createdAt.slice(0, 10)
  });

  it('has who is due: within the hour first, then by grade, new ones of a grade, score, and days', () => {
    const list = callList(
      [
        one('later', { stepDone: 8 }),
        one('paused', { pausedUntil: '2026-06-21' }),
        one('C', { grade: 'C', score: 30 }),
        one('A 80', {}),
        one('A 90', { score: 90 }),
        one('A 80, due longer', { startsOn: '2026-05-20' }),
        one('C since the morning', { grade: 'C', score: 26, ...fresh('2026-06-20T07:00:00Z') }),
        one('D within the hour', { grade: 'D', score: 5, ...fresh('2026-06-20T11:30:00Z') }),
        one('C within 5 minutes', { grade: 'C', score: 40, ...fresh('2026-06-20T11:57:00Z') })
      ],
      { steps: STEPS, today: '2026-06-20', now: NOW }
    );
    expect(list.map(({ lead: { id } }) => id)).toEqual([
      'C within 5 minutes',
      'D within the hour',
      'A 90',
      'A 80, due longer',
      'A 80',
      'C since the morning',
      'C'
    ]);
  });
});
