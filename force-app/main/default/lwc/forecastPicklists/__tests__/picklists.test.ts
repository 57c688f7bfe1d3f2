import { retryNow } from 'c/forecastData';
import ForecastPicklists from 'c/forecastPicklists';
import type { Picklists } from 'c/forecastPicklists';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { emitCurrencies, emitPicklists } from '../../../../../../jest/picklists';
import { settled } from '../../../../../../jest/settled';

let results: Picklists[];
let currencies: boolean[];

beforeEach(() => {
  results = [];
  currencies = [];
  const element = createElement('c-forecast-picklists', { is: ForecastPicklists });
  element.addEventListener('picklists', (event) => results.push((event as CustomEvent<Picklists>).detail));
  element.addEventListener('currencies', (event) => currencies.push((event as CustomEvent<boolean>).detail));
  document.body.appendChild(element);
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-picklists', () => {
  it("reads the stages from the org's own set-up", () => {
    emitPicklists();
    expect(results.at(-1)).toEqual({
      stages: STAGES,
      motions: [
        { value: 'Enterprise', label: 'Enterprise' },
        { value: 'Inside', label: 'Inside' }
      ],
      lossTypes: [
        { value: 'Competition', label: 'Competition' },
        { value: 'No Decision', label: 'No Decision' }
      ],
      noDecisionKinds: [
        { value: 'Told Us', label: 'Told Us' },
        { value: 'Keeps What It Has', label: 'Keeps What It Has' },
        { value: 'Went Silent', label: 'Went Silent' }
      ],
      slipReasons: [
        { value: 'Legal', label: 'Legal' },
        { value: 'Budget', label: 'Budget' }
      ],
      mayAddCompetitor: true,
      areMotionsKnown: true,
      mayCreateDeals: true,
      mayDeleteDeals: false,
      errors: undefined
    });
  });

  it('says why there are no stages', () => {
    (getPicklistValues as unknown as { error(body: unknown): void }).error({ message: 'No access' });
    expect(results[0]).toMatchObject({ stages: [], errors: ['No access'] });
  });

  it('concludes nothing from an org that cannot be asked, and asks again', async () => {
    const wire = getPicklistValues as unknown as {
      error(body: unknown, status: number): void;
      getLastConfig(): { recordTypeId?: string };
    };
    emitPicklists();
    await settled();
    const known = results.length;
    wire.error({ message: 'Server Unavailable' }, 503);
    expect(results).toHaveLength(known);
    expect(results.at(-1)!.stages).toEqual(STAGES);
    const retried = retryNow();
    await settled();
    emitPicklists();
    await retried;
    expect(results.length).toBeGreaterThan(known);
    expect(results.at(-1)!.stages).toEqual(STAGES);
  });

  it.each([
    [[], false],
    [['USD'], false],
    [['USD', 'EUR'], true]
  ])('tells whether an org of the currencies %j has several', async (codes, areSeveral) => {
    emitPicklists(codes.length > 0 ? { CurrencyIsoCode: {} } : {});
    await settled();
    emitCurrencies(...codes);
    expect(currencies).toEqual([areSeveral]);
  });
});
