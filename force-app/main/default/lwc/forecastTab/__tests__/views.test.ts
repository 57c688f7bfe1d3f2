import ForecastTab from 'c/forecastTab';
import { INITIAL } from '../state';
import { factsOf } from '../view';
import { VIEWS } from '../views';

jest.mock('@salesforce/user/Id', () => ({ default: '005000000000000000' }), { virtual: true });
jest.mock('@salesforce/customPermission/Call_As_Manager', () => ({ default: true }), { virtual: true });

describe('the registry of views', () => {
  const facts = factsOf(INITIAL, { userId: '005000000000000000', mayManage: true }, '2026-11-21');

  for (const view of VIEWS)
    it(`gives ${view.name} properties that it has, from facts that there are`, () => {
      const component = (jest.requireActual(`c/${view.component}`) as { default: { prototype: object } })
        .default;
      const unknown = Object.entries(view.facts).filter(
        ([property, fact]) => !(property in component.prototype) || !(fact in facts)
      );
      expect(unknown).toEqual([]);
    });

  it('hands events to methods that the tab has', () => {
    const methods = VIEWS.flatMap(({ events }) => Object.values(events ?? {}));
    expect(methods.filter((method) => !(method in ForecastTab.prototype))).toEqual([]);
  });
});
