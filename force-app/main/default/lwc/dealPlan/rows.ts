import type { ActionView } from 'c/dealActions';
import { dealPlan as labels, fill } from 'c/forecastLabels';

/** An action of the list; the form takes its place while it is changed. */
export interface Row extends ActionView {
  readonly isAsked: boolean;
  /** The customer does not see it. */
  readonly isInternal: boolean;
  readonly canChange: boolean;
  readonly cannotTick: boolean;
  readonly className: string;
  readonly whenClass: string;
  readonly tickLabel: string;
  readonly changeLabel: string;
}

/** So many of those that are done are shown at first, the last ones. */
export const FEW_DONE = 2;

export const rowsOf = (
  views: readonly ActionView[],
  { areAllShown, asked, mayPlan }: { areAllShown: boolean; asked: string | null; mayPlan: boolean }
): Row[] => {
  const done = views.filter(({ isDone }) => isDone).length;
  return views.slice(areAllShown ? 0 : Math.max(0, done - FEW_DONE)).map((view) => ({
    ...view,
    isAsked: view.id === asked,
    isInternal: !view.isShared,
    canChange: mayPlan,
    cannotTick: !mayPlan,
    className: view.isDone ? 'action action_done' : 'action',
    whenClass: view.isOverdue ? 'overdue' : 'slds-text-color_weak',
    tickLabel: fill(labels.tick, view.what),
    changeLabel: fill(labels.changeLabel, view.what)
  }));
};
