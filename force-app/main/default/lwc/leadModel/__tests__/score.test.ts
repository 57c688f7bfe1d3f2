import {
  decayed,
  engagementOf,
  fallsOn,
  fitPartsOf,
  gradeOf,
  gradeOn,
  liftOf,
  pointsOf,
  scoreOf,
  speedBy,
  speedOf,
  addUp,
  conversionTo,
  funnelBy
} from 'c/leadModel';
import type { MemberTouch } from 'c/leadModel';

const touch = (status: string, on: string, campaignType = 'Website'): MemberTouch => ({
  status,
  hasResponded: true,
  campaignType,
  on
});

// Five leads on 2026-06-01, with touches over the 60 days before: on April 2 (60 days), May 2 (30 days) and today. What is
// left of a touch is ½ after 30 days and ¼ after 60.
const TODAY = '2026-06-01';
const IN_30_DAYS = '2026-07-01';
const LEADS = [
  // Inquiry 40 today, demo 30 × ½ = 15, inquiry 40 × ½ = 20: 75. Score 0.5 × 100 + 0.5 × 75 = 87.5: A.
  // 30 days later 37.5 are left: 50 + 18.75 = 68.75: B.
  {
    name: 'hot and fitting',
    fit: 100,
    touches: [
      touch('Inquired', TODAY),
      touch('Requested Demo', '2026-05-02'),
      touch('Contact us', '2026-05-02')
    ],
    now: [75, 87.5, 'A'],
    later: [37.5, 68.75, 'B']
  },
  // Event 20 today, content 10 × ¼ = 2.5: 22.5. Score 40 + 11.25 = 51.25: B. Later 11.25: 45.625: C.
  {
    name: 'fits, lukewarm',
    fit: 80,
    touches: [touch('Attended', TODAY, 'Webinar'), touch('Downloaded', '2026-04-02')],
    now: [22.5, 51.25, 'B'],
    later: [11.25, 45.625, 'C']
  },
  // Five inquiries today: 200, of which 100 count. Score 0.5 × 0 + 50 = 50: B. Later 100 of 200 are left: still 50, B.
  {
    name: 'very active, no fit',
    fit: 0,
    touches: Array.from({ length: 5 }, () => touch('Inquired', TODAY)),
    now: [200, 50, 'B'],
    later: [100, 50, 'B']
  },
  // Click 5 × ¼ = 1.25, referral 15 × ½ = 7.5: 8.75. Score 25 + 4.375 = 29.375: C. Later 4.375: 27.1875: C.
  {
    name: 'half fit, quiet',
    fit: 50,
    touches: [touch('Clicked', '2026-04-02', 'Email'), touch('Referred', '2026-05-02')],
    now: [8.75, 29.375, 'C'],
    later: [4.375, 27.1875, 'C']
  },
  // Registered earns nothing, and a webinar a month ahead has its 20 points whole until its day. Score 12 + 10 = 22: D.
  {
    name: 'hardly known',
    fit: 24,
    touches: [touch('Registered', TODAY, 'Webinar'), touch('Responded', IN_30_DAYS, 'Webinar')],
    now: [20, 22, 'D'],
    later: [20, 22, 'D']
  }
] as const;

describe('the grade of a lead', () => {
  it.each(LEADS)('$name: points, score and grade, today and after 30 days of silence', (lead) => {
    const at = (day: string) => {
      const engagement = engagementOf(lead.touches, day);
      const score = scoreOf(lead.fit, engagement);
      return [engagement, score, gradeOf(score)];
    };
    expect(at(TODAY)).toEqual(lead.now);
    expect(at(IN_30_DAYS)).toEqual(lead.later);
  });

  it('halves every 30 days, and not before the day', () => {
    expect(decayed(40, '2026-05-02', TODAY)).toBe(20);
    expect(decayed(40, '2026-07-01', TODAY)).toBe(40);
    expect(decayed(40, '2026-05-17', TODAY)).toBeCloseTo(28.284, 3);
  });

  it('begins each grade on its line', () => {
    expect([75, 74.99, 50, 49.99, 25, 24.99, 0].map(gradeOf)).toEqual(['A', 'B', 'B', 'C', 'C', 'D', 'D']);
  });

  it('takes points from the status first, then from the kind of the campaign', () => {
    const of = (status: string, campaignType: string, hasResponded = true) =>
      pointsOf({ status, campaignType, hasResponded, on: TODAY });
    expect(of('Responded', 'Trade Show')).toBe(20);
    expect(of('Responded', 'Referral Event')).toBe(15);
    expect(of('Responded', 'Email')).toBe(5);
    expect(of('Responded', '')).toBe(10);
    expect(of('Sent', 'Email', false)).toBe(0);
    expect(of('Registered', 'Webinar')).toBe(0);
    expect(of('Started Trial', '', false)).toBe(30);
  });

  it('has four parts of fit, as the formula of the org', () => {
    const parts = fitPartsOf({ industry: 'Banking', employees: 250, role: 'User', timeFrame: null });
    expect(parts.map(({ points }) => points)).toEqual([25, 20, 12, 0]);
    expect(fitPartsOf({ industry: 'Retail', employees: 0, role: '?', timeFrame: 'Later' })).toMatchObject([
      { points: 15 },
      { value: '', points: 0 },
      { points: 0 },
      { points: 4 }
    ]);
  });

  it('says what lifts it: answers, and the engagement up to the next grade', () => {
    const parts = fitPartsOf({ industry: 'Banking', employees: 250, role: 'User', timeFrame: null });
    // Fit 57, engagement 20: score 38.5, a C. B begins at 50: 2 × 50 − 57 = 43 points, 23 more.
    expect(liftOf(57, 20, parts)).toEqual({ unanswered: ['timeFrame'], next: 'B', engagementNeeded: 23 });
    // Fit 40, engagement 80: score 60, a B. An A takes 110 points of engagement, and 100 count.
    expect(liftOf(40, 80, parts)).toMatchObject({ next: 'A', engagementNeeded: null });
    expect(liftOf(100, 90, parts)).toMatchObject({ next: null, engagementNeeded: null });
  });

  it('says when silence costs the grade', () => {
    // Fit 100, engagement 100: score 100. Below 75 when less than 50 are left: on the day after 30 days.
    expect(fallsOn(100, 100, TODAY)).toEqual({ on: '2026-07-02', grade: 'B' });
    // Fit 60, engagement 60: score 60, a B. Below 50 when less than 40 are left: 30 × log2(1.5) = 17.5 days.
    expect(fallsOn(60, 60, TODAY)).toEqual({ on: '2026-06-19', grade: 'C' });
    // A fit of 100 is a B without any engagement, and nothing is below a D.
    expect(fallsOn(100, 10, TODAY)).toBeNull();
    expect(fallsOn(10, 10, TODAY)).toBeNull();
  });
});

describe('speed to lead', () => {
  it('takes the value at its place, and shares of all leads', () => {
    // Answered after 1, 5, 6, 60, 61 and 1,441 minutes, one not yet. Median: place ⌈0.5 × 6⌉ = 3. 95 %: ⌈5.7⌉ = 6.
    const speed = speedOf([61, 1, 6, null, 5, 1441, 60].map((minutes) => ({ minutes })));
    expect(speed).toEqual({
      leads: 7,
      answered: 6,
      median: 6,
      percentile95: 1441,
      within5Min: 2,
      within1Hour: 4,
      within24Hours: 5
    });
    expect(speedOf([{ minutes: null }])).toMatchObject({ median: null, percentile95: null, within5Min: 0 });
  });

  it('groups by a name, most leads first', () => {
    const groups = speedBy(
      [
        { minutes: 3, source: 'Web' },
        { minutes: null, source: 'Event' },
        { minutes: 9, source: 'Web' }
      ],
      ({ source }) => source
    );
    expect(groups.map(({ name, speed }) => [name, speed.leads, speed.median])).toEqual([
      ['Web', 2, 3],
      ['Event', 1, null]
    ]);
  });
});

describe('the funnel', () => {
  const row = (source: string, leads: number, mql: number, sql: number, sal: number, won: number) => ({
    periodId: 'p',
    source,
    leads,
    mql,
    sql,
    sal,
    won
  });
  const rows = [row('Web', 10, 6, 4, 2, 1), row('Event', 20, 4, 0, 0, 0), row('Web', 30, 9, 6, 3, 0)];

  it('adds up, and converts from step to step', () => {
    const web = funnelBy(rows, ({ source }) => source)[0];
    expect(web).toEqual({ name: 'Web', counts: { leads: 40, mql: 15, sql: 10, sal: 5, won: 1 } });
    expect(conversionTo(web.counts, 'leads')).toBeNull();
    expect(conversionTo(web.counts, 'sql')).toBeCloseTo(10 / 15);
    expect(conversionTo(addUp(rows), 'won')).toBe(1 / 5);
    expect(conversionTo(rows[1], 'sal')).toBeNull();
  });
});

it('keeps the grade that a person gave up to and with its last day', () => {
  const override = { grade: 'A', until: '2026-06-10', by: 'Ada Brook' } as const;
  expect(gradeOn(10, override, '2026-06-10')).toBe('A');
  expect(gradeOn(10, override, '2026-06-11')).toBe('D');
  expect(gradeOn(60, null, '2026-06-10')).toBe('B');
  expect(gradeOn(60, undefined, '2026-06-10')).toBe('B');
});
