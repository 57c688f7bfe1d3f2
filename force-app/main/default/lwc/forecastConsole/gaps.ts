import { messagesOfAll } from 'c/forecastData';
import type { PlanState } from 'c/forecastFigures';
import { header } from 'c/forecastLabels';
import type { State } from './state';

/** What the figures can do without: they are shown, and what is missing in them is said beside. */
const PARTS = ['plans', 'metrics', 'lastSubmission'] as const;

const isPart = (question: string): boolean => PARTS.some((part) => part === question);

/** What the org refused and no figure can do without; null: nothing. */
export const errorsOf = ({ errors }: State): string[] | null =>
  messagesOfAll(Object.fromEntries(Object.entries(errors).filter(([question]) => !isPart(question))));

/** @param isAsked false: no plan can be there, as the org has no such period */
export const planStateOf = ({ setup, plans }: State, isAsked: boolean): PlanState => {
  if (setup?.hidden.plans || plans?.some(({ isHidden }) => isHidden)) return 'hidden';
  return plans || !isAsked ? 'known' : 'unknown';
};

/** Why there are no metrics; null: they are there, or on their way. */
export const metricsErrorsOf = ({ setup, errors }: State): readonly string[] | null =>
  setup?.hidden.metrics ? [header.hiddenMetrics] : (errors.metrics ?? null);

/** What is left out of the figures, in sentences. */
export const gapsOf = (state: State, planState: PlanState): string[] | null => {
  const refused = Object.entries(state.errors).filter(([question]) => isPart(question));
  return messagesOfAll({
    ...Object.fromEntries(refused),
    ...(planState === 'hidden' ? { plans: [header.hiddenPlans] } : {}),
    metrics: metricsErrorsOf(state) ?? []
  });
};
