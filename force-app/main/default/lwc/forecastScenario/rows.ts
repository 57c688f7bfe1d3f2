import type { Deal } from 'c/forecastData';
import { formatDate, formatMoney } from 'c/forecastFormat';
import { callName, common, fill, scenario as labels } from 'c/forecastLabels';
import { effectiveCall, fateOf } from 'c/forecastModel';
import type { Fate, Fates } from 'c/forecastModel';

const FATES: readonly Fate[] = ['In', 'Out', 'Lost'];

const fateName = (fate: Fate): string => (fate === 'Lost' ? labels.lost : callName(fate));

interface FateButton {
  readonly fate: Fate;
  readonly text: string;
  readonly pressed: string;
  readonly className: string;
}

/** A deal of the table. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly amount: string;
  /** Whose it is, where it is and when it is due. */
  readonly about: string;
  /** What it counts as, where it is taken differently; ''. */
  readonly now: string;
  readonly switchLabel: string;
  readonly buttons: readonly FateButton[];
  readonly className: string;
}

export const rowOf = (deal: Deal, fates: Fates): Row => {
  const fate = fateOf(deal, fates);
  const isTaken = fates.has(deal.id);
  return {
    id: deal.id,
    name: deal.name,
    url: `/lightning/r/Opportunity/${deal.id}/view`,
    amount: deal.amount === null ? common.noAmount : formatMoney(deal.amount),
    about: [deal.ownerName, deal.stage, formatDate(deal.closeDate)].filter(Boolean).join(' · '),
    now: isTaken ? fill(labels.takenDifferently, fateName(effectiveCall(deal, deal.category))) : '',
    switchLabel: fill(labels.switchLabel, deal.name),
    buttons: FATES.map((one) => ({
      fate: one,
      text: fateName(one),
      pressed: String(one === fate),
      className: `fate fate_${one.toLowerCase()}${one === fate ? ' fate_pressed' : ''}`
    })),
    className: isTaken ? 'taken' : ''
  };
};
