import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg, Who } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const aggregate = async (args: string, fields: string, more = '', as: Who = 'admin'): Promise<Json> => {
  const { data, errors } = await test.graphql(
    `{ uiapi { aggregate { Opportunity${args} { edges { node { aggregate { ${fields} } } } ${more} } } } }`,
    undefined,
    as
  );
  if (errors.length > 0) return errors;
  const { edges, ...rest } = data.uiapi.aggregate.Opportunity;
  const groups = edges.map(({ node }: Json) => node.aggregate);
  return more === '' ? groups : { groups, ...rest };
};

describe('aggregates', () => {
  it('of everything are one row', async () => {
    expect(
      await aggregate(
        '',
        'Id { count { value } countDistinct { value } } Amount { sum { value displayValue } avg { value } min { value } max { value } count { value } } CloseDate { min { value } } Name { max { value } }'
      )
    ).toEqual([
      {
        Id: { count: { value: 5 }, countDistinct: { value: 5 } },
        Amount: {
          sum: { value: 250_000, displayValue: '$250,000.00' },
          avg: { value: 62_500 },
          min: { value: 30_000 },
          max: { value: 100_000 },
          // Of the five one has no amount.
          count: { value: 4 }
        },
        CloseDate: { min: { value: '2026-07-31' } },
        Name: { max: { value: 'Globex won' } }
      }
    ]);
  });

  // Of formulas a real org groups by checkboxes and dates alone, those over a lookup included.
  it('group by a checkbox that is a formula over a lookup', async () => {
    const groups = await aggregate(
      '(groupBy: { Rep_Call_Counts__c: { group: true } })',
      'Rep_Call_Counts__c { value } Id { count { value } }'
    );
    expect(groups).toEqual([{ Rep_Call_Counts__c: { value: true }, Id: { count: { value: 5 } } }]);
    const [{ message }] = await aggregate(
      '(groupBy: { Market_Segment__c: { group: true } })',
      'Market_Segment__c { value }'
    );
    expect(message).toMatch(/can not be grouped|Market_Segment__c/);
  });

  it('group by fields, by parents, and filter before', async () => {
    const groups = await aggregate(
      '(where: { IsClosed: { eq: false } }, groupBy: { ForecastCategory: { group: true }, IsWon: { group: true }, OwnerId: { group: true } }, orderBy: { Amount: { function: SUM, order: ASC, nulls: LAST } })',
      'ForecastCategory { value label } IsWon { value } OwnerId { value } Id { count { value } } Amount { sum { value } }'
    );
    expect(groups).toEqual([
      {
        ForecastCategory: { value: 'BestCase', label: expect.any(String) },
        IsWon: { value: false },
        OwnerId: { value: PEOPLE.rep },
        Id: { count: { value: 1 } },
        Amount: { sum: { value: 50_000 } }
      },
      {
        ForecastCategory: { value: 'Forecast', label: expect.any(String) },
        IsWon: { value: false },
        OwnerId: { value: PEOPLE.rep },
        Id: { count: { value: 1 } },
        Amount: { sum: { value: 100_000 } }
      },
      {
        ForecastCategory: { value: 'Pipeline', label: expect.any(String) },
        IsWon: { value: false },
        OwnerId: { value: PEOPLE.colleague },
        Id: { count: { value: 1 } },
        Amount: { sum: { value: null } }
      }
    ]);
    expect(
      await aggregate(
        '(groupBy: { Account: { Market_Segment__c: { group: true } } }, orderBy: { Account: { Market_Segment__c: { order: DESC } } })',
        'Account { Market_Segment__c { value } } Id { count { value } }'
      )
    ).toEqual([
      { Account: { Market_Segment__c: { value: 'SMB' } }, Id: { count: { value: 3 } } },
      { Account: { Market_Segment__c: { value: 'Enterprise' } }, Id: { count: { value: 2 } } }
    ]);
  });

  it('group dates by functions', async () => {
    expect(
      await aggregate(
        '(groupBy: { CloseDate: { function: CALENDAR_QUARTER } }, orderBy: { CloseDate: { order: ASC } })',
        'CloseDate { calendarQuarter { value } } Id { count { value } }'
      )
    ).toEqual([
      { CloseDate: { calendarQuarter: { value: 3 } }, Id: { count: { value: 4 } } },
      { CloseDate: { calendarQuarter: { value: 4 } }, Id: { count: { value: 1 } } }
    ]);
    expect(
      await aggregate(
        '(groupBy: { CreatedDate: { function: CALENDAR_YEAR } })',
        'CreatedDate { calendarYear { value } } Id { count { value } }'
      )
    ).toEqual([{ CreatedDate: { calendarYear: { value: 2026 } }, Id: { count: { value: 5 } } }]);
  });

  it('add subtotals with ROLLUP, and say which they are', async () => {
    const groups = await aggregate(
      '(groupBy: { type: ROLLUP, IsClosed: { group: true }, StageName: { group: true } })',
      'IsClosed { value grouping { value } } StageName { value grouping { value } } Id { count { value } }'
    );
    const total = groups.find(({ IsClosed }: Json) => IsClosed.grouping.value === 1);
    expect(total).toMatchObject({
      StageName: { value: null, grouping: { value: 1 } },
      Id: { count: { value: 5 } }
    });
    const subtotals = groups.filter(
      ({ IsClosed, StageName }: Json) => IsClosed.grouping.value === 0 && StageName.grouping.value === 1
    );
    expect(subtotals.map(({ Id }: Json) => Id.count.value).sort()).toEqual([2, 3]);
    expect(groups).toHaveLength(5 + 2 + 1);
  });

  it('are ordered by what they count, paged and counted', async () => {
    const byOwner =
      '(groupBy: { OwnerId: { group: true } }, orderBy: { Id: { function: COUNT, order: DESC }, OwnerId: { order: ASC } }, first: 2)';
    const { groups, totalCount, pageInfo } = await aggregate(
      byOwner,
      'OwnerId { value } Id { count { value } }',
      'totalCount pageInfo { hasNextPage endCursor }'
    );
    expect(groups.map(({ OwnerId, Id }: Json) => [OwnerId.value, Id.count.value])).toEqual([
      [PEOPLE.rep, 2],
      [PEOPLE.colleague, 2]
    ]);
    expect([totalCount, pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = await aggregate(
      byOwner.replace('first: 2', `first: 2, after: "${pageInfo.endCursor}"`),
      'OwnerId { value }'
    );
    expect(rest).toEqual([{ OwnerId: { value: PEOPLE.stranger } }]);
  });

  it('see what the caller sees', async () => {
    expect(await aggregate('', 'Amount { sum { value } }', '', 'rep')).toEqual([
      { Amount: { sum: { value: 150_000 } } }
    ]);
    expect(
      await aggregate('(where: { Name: { eq: "none" } })', 'Id { count { value } } Amount { sum { value } }')
    ).toEqual([{ Id: { count: { value: 0 } }, Amount: { sum: { value: null } } }]);
  });

  it('show a field only where it is grouped by', async () => {
    const [error] = await aggregate('(groupBy: { StageName: { group: true } })', 'IsClosed { value }');
    expect(error).toMatchObject({
      message: 'Field must be grouped or aggregated: IsClosed',
      paths: ['uiapi', 'aggregate', 'Opportunity'],
      extensions: { ErrorType: 'DataFetchingException' }
    });
    const [undefinedField] = await aggregate('', 'IsClosed { count { value } }');
    expect(undefinedField.message).toContain("Field 'count' in type 'BooleanAggregate' is undefined");
  });
});
