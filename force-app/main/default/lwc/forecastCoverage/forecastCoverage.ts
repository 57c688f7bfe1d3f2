import type { Figures } from 'c/forecastFigures';
import {
  formatShare,
  formatShareRange,
  formatShortMoney,
  formatTimes,
  formatTimesRange
} from 'c/forecastFormat';
import { coverage as labels, fill, header } from 'c/forecastLabels';
import { ratio, startRangeOf } from 'c/forecastModel';
import type { CoverageVerdict, PastStart } from 'c/forecastModel';

// Coverage, what is needed and what past starts brought, in the words of every view (docs/metrics.md, Coverage).

/** The periods that the rates are of: "FY2025 Q4 – FY2026 Q3". */
export { createdText } from './created';

export function windowText({ window }: Pick<Figures, 'window'>): string {
  if (!window) return header.noWindow;
  return window.first === window.last ? window.last : fill(header.window, window.first, window.last);
}

/** "starts of 1.9–3.0× brought 108–127 %"; '' without a record. */
export function startsText(record: readonly PastStart[] | null): string {
  const range = startRangeOf(record ?? []);
  if (!range) return '';
  const words = range.periods === 1 ? labels.lastStart : labels.starts;
  return fill(words, formatTimesRange(range.coverage), formatShareRange(range.attainment));
}

/** The same as a separate sentence; '' without a record. */
export function startsSentence(record: readonly PastStart[] | null): string {
  const range = startRangeOf(record ?? []);
  if (!range) return '';
  const words = range.periods === 1 ? labels.lastStartSentence : labels.startsSentence;
  return fill(words, formatTimesRange(range.coverage), formatShareRange(range.attainment));
}

/** "1.94× at start", or "1.2× so far" before there is a start. */
export function judgedText({ judged, isStartJudged }: Pick<Figures, 'judged' | 'isStartJudged'>): string {
  return fill(isStartJudged ? labels.atStart : labels.soFar, formatTimes(judged.coverage));
}

/** "advanced, not short: 62 % of it in Commit"; '' for every other verdict. */
export function advancedText(verdict: CoverageVerdict, commitShare: number | null): string {
  return verdict === 'advanced' ? fill(labels.advanced, formatShare(commitShare)) : '';
}

/**
 * The line below coverage to compare it with: coverage at the start and coverage needed; for a finished period, what the
 * start brought.
 */
export function coverageHint(figures: Figures): string {
  const { phase, startCoverage, required, forecast } = figures;
  const start = fill(labels.atStart, formatTimes(startCoverage));
  if (phase === 'finished') {
    const brought = ratio(forecast.closed, forecast.plan);
    return brought === null ? start : fill(labels.join, start, fill(labels.brought, formatShare(brought)));
  }
  if (phase === 'coming') return fill(labels.neededAtStart, formatTimes(required));
  return fill(labels.join, start, fill(labels.needed, formatTimes(required)));
}

/** What past starts brought, and why coverage below the rule is not short, if so. Nothing of a finished period. */
export function coverageNote({ phase, record, verdict, judged }: Figures): string {
  if (phase === 'finished') return '';
  const notes = [advancedText(verdict, judged.commitShare), startsText(record)].filter(Boolean);
  return notes.length === 2 ? fill(labels.join, ...notes) : (notes[0] ?? '');
}

/** Below the coverage of capacity; '' where no capacity is entered. */
export function capacityHint({ startCapacityCoverage, capacity }: Figures): string {
  if (capacity === null) return '';
  const sum = formatShortMoney(capacity);
  return startCapacityCoverage === null
    ? fill(header.capacityHintNow, sum)
    : fill(header.capacityHint, formatTimes(startCapacityCoverage), sum);
}

/** Both routes to what is needed, and the whole record. */
export function neededFormula(figures: Figures): string {
  const { required, requiredFromOpening, record } = figures;
  const items = (record ?? []).map(({ name, coverage, attainment }) =>
    fill(labels.recordItem, name, formatTimes(coverage), formatShare(attainment))
  );
  return [
    fill(labels.rule, formatTimes(required), windowText(figures)),
    ...(requiredFromOpening === null ? [] : [fill(labels.opening, formatTimes(requiredFromOpening))]),
    ...(items.length === 0 ? [] : [fill(labels.record, items.join(', '))])
  ].join(' ');
}
