import { QUERIES } from 'c/forecastData';

// The user is in Los Angeles, where the evening is the next day's morning in UTC.
const EVENING = '2026-05-21T01:27:43.427Z';
const of = (value: unknown) => ({ value });
const page = (...nodes: object[]) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { endCursor: null, hasNextPage: false },
  totalCount: nodes.length
});
const read = (name: 'leads' | 'leadTouches' | 'deals', query: object) =>
  QUERIES[name].read({ uiapi: { query } } as never) as unknown;

describe('the day on which something was created', () => {
  it('is the day in the user’s time zone for a lead, so that a lead of the evening is due at once', () => {
    const leads = page({ Id: '1', CreatedDate: of(EVENING) });
    expect(read('leads', { leads })).toMatchObject({
      leads: [{ createdAt: EVENING, createdOn: '2026-05-20' }]
    });
  });

  it('is the day in the user’s time zone for a campaign member who has not responded', () => {
    const members = page(
      { Id: '1', CreatedDate: of(EVENING), FirstRespondedDate: of(null) },
      { Id: '2', CreatedDate: of(EVENING), FirstRespondedDate: of('2026-05-23') }
    );
    expect(read('leadTouches', { members, tasks: page() })).toMatchObject({
      members: [{ on: '2026-05-20' }, { on: '2026-05-23' }]
    });
  });

  it('is the day in the user’s time zone for a deal', () => {
    const Opportunity = page({ Id: '1', CreatedDate: of(EVENING) });
    expect(read('deals', { Opportunity })).toMatchObject({ deals: [{ createdOn: '2026-05-20' }] });
  });
});
