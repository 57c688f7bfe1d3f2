import ForecastComparisonDialog from 'c/forecastComparisonDialog';
import { totalsOf } from 'c/forecastModel';
import { createElement } from 'lwc';

const open = { isClosed: false, isWon: false, repCall: null, managerCall: null, count: 1 };
const TOTALS = totalsOf([
  { ...open, category: 'Closed', isClosed: true, isWon: true, amount: 1_000_000 },
  { ...open, category: 'Forecast', amount: 300_000 },
  { ...open, category: 'Forecast', repCall: 'Out', amount: 200_000 },
  { ...open, category: 'BestCase', amount: 500_000 },
  { ...open, category: 'Pipeline', amount: 1_000_000 }
]);

it("says what Salesforce's pages add up, and what they make of this view", () => {
  const element = createElement('c-forecast-comparison-dialog', { is: ForecastComparisonDialog });
  Object.assign(element, {
    figures: {
      forecast: { number: 1_300_000, ceiling: 2_000_000, closed: 1_000_000, plan: 1_600_000 },
      open: 2_000_000,
      coverage: 1.25
    },
    totals: TOTALS
  });
  document.body.appendChild(element);
  const text = element.shadowRoot!.textContent;
  expect(text).toContain('Manager Judgments');
  expect(text).not.toContain('No deal has a call');
  // 1.0 M won + 0.5 M Commit, called or not; + 0.5 M Best Case; 2.0 M open ÷ 1.6 M.
  expect(text).toContain(
    'number $1.30M, Commit Forecast $1.50M, Best Case Forecast $2.00M; coverage 1.25×, open pipeline ÷ plan 1.25×.'
  );
});
