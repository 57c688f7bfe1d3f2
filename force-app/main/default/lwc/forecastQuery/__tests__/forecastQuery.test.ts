import {
  cardsRequest,
  clearResults,
  refresh,
  retryNow,
  sellerTotalsRequest,
  totalsRequest,
  watchOutage
} from 'c/forecastData';
import type { DealSelection, Outage, Request } from 'c/forecastData';
import ForecastQuery from 'c/forecastQuery';
import type { QueryResult } from 'c/forecastQuery';
import { graphql } from 'lightning/graphql';
import { createElement } from 'lwc';
import { settled } from '../../../../../../jest/settled';
import type { TestWireAdapter } from '@salesforce/wire-service-jest-util';

const wire = graphql as unknown as TestWireAdapter;
const selection: DealSelection = {
  period: { start: '2026-10-01', end: '2026-12-31' },
  owners: ['005A', '005B'],
  motion: null
};
const group = (category: string, amount: number, count: number) => ({
  node: {
    aggregate: {
      ForecastCategory: { value: category },
      IsClosed: { value: false },
      IsWon: { value: false },
      repCall: { value: null },
      repCallCounts: { value: true },
      managerCall: { value: null },
      managerCallCounts: { value: true },
      Id: { count: { value: count } },
      Amount: { sum: { value: amount } }
    }
  }
});
const groups = (...edges: unknown[]) => ({
  uiapi: { aggregate: { Opportunity: { edges, totalCount: edges.length } } }
});
const row = (id: string, amount: number) => ({
  node: {
    Id: id,
    OwnerId: { value: '005A' },
    ForecastCategory: { value: 'Forecast' },
    IsClosed: { value: false },
    IsWon: { value: false },
    repCall: { value: null },
    repCallCounts: { value: true },
    managerCall: { value: null },
    managerCallCounts: { value: true },
    Amount: { value: amount }
  }
});
const page = (endCursor: string | null, ...edges: unknown[]) => ({
  uiapi: { query: { Opportunity: { edges, pageInfo: { endCursor, hasNextPage: endCursor !== null } } } }
});

let results: QueryResult[];
const show = (request: Request | null) => {
  const element = createElement('c-forecast-query', { is: ForecastQuery });
  element.request = request;
  element.addEventListener('result', (event) => results.push((event as CustomEvent<QueryResult>).detail));
  document.body.appendChild(element);
  return element;
};
const variables = () => wire.getLastConfig().variables as Record<string, unknown>;

beforeEach(() => {
  results = [];
});
afterEach(() => {
  document.body.replaceChildren();
  clearResults();
});

describe('c-forecast-query', () => {
  it('asks again what was answered before a write that concerns it, and nothing else', async () => {
    const old = { data: groups(group('Forecast', 100, 2)) };
    const element = show(totalsRequest(selection));
    await settled();
    wire.emit(old);
    element.request = null;
    await refresh('submissions');
    element.request = totalsRequest(selection);
    await settled();
    wire.emit(old);
    expect(results).toHaveLength(2);
    element.request = null;
    await refresh('deals');
    element.request = totalsRequest(selection);
    await settled();
    const again = jest.fn(() => Promise.resolve(wire.emit({ data: groups(group('Forecast', 90, 1)) })));
    wire.emit({ ...old, refresh: again });
    await settled();
    expect(again).toHaveBeenCalledTimes(1);
    expect(results.slice(2)).toMatchObject([{ data: [{ amount: 90 }] }]);
  });

  it('asks nothing without a request', async () => {
    show(null);
    await settled();
    expect(wire.getLastConfig().query).toBeUndefined();
  });

  it('asks with the filter of the selection and answers the groups', async () => {
    show(totalsRequest(selection));
    await settled();
    expect(variables()).toEqual({
      where: {
        and: [
          { CloseDate: { gte: { value: '2026-10-01' }, lte: { value: '2026-12-31' } } },
          { OwnerId: { in: ['005A', '005B'] } },
          { Acceptance_State__c: { ne: 'Awaits' } }
        ]
      }
    });
    wire.emit({ data: groups(group('Forecast', 100, 2)) });
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ isFallback: false });
    expect(results[0].data).toEqual([
      {
        category: 'Forecast',
        isClosed: false,
        isWon: false,
        repCall: null,
        managerCall: null,
        count: 2,
        amount: 100
      }
    ]);
  });

  it('reads all rows, page by page, when the org refuses the aggregate', async () => {
    show(totalsRequest(selection));
    await settled();
    wire.emit({ errors: [{ message: 'DataFetchingException' }] });
    await settled();
    expect((wire.getLastConfig().query as unknown as { text: string }).text).toContain('forecastTotalsRows');
    wire.emit({ data: page('cursor', row('1', 10)) });
    await settled();
    expect(variables()).toMatchObject({ after: 'cursor' });
    wire.emit({ data: page(null, row('2', 32)) });
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ isFallback: true, data: [{ amount: 10 }, { amount: 32 }] });
  });

  it('does the same when the org holds groups back', async () => {
    show(totalsRequest(selection));
    await settled();
    wire.emit({ data: { uiapi: { aggregate: { Opportunity: { edges: [], totalCount: 2001 } } } } });
    await settled();
    expect((wire.getLastConfig().query as unknown as { text: string }).text).toContain('forecastTotalsRows');
    expect(results).toEqual([]);
  });

  it('asks for many sellers in turns and joins the answers', async () => {
    const owners = Array.from({ length: 12 }, (_, index) => `005${index}`);
    show(sellerTotalsRequest({ ...selection, owners }));
    await settled();
    wire.emit({ data: groups(group('Forecast', 1, 1)) });
    await settled();
    expect(JSON.stringify(variables())).toContain('["00511"]');
    wire.emit({ data: groups(group('BestCase', 2, 1)) });
    expect(results.map((result) => result.data)).toEqual([
      [expect.objectContaining({ amount: 1 }), expect.objectContaining({ amount: 2 })]
    ]);
  });

  it("tells the org's words when nothing else helps, and recovers", async () => {
    show(cardsRequest(selection, 'Conversations'));
    await settled();
    wire.emit({ errors: [{ message: 'Something broke' }] });
    wire.emit({ data: page(null) });
    expect(results).toEqual([
      { errors: ['Something broke'], isFallback: false },
      { data: { deals: [], endCursor: null }, isFallback: false }
    ]);
  });

  it('is asked again by topic, and the promise waits for the answer', async () => {
    show(totalsRequest(selection));
    await settled();
    const again = jest.fn(() => {
      wire.emit({ data: groups(group('Forecast', 7, 1)), refresh: again });
      return Promise.resolve();
    });
    wire.emit({ data: groups(group('Forecast', 5, 1)), refresh: again });
    await refresh('submissions');
    expect(again).not.toHaveBeenCalled();
    await refresh('deals');
    expect(again).toHaveBeenCalledTimes(1);
    expect(results.map((result) => (result.data as unknown as { amount: number }[])[0].amount)).toEqual([
      5, 7
    ]);
  });

  it('reads a list of several pages from its beginning when it is refreshed', async () => {
    show({ name: 'totalsRows', steps: [{ where: {} }] });
    await settled();
    const again = jest.fn(() => Promise.resolve());
    wire.emit({ data: page('cursor', row('1', 1)), refresh: again });
    await settled();
    wire.emit({ data: page(null, row('2', 2)), refresh: again });
    const refreshed = refresh();
    await settled();
    expect(variables()).toEqual({ where: {} });
    wire.emit({ data: page('cursor', row('1', 3)), refresh: again });
    await settled();
    wire.emit({ data: page(null, row('2', 4)), refresh: again });
    await refreshed;
    expect(again).toHaveBeenCalledTimes(2);
    expect(results.at(-1)?.data).toMatchObject([{ amount: 3 }, { amount: 4 }]);
  });

  it('does not ask anew for the same question in another object, and no longer once removed', async () => {
    const element = show(totalsRequest(selection));
    await settled();
    const before = wire.getLastConfig();
    element.request = totalsRequest({ ...selection, owners: [...selection.owners!] });
    await settled();
    expect(wire.getLastConfig()).toBe(before);
    element.remove();
    await refresh('deals');
    expect(results).toEqual([]);
  });

  describe('of an org that cannot be asked', () => {
    const down = [{ message: 'Server Unavailable', statusCode: 503 }];
    const amounts = () => results.map(({ data }) => (data as unknown as { amount: number }[])?.[0].amount);
    let outage: Outage | null = null;
    let unwatch: () => void;
    beforeEach(() => {
      unwatch = watchOutage((now) => (outage = now));
    });
    afterEach(() => unwatch());

    it('keeps the last answer, says how old it is, and asks until there is another', async () => {
      show(totalsRequest(selection));
      await settled();
      let isDown = true;
      const again = jest.fn(() => {
        wire.emit(
          isDown
            ? { errors: down, refresh: again }
            : { data: groups(group('Forecast', 7, 1)), refresh: again }
        );
        return Promise.resolve();
      });
      const before = Date.now();
      wire.emit({ data: groups(group('Forecast', 5, 1)), refresh: again });
      await refresh();
      expect(amounts()).toEqual([5]);
      expect(outage).toMatchObject({ cause: { kind: 'busy', status: 503 } });
      expect(outage!.receivedAt).toBeGreaterThanOrEqual(before);
      await retryNow();
      expect(amounts()).toEqual([5]);
      isDown = false;
      await retryNow();
      expect(amounts()).toEqual([5, 7]);
      expect(outage).toBeNull();
      expect(again).toHaveBeenCalledTimes(3);
    });

    it('says so where there is no answer yet, asks no other form of the question, and answers later', async () => {
      show(totalsRequest(selection));
      await settled();
      wire.emit({ errors: down });
      expect(results).toEqual([
        {
          errors: ['Salesforce is not answering (503).'],
          outage: { kind: 'busy', status: 503 },
          isFallback: false
        }
      ]);
      expect(wire.getLastConfig().operationName).toBe('forecastTotals');
      const retried = retryNow();
      await settled();
      wire.emit({ data: groups(group('Forecast', 5, 1)) });
      await retried;
      expect(amounts()).toEqual([undefined, 5]);
      expect(results[1].errors).toBeUndefined();
      expect(outage).toBeNull();
    });

    it('goes on in the middle of a list', async () => {
      show({ name: 'totalsRows', steps: [{ where: {} }] });
      await settled();
      const again = jest.fn(() => {
        wire.emit({ data: page(null, row('2', 2)), refresh: again });
        return Promise.resolve();
      });
      wire.emit({ data: page('cursor', row('1', 1)) });
      await settled();
      wire.emit({ errors: down, refresh: again });
      expect(results).toHaveLength(1);
      await retryNow();
      expect(results.at(-1)?.data).toMatchObject([{ amount: 1 }, { amount: 2 }]);
    });

    it('is nothing to a question that left the page before its answer came', async () => {
      const element = show(totalsRequest(selection));
      await settled();
      let fail: (reason: unknown) => void = () => undefined;
      const again = () => new Promise<void>((_, reject) => (fail = reject));
      wire.emit({ data: groups(group('Forecast', 5, 1)), refresh: again });
      void refresh('deals');
      element.remove();
      fail(down);
      await settled();
      expect(outage).toBeNull();
      expect(amounts()).toEqual([5]);
    });

    it('is forgotten with the question', async () => {
      const element = show(totalsRequest(selection));
      await settled();
      wire.emit({ errors: down });
      expect(outage).not.toBeNull();
      element.remove();
      expect(outage).toBeNull();
    });
  });
});
