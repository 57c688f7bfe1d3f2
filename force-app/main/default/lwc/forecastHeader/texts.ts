import {
  capacityHint,
  coverageHint,
  coverageNote,
  createdText,
  neededFormula,
  windowText
} from 'c/forecastCoverage';
import type { Figures } from 'c/forecastFigures';
import { formatShare, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { common, coverage as coverageLabels, fill, header } from 'c/forecastLabels';
import { ratio } from 'c/forecastModel';
import type { CreatedPipeline, Policy } from 'c/forecastModel';
import { rateText } from 'c/forecastRateData';

/** A figure, what to compare it with, and how it is computed. */
interface Text {
  readonly value: string;
  readonly hint: string;
  readonly note: string;
  readonly formula: string;
}

export interface HeaderTexts {
  readonly number: string;
  readonly range: string;
  /** How far the period has come; '' without a plan and outside of the running period. */
  readonly pace: string;
  readonly coverage: Text;
  /** Null if no capacity is entered. */
  readonly capacity: Text | null;
  readonly closeRate: Text;
}

const coverageOf = (figures: Figures, created: CreatedPipeline | null): Text => {
  const { coverage, covered, forecast, isPipelineCounted } = figures;
  const plan = forecast.plan === null ? common.none : formatShortMoney(forecast.plan);
  const words = isPipelineCounted ? header.coverageFormulaInside : header.coverageFormula;
  return {
    value: formatTimes(coverage),
    hint: coverageHint(figures),
    note: coverageNote(figures),
    formula: [fill(words, formatShortMoney(covered), plan), neededFormula(figures), createdText(created)]
      .filter(Boolean)
      .join(' ')
  };
};

const capacityOf = (figures: Figures): Text | null => {
  const { capacity, capacityCoverage, required, covered } = figures;
  if (capacity === null) return null;
  return {
    value: formatTimes(capacityCoverage),
    hint: capacityHint(figures),
    note: '',
    formula: fill(
      header.capacityFormula,
      formatShortMoney(covered),
      formatShortMoney(capacity),
      formatTimes(required)
    )
  };
};

const closeRateOf = (figures: Figures, policy: Policy): Text => {
  const { won, decided, sums } = figures;
  const rate = rateText(sums, 'closeRate', 'amount', policy);
  const hint = fill(header.closeRateHint, rateText(sums, 'adjustedCloseRate', 'amount', policy).text);
  return {
    value: rate.text,
    hint: rate.few ? fill(coverageLabels.join, rate.few, hint) : hint,
    note: figures.window ? windowText(figures) : '',
    formula: fill(
      header.closeRateFormula,
      formatShortMoney(won),
      formatShortMoney(decided),
      windowText(figures)
    )
  };
};

const paceOf = ({ forecast, phase, elapsed }: Figures): string => {
  const closed = ratio(forecast.closed, forecast.plan);
  if (phase !== 'running' || closed === null) return '';
  return fill(header.pace, formatShare(closed), formatShare(elapsed));
};

/** The figures of the header in words. */
export const textsOf = (figures: Figures, policy: Policy, created: CreatedPipeline | null): HeaderTexts => {
  const { forecast } = figures;
  return {
    number: formatShortMoney(forecast.number),
    range: fill(header.range, formatShortMoney(forecast.floor), formatShortMoney(forecast.ceiling)),
    pace: paceOf(figures),
    coverage: coverageOf(figures, created),
    capacity: capacityOf(figures),
    closeRate: closeRateOf(figures, policy)
  };
};
