import { messagesOfAll } from 'c/forecastData';
import type { PlanStatus } from 'c/forecastFigures';
import { formatDate, formatDeals } from 'c/forecastFormat';
import { fill, header, rates } from 'c/forecastLabels';
import { isPartOfPlan, unratedOf } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { areTotalsMixed } from './state';
import type { State } from './state';

/** What the figures can do without: they are shown, and what is missing in them is said beside. */
const PARTS = ['plans', 'metrics', 'lastSubmission', 'pastPlans'] as const;

const isPart = (question: string): boolean => PARTS.some((part) => part === question);

/** What the org refused and no figure can do without; null: nothing. */
export const errorsOf = (state: State): string[] | null =>
  messagesOfAll({
    ...Object.fromEntries(Object.entries(state.errors).filter(([question]) => !isPart(question))),
    ...(areTotalsMixed(state) ? { totals: [header.severalCurrenciesPaged] } : {})
  });

/** Why there are no totals; null: they are there, or on their way. */
export const totalsErrorsOf = (state: State): readonly string[] | null =>
  areTotalsMixed(state) ? [header.severalCurrenciesPaged] : (state.errors.totals ?? null);

/** @param period null: not known yet; without an id the org has none and no plan can be there */
export const planStatusOf = ({ setup, plans, motion }: State, period: Period | null): PlanStatus => {
  if (setup?.hidden.plans || plans?.some(({ isHidden }) => isHidden)) return 'hidden';
  if (!plans && period?.id !== null) return 'unknown';
  return isPartOfPlan(motion, period) && plans?.length ? 'ofAllMotions' : 'known';
};

/** The metrics of a seller or team know no motion; those of a month are Inside's only. */
export const isMotionLostIn = ({ motion }: State, period: Period | null, isOfPeople: boolean): boolean =>
  isOfPeople && isPartOfPlan(motion, period);

/** Why there are no metrics; null: they are there, or on their way. */
export const metricsErrorsOf = ({ setup, errors }: State): readonly string[] | null =>
  setup?.hidden.metrics ? [header.hiddenMetrics] : (errors.metrics ?? null);

/** Which amounts the last sync left out of the metrics. @param said currencies of which it is said already */
const noRateOfSync = (setup: State['setup'], said: readonly string[] = []): string[] =>
  (setup?.withoutRate ?? [])
    .filter(({ currency }) => !said.includes(currency))
    .map(({ currency, deals }) => fill(header.noRate, currency, formatDeals(deals)));

/** Which currency the sums are in, and what they leave out for want of a rate. */
const currencyWarnings = ({ hasSeveralCurrencies, setup, totals, plans }: State): string[] => {
  if (!hasSeveralCurrencies) return noRateOfSync(setup);
  if (!setup?.rates)
    return [
      setup?.currency ? fill(header.severalCurrenciesIn, setup.currency) : header.severalCurrencies,
      ...noRateOfSync(setup)
    ];
  const unrated = unratedOf(totals ?? []);
  return [
    fill(header.allInCurrency, setup.rates.corporate),
    ...unrated.map(({ currency, day, deals }) =>
      fill(header.noRateOnDay, currency, formatDate(day), formatDeals(deals))
    ),
    ...unratedOf(plans ?? []).map(({ currency, day }) =>
      fill(header.noRateOfPlans, currency, formatDate(day))
    ),
    // Of other deals than these, as far as they are in the metrics.
    ...noRateOfSync(
      setup,
      unrated.map(({ currency }) => currency)
    )
  ];
};

/** What is left out of the figures, and what they are in, in sentences. */
export const warningsOf = (
  state: State,
  {
    planStatus,
    isMotionLost,
    isWithoutPeriods
  }: { planStatus: PlanStatus; isMotionLost: boolean; isWithoutPeriods: boolean }
): string[] | null => {
  const refused = Object.entries(state.errors).filter(([question]) => isPart(question));
  return messagesOfAll({
    ...Object.fromEntries(refused),
    ...(state.setup?.hasHierarchy === false ? { hierarchy: [header.noHierarchy] } : {}),
    ...(isWithoutPeriods ? { periods: [header.noPeriods] } : {}),
    ...(planStatus === 'hidden' ? { plans: [header.hiddenPlans] } : {}),
    ...(planStatus === 'ofAllMotions' ? { plans: [header.plansOfAllMotions] } : {}),
    currencies: currencyWarnings(state),
    metrics: metricsErrorsOf(state) ?? (isMotionLost ? [rates.allMotionsOnly] : [])
  });
};
