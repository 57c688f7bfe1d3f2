import { formatShortMoney } from 'c/forecastFormat';
import { coverage as labels, fill } from 'c/forecastLabels';
import type { CreatedPipeline } from 'c/forecastModel';

/** How much qualified pipeline was created in the period, and what a plan like its own uses up; '' where it is not known. */
export const createdText = (created: CreatedPipeline | null): string => {
  if (!created) return '';
  const { accepted, lost, net, usedUp } = created;
  const words = fill(
    labels.created,
    formatShortMoney(net),
    formatShortMoney(accepted),
    formatShortMoney(lost)
  );
  return usedUp === null ? words : `${words} ${fill(labels.createdUsedUp, formatShortMoney(usedUp))}`;
};
