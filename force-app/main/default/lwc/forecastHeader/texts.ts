import type { Figures } from 'c/forecastFigures';
import { formatShare, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { common, fill, header } from 'c/forecastLabels';

/** A figure, what to hold it against, and how it comes about. */
interface Text {
  readonly value: string;
  readonly hint: string;
  readonly formula: string;
}

export interface HeaderTexts {
  readonly number: string;
  readonly range: string;
  readonly coverage: Text;
  /** Null where nobody's capacity is entered. */
  readonly capacity: Text | null;
  readonly closeRate: Text;
}

const coverageOf = (figures: Figures): Text => {
  const { coverage, startCoverage, required, covered, forecast, isInside } = figures;
  const plan = forecast.plan === null ? common.none : formatShortMoney(forecast.plan);
  return {
    value: formatTimes(coverage),
    hint: fill(header.coverageHint, formatTimes(startCoverage), formatTimes(required)),
    formula: fill(
      isInside ? header.coverageFormulaInside : header.coverageFormula,
      formatShortMoney(covered),
      plan
    )
  };
};

const capacityOf = (figures: Figures): Text | null => {
  const { capacity, capacityCoverage, startCapacityCoverage, required, covered } = figures;
  if (capacity === null) return null;
  const sum = formatShortMoney(capacity);
  return {
    value: formatTimes(capacityCoverage),
    hint: fill(header.capacityHint, formatTimes(startCapacityCoverage), sum),
    formula: fill(header.capacityFormula, formatShortMoney(covered), sum, formatTimes(required))
  };
};

/** The figures of the header in words. */
export const textsOf = (figures: Figures): HeaderTexts => {
  const { forecast, closeRate, adjustedCloseRate, won, decided } = figures;
  return {
    number: formatShortMoney(forecast.number),
    range: fill(header.range, formatShortMoney(forecast.floor), formatShortMoney(forecast.ceiling)),
    coverage: coverageOf(figures),
    capacity: capacityOf(figures),
    closeRate: {
      value: formatShare(closeRate),
      hint: fill(header.closeRateHint, formatShare(adjustedCloseRate)),
      formula: fill(header.closeRateFormula, formatShortMoney(won), formatShortMoney(decided))
    }
  };
};
