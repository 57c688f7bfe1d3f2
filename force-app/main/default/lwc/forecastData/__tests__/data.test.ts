import {
  SaveError,
  awaitingRequest,
  cardsRequest,
  changedDealsRequest,
  dealsNowRequest,
  everybodyRequest,
  membersBelowRequest,
  membersRequest,
  breakdownRequest,
  metricsRequest,
  moveDeal,
  peopleBelowRequest,
  plansRequest,
  reassignedRequest,
  saveCall,
  totalsRequest,
  unexplainedRequest,
  QUERIES
} from 'c/forecastData';
import type { Deal } from 'c/forecastData';
import type { DealSelection } from 'c/forecastData';
import { NO_SUMS } from 'c/forecastModel';
import { executeMutation } from 'lightning/graphql';

const mutate = executeMutation as jest.Mock;
const selection: DealSelection = {
  period: { start: '2026-10-01', end: '2026-12-31' },
  owners: null,
  motion: null
};
const where = (request: { steps: readonly Readonly<Record<string, unknown>>[] }) => request.steps[0].where;
const period = { id: 'a00', key: 'Q', kind: 'Quarter', name: 'Q', start: '', end: '' } as const;

beforeEach(() => {
  mutate.mockReset().mockResolvedValue({ data: {} });
});

describe('filters', () => {
  it('leave owners out where sharing alone decides', () => {
    expect(JSON.stringify(where(cardsRequest(selection, 'Closed')))).not.toContain('OwnerId');
  });

  it('take a blank motion for Enterprise', () => {
    expect(where(cardsRequest({ ...selection, motion: 'Enterprise' }, 'VendorOfChoice'))).toEqual({
      and: [
        { CloseDate: { gte: { value: '2026-10-01' }, lte: { value: '2026-12-31' } } },
        { or: [{ Sales_Motion__c: { eq: 'Enterprise' } }, { Sales_Motion__c: { eq: null } }] },
        { Acceptance_State__c: { ne: 'Awaits' } },
        { IsClosed: { eq: false }, ForecastCategory: { in: ['Forecast'] } }
      ]
    });
    expect(where(cardsRequest({ ...selection, motion: 'Inside' }, 'Closed'))).toMatchObject({
      and: [{}, { Sales_Motion__c: { eq: 'Inside' } }, {}, { IsClosed: { eq: true } }]
    });
  });

  it('ask for Best Case with Most Likely, and for several phases at once', () => {
    expect(JSON.stringify(where(dealsNowRequest(selection, ['FundedProjects', 'Closed'])))).toContain(
      '"or":[{"IsClosed":{"eq":false},"ForecastCategory":{"in":["BestCase","MostLikely"]}},{"IsClosed":{"eq":true}}]'
    );
  });

  it('reach five levels of managers', () => {
    const { or } = where(peopleBelowRequest('005')) as { or: unknown[] };
    expect(or).toHaveLength(5);
    expect(or[2]).toEqual({ Manager: { Manager: { ManagerId: { in: ['005'] } } } });
    expect(where(everybodyRequest())).toEqual({ UserType: { eq: 'Standard' }, IsActive: { eq: true } });
  });

  it('reach five levels of the hierarchy', () => {
    const { or } = where(membersBelowRequest('005')) as { or: unknown[] };
    expect(or).toHaveLength(5);
    expect(or[0]).toEqual({ Manager__r: { User__c: { in: ['005'] } } });
    expect(or[2]).toEqual({ Manager__r: { Manager__r: { Manager__r: { User__c: { in: ['005'] } } } } });
    expect(where(membersRequest())).toEqual({ Is_Active__c: { eq: true } });
    expect(QUERIES.membersBelow.nextRequest!([] as never)).toBeNull();
  });

  it('go on below the people at the edge of an answer', () => {
    const { nextRequest } = QUERIES.peopleBelow;
    const chain = (length: number) =>
      Array.from({ length }, (_, index) => ({ id: `${index + 1}`, name: '', managerId: `${index}` }));
    expect(nextRequest!(chain(4) as never)).toBeNull();
    expect(nextRequest!([] as never)).toBeNull();
    const { where: more } = nextRequest!(chain(5) as never) as { where: { or: unknown[] } };
    expect(more.or[0]).toEqual({ ManagerId: { in: ['5'] } });
    expect(nextRequest!(chain(7) as never)).toBeNull();
    expect(JSON.stringify(nextRequest!(chain(10) as never))).toContain('{"in":["10"]}');
    expect(QUERIES.people.nextRequest).toBeUndefined();
  });

  it('leave out what awaits acceptance, and find it', () => {
    const others = [
      totalsRequest(selection),
      cardsRequest(selection, 'Closed'),
      unexplainedRequest(selection)!,
      reassignedRequest(selection, ['006'])!,
      ...[null, '2027-01-01T08:00:00.000Z'].map((until) =>
        changedDealsRequest(selection, { from: '2026-10-01T07:00:00.000Z', until, isFromStart: true })
      )
    ];
    for (const { steps } of others)
      for (const step of steps)
        expect(JSON.stringify(step.where)).toContain('{"Acceptance_State__c":{"ne":"Awaits"}}');
    expect(where(awaitingRequest(selection))).toEqual({
      and: [
        { CloseDate: { gte: { value: '2026-10-01' }, lte: { value: '2026-12-31' } } },
        { Acceptance_State__c: { eq: 'Awaits' } },
        {
          or: [
            { IsWon: { eq: true } },
            {
              IsClosed: { eq: false },
              ForecastCategory: { in: ['Pipeline', 'BestCase', 'MostLikely', 'Forecast'] }
            }
          ]
        }
      ]
    });
  });

  it('find the deals that were lost without a reason', () => {
    expect(JSON.stringify(where(unexplainedRequest(selection)))).toContain('"Loss_Type__c":{"eq":null}');
  });

  it('ask nothing of periods that are no records', () => {
    expect(plansRequest({ ...period, id: null }, null)).toBeNull();
    expect(metricsRequest('Company', ['All'], [{ ...period, id: null }])).toBeNull();
    expect(where(plansRequest(period, ['005'])!)).toEqual({
      Forecast_Period__c: { in: ['a00'] },
      Seller__c: { in: ['005'] }
    });
    expect(where(metricsRequest('Segment', null, [period])!)).toEqual({
      Dimension__c: { eq: 'Segment' },
      Forecast_Period__c: { in: ['a00'] }
    });
  });

  it('ask for the slices of a team where they are kept, else for those of the company', () => {
    const team = { dimension: 'Team', value: '005' } as const;
    expect(where(breakdownRequest('Segment', team, [period])!)).toEqual({
      Dimension__c: { eq: 'Segment by Team' },
      Forecast_Period__c: { in: ['a00'] },
      Dimension_Value__c: { like: '005|%' }
    });
    const ofCompany = { Dimension__c: { eq: 'Segment' }, Forecast_Period__c: { in: ['a00'] } };
    expect(where(breakdownRequest('Segment', team, [{ ...period, kind: 'Month' }])!)).toEqual(ofCompany);
    expect(where(breakdownRequest('Segment', { dimension: 'Motion', value: 'Inside' }, [period])!)).toEqual(
      ofCompany
    );
    expect(where(breakdownRequest('Region', team, [period])!)).toMatchObject({
      Dimension__c: { eq: 'Region' }
    });
    expect(breakdownRequest('Segment', team, [{ ...period, id: null }])).toBeNull();
  });
});

describe('reading', () => {
  it('tells blank from not visible', () => {
    const node = {
      Id: '006',
      Name: { value: 'Acme' },
      CloseDate: { value: '2026-12-01' },
      StageName: { value: 'Redlining' },
      ForecastCategory: { value: 'Forecast' },
      IsClosed: { value: false },
      IsWon: { value: false },
      powerAccess: { value: null },
      Amount: { value: '12.5' },
      contactRoles: { edges: [{ node: { Id: '1', Role: { value: 'Champion' } } }] }
    };
    const data = { uiapi: { query: { Opportunity: { edges: [{ node }] } } } };
    const { deals, endCursor } = QUERIES.deals.read(data as never) as {
      deals: unknown[];
      endCursor: unknown;
    };
    expect(endCursor).toBeNull();
    expect(deals[0]).toMatchObject({
      amount: 12.5,
      isAmountVisible: true,
      powerAccess: '',
      compellingEvent: null,
      timesSlipped: null,
      contactCount: 1,
      hasChampion: true,
      managerCaller: null
    });
    const hidden = {
      uiapi: { query: { Opportunity: { edges: [{ node: { ...node, Amount: undefined } }] } } }
    };
    expect((QUERIES.deals.read(hidden as never) as { deals: object[] }).deals[0]).toMatchObject({
      amount: null,
      isAmountVisible: false
    });
  });

  const dealOf = (more: object): Deal =>
    (
      QUERIES.deals.read({
        uiapi: {
          query: { Opportunity: { edges: [{ node: { CloseDate: { value: '2027-01-29' }, ...more } }] } }
        }
      } as never) as { deals: Deal[] }
    ).deals[0];
  it('counts slips in the row of the sync; no row is none, and no access is not known', () => {
    const slips = (more: object): number | null => dealOf(more).timesSlipped;
    const rows = (...nodes: object[]) => ({ metrics: { edges: nodes.map((node) => ({ node })) } });
    expect(slips(rows({ timesSlipped: { value: 2 } }))).toBe(2);
    expect(slips(rows())).toBe(0);
    expect(slips(rows({}))).toBeNull();
    expect(slips({})).toBeNull();
    expect(slips({ metrics: null })).toBeNull();
  });

  const CALLED = {
    repCall: { value: 'In' },
    repCallNote: { value: 'CFO agreed' },
    managerCall: { value: null },
    managerCallCounts: { value: true }
  };
  const Q4 = {
    Id: 'a00',
    Name: { value: 'FY2026 Q4' },
    start: { value: '2026-10-01' },
    end: { value: '2026-12-31' }
  };

  it('leaves out a call that was made for another period, and says for which', () => {
    const lapsed = dealOf({ ...CALLED, repCallCounts: { value: false }, repCallPeriod: Q4 });
    expect(lapsed).toMatchObject({ repCall: null, repCallNote: null, areCallsVisible: true });
    expect(lapsed.made.Rep).toMatchObject({ call: 'In', period: { name: 'FY2026 Q4' } });
    const counts = { ...CALLED, repCallCounts: { value: true }, CloseDate: { value: '2026-12-31' } };
    expect(dealOf({ ...counts, repCallPeriod: Q4 })).toMatchObject({
      repCall: 'In',
      repCallNote: 'CFO agreed'
    });
    // The org says that it does not count; for which period is not visible.
    expect(dealOf({ ...CALLED, repCallCounts: { value: false } })).toMatchObject({ repCall: null });
    // Whether it counts is not visible.
    expect(dealOf(CALLED).areCallsVisible).toBe(false);
  });

  it('counts a call of versions before 0.2.0 in any period, and finds whose its note was', () => {
    const old = {
      repCall: { value: 'In' },
      repCallCounts: { value: true },
      repCallPeriod: null,
      managerCall: { value: 'Out' },
      managerCallCounts: { value: true },
      callNote: { value: 'CFO agreed' }
    };
    expect(dealOf(old)).toMatchObject({ repCall: 'In', repCallNote: 'CFO agreed', managerCallNote: null });
    expect(dealOf(old).oldNoteOf).toBe('Rep');
    const managers = { edges: [{ node: { note: { value: 'CFO agreed' } } }] };
    expect(dealOf({ ...old, managerCalls: managers })).toMatchObject({
      repCallNote: null,
      managerCallNote: 'CFO agreed',
      oldNoteOf: 'Manager'
    });
    expect(dealOf({ ...old, repCallNote: { value: 'New' } }).repCallNote).toBe('New');
  });

  it('sums a call that was made for another period as if nobody had called', () => {
    const group = {
      ForecastCategory: { value: 'BestCase' },
      IsClosed: { value: false },
      repCall: { value: 'In' },
      repCallCounts: { value: false },
      managerCall: { value: 'Out' },
      managerCallCounts: { value: true },
      Id: { count: { value: 2 } },
      Amount: { sum: { value: 5 } }
    };
    const data = {
      uiapi: { aggregate: { Opportunity: { edges: [{ node: { aggregate: group } }], totalCount: 1 } } }
    };
    expect(QUERIES.totals.read(data as never)).toMatchObject([{ repCall: null, managerCall: 'Out' }]);
  });

  it('sums nothing where calls are hidden', () => {
    const node = {
      Id: '006',
      Amount: { value: 1 },
      repCall: { value: null },
      repCallCounts: { value: true },
      managerCall: { value: 'Out' },
      managerCallCounts: { value: true }
    };
    const read = (one: object) =>
      QUERIES.totalsRows.read({ uiapi: { query: { Opportunity: { edges: [{ node: one }] } } } } as never);
    expect(read(node)).toMatchObject([{ amount: 1, managerCall: 'Out' }]);
    for (const hidden of ['repCall', 'repCallCounts', 'managerCall', 'managerCallCounts'])
      expect(() => read({ ...node, [hidden]: undefined })).toThrow(
        'The calls on these deals are not visible'
      );
    expect(() => read({ ...node, Amount: undefined })).toThrow('The amounts of some of these deals');
  });

  it('tells a hidden plan from an empty one', () => {
    const read = (node: object) =>
      QUERIES.plans.read({ uiapi: { query: { plans: { edges: [{ node }] } } } } as never);
    const plan = {
      seller: { value: '005' },
      amount: { value: null },
      capacity: { value: 9 },
      ramp: { value: 50 }
    };
    expect(read(plan)).toMatchObject([{ amount: null, quotaCapacity: 9, ramp: 0.5, isHidden: false }]);
    expect(read({ ...plan, amount: undefined })).toMatchObject([{ amount: null, isHidden: true }]);
  });

  it('turns per cent into shares', () => {
    const node = {
      motion: { value: 'Inside' },
      counted: { value: 'Pipeline,BestCase' },
      closeRateFloor: { value: 33 },
      winRateFloor: { value: 50 },
      winRateTarget: { value: 66 },
      requiredCoverage: { value: 3 },
      periodKind: { value: 'Month' },
      maxCycleDays: { value: null },
      lostCloseDate: { value: 'Was Due' }
    };
    const read = (edges: unknown[]) =>
      QUERIES.policies.read({ uiapi: { query: { policies: { edges } } } } as never);
    expect(read([{ node }])).toEqual([
      {
        motion: 'Inside',
        countedCategories: ['Pipeline', 'BestCase'],
        closeRateFloor: 0.33,
        winRateFloor: 0.5,
        winRateTarget: 0.66,
        requiredCoverage: 3,
        periodKind: 'Month',
        maxCycleDays: null,
        lostCloseDate: 'Was Due',
        rampNorm: null,
        fewestDeals: null,
        mostDeals: null
      }
    ]);
    expect(read([])).toHaveLength(3);
  });

  it('reads every sum of a metric by its name', () => {
    const node = {
      wonAmount: { value: 5 },
      wonCount: { value: 1 },
      label: { value: null },
      value: { value: 'SMB' }
    };
    const [metric] = QUERIES.metrics.read({
      uiapi: { query: { metrics: { edges: [{ node }] } } }
    } as never) as {
      label: string;
      sums: Record<string, unknown>;
    }[];
    expect(metric.label).toBe('SMB');
    expect(metric.sums.won).toEqual({ amount: 5, count: 1 });
    expect(metric.sums.slipped).toEqual({ amount: 0, count: 0 });
    expect(Object.keys(metric.sums)).toEqual(Object.keys(NO_SUMS));
  });
});

const REP = ['Rep_Call__c', 'Rep_Call_Risk__c', 'Rep_Call_Note__c', 'Rep_Call_Period__c'];

describe('saving', () => {
  const call = { dealId: '006', call: 'Out', risk: 'Timing', note: 'Legal', period } as const;

  it('writes a call and its entry in one atomic mutation', async () => {
    await saveCall({ ...call, role: 'Rep' });
    expect(mutate).toHaveBeenCalledTimes(1);
    const [{ query, variables }] = mutate.mock.calls[0];
    expect(query.text).toContain('allOrNone: true');
    expect(variables).toEqual({
      deal: {
        Id: '006',
        Opportunity: {
          Rep_Call__c: 'Out',
          Rep_Call_Risk__c: 'Timing',
          Rep_Call_Note__c: 'Legal',
          Rep_Call_Period__c: 'a00'
        }
      },
      entry: {
        Deal_Call__c: {
          Opportunity__c: '006',
          Caller_Role__c: 'Rep',
          Call__c: 'Out',
          Risk__c: 'Timing',
          Note__c: 'Legal',
          Forecast_Period__c: 'a00'
        }
      }
    });
  });

  it("leaves the rep's call alone when a manager calls", async () => {
    await saveCall({ ...call, role: 'Manager' });
    expect(Object.keys(mutate.mock.calls[0][0].variables.deal.Opportunity)).toEqual([
      'Manager_Call__c',
      'Manager_Call_Risk__c',
      'Manager_Call_Note__c',
      'Manager_Call_Period__c'
    ]);
  });

  it('clears the note of versions before 0.2.0 only with a call of the role that wrote it', async () => {
    await saveCall({ ...call, role: 'Rep', replacesOldNote: true });
    expect(mutate.mock.calls[0][0].variables.deal.Opportunity).toMatchObject({ Call_Note__c: null });
  });

  it('leaves no period on a deal whose call is withdrawn', async () => {
    await saveCall({ ...call, role: 'Rep', call: null, risk: null, note: null });
    expect(mutate.mock.calls[0][0].variables.deal.Opportunity).toEqual({
      Rep_Call__c: null,
      Rep_Call_Risk__c: null,
      Rep_Call_Note__c: null,
      Rep_Call_Period__c: null
    });
  });

  it('changes only what a move names', async () => {
    await moveDeal({
      dealId: '006',
      stage: 'Closed Lost',
      loss: { lossType: 'Competition', competitor: { id: 'a06', name: 'Other' } }
    });
    expect(mutate.mock.calls[0][0].variables).toEqual({
      deal: {
        Id: '006',
        Opportunity: { StageName: 'Closed Lost', Loss_Type__c: 'Competition', Competitor__c: 'a06' }
      }
    });
  });

  it.each([
    [['Rep'], REP],
    [
      ['Rep', 'Manager'],
      [...REP, ...REP.map((field) => field.replace('Rep', 'Manager'))]
    ]
  ] as const)('withdraws the calls of %s with a move and logs each', async (roles, fields) => {
    const calls = roles.map((role) => ({ ...call, role, call: null, risk: null, note: null }));
    await moveDeal({ dealId: '006', stage: 'Redlining', calls });
    const [{ query, variables }] = mutate.mock.calls[0];
    const { StageName, ...values } = variables.deal.Opportunity;
    expect(StageName).toBe('Redlining');
    expect(values).toEqual(Object.fromEntries(fields.map((field) => [field, null])));
    const logged = roles.map((role) => variables[`entryOf${role}`].Deal_Call__c);
    expect(logged.map((entry) => entry.Caller_Role__c)).toEqual(roles);
    for (const role of roles)
      expect(query.text).toContain(`entryOf${role}: Deal_Call__cCreate(input: $entryOf${role})`);
    expect(query.text).toContain('allOrNone: true');
  });

  it('saves a slip with its reason on the deal and in a record, in one atomic mutation', async () => {
    const slip = {
      reason: 'Legal',
      from: '2026-12-19',
      to: '2027-01-29',
      period,
      amount: 12_300,
      category: 'Forecast',
      call: 'In'
    } as const;
    await moveDeal({
      dealId: '006',
      closeDate: '2027-01-29',
      slip,
      calls: [{ ...call, role: 'Rep', period: { id: 'a01' } }],
      staying: [{ role: 'Manager', period }]
    });
    expect(mutate).toHaveBeenCalledTimes(1);
    const { deal, entryOfRep, slip: row } = mutate.mock.calls[0][0].variables;
    expect(deal.Opportunity).toEqual({
      CloseDate: '2027-01-29',
      Slip_Reason__c: 'Legal',
      Rep_Call__c: 'Out',
      Rep_Call_Risk__c: 'Timing',
      Rep_Call_Note__c: 'Legal',
      Rep_Call_Period__c: 'a01',
      Manager_Call_Period__c: 'a00'
    });
    expect(entryOfRep.Deal_Call__c).toMatchObject({ Call__c: 'Out', Forecast_Period__c: 'a01' });
    expect(row.Deal_Slip__c).toEqual({
      Opportunity__c: '006',
      Reason__c: 'Legal',
      From_Date__c: '2026-12-19',
      To_Date__c: '2027-01-29',
      Forecast_Period__c: 'a00',
      Amount__c: 12_300,
      Category__c: 'Forecast',
      Call__c: 'In'
    });
  });

  it("throws the org's words, whether they come as errors or as a rejection", async () => {
    mutate.mockResolvedValueOnce({
      errors: [{ message: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Write it down.' }]
    });
    await expect(saveCall({ ...call, role: 'Rep' })).rejects.toEqual(new SaveError(['Write it down.']));
    mutate.mockRejectedValueOnce(new Error('Offline'));
    await expect(moveDeal({ dealId: '006' })).rejects.toMatchObject({ messages: ['Offline'] });
  });
});
