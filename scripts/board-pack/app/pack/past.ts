import { formatDeals, formatShortMoney } from 'c/forecastFormat';
import { methodRecordsOf } from 'c/forecastModel';
import { recordSentence } from '../../../../force-app/main/default/lwc/forecastMethodRecord/record.ts';
import type { Block, Section } from '../../document.ts';
import { silenceOf } from '../views.ts';
import { note, paragraph, section } from './blocks.ts';
import type { PackContext } from './context.ts';

/** Rates and sales cycle by period. */
export function ratesSection({ views: { pack } }: PackContext): Section {
  const { chart } = pack;
  if (!chart) return section('rates', 'Rates and sales cycle', paragraph(pack.noRatesText));
  return section('rates', 'Rates and sales cycle', [
    {
      kind: 'lines',
      label: chart.description,
      lines: chart.series.map(({ label, values }) => ({ label, values }))
    },
    {
      kind: 'table',
      caption: 'By amount, period by period',
      columns: ['Period', ...chart.series.map(({ label }) => label), 'Cycle'].map((label, index) => ({
        label,
        isNumber: index > 0
      })),
      rows: chart.rows
        .slice(-MOST_PERIODS)
        .map(({ period, win, close, adjusted, cycle }) => [period, win, close, adjusted, cycle])
    },
    ...note([chart.summary, chart.cycle].filter(Boolean).join(' '))
  ]);
}

const MOST_REASONS = 4;
/** The lines show more. */
const MOST_PERIODS = 5;

/** Why deals slipped, those of Commit first. */
export function slipsSection({ views: { diagnosis } }: PackContext): Section {
  const { reasons, slipMeasure, slipWindow } = diagnosis;
  if (!reasons)
    return section(
      'slips',
      'Slippage',
      paragraph(silenceOf(diagnosis.status) ?? 'Slips are not visible to this login.')
    );
  if (reasons.length === 0)
    return section('slips', 'Slippage', paragraph(`Nothing slipped (${slipWindow}).`));
  const figure = slipMeasure === 'amount' ? formatShortMoney : formatDeals;
  const left = reasons.length - MOST_REASONS;
  return section('slips', 'Slippage', [
    {
      kind: 'table',
      caption: `Why deals slipped, ${slipWindow}`,
      columns: ['Reason', 'Commit', 'In all', 'Deals'].map((label, index) => ({
        label,
        isNumber: index > 0
      })),
      rows: reasons
        .slice(0, MOST_REASONS)
        .map(({ label, commit, all, count }) => [label, figure(commit), figure(all), formatDeals(count)])
    },
    ...note(left > 0 ? `${left} more reasons are in the view Diagnosis.` : '')
  ]);
}

/** How right the submissions and each bearing were. */
export function accuracySection({ views: { pack, bearings } }: PackContext): Section {
  const own = pack.measures.filter(({ key }) => key === 'accuracy' || key === 'bias');
  const items = own.map(({ label, value, hint }) => ({
    text: label,
    figure: value,
    details: hint ? [hint] : []
  }));
  const list: Block[] = items.length === 0 ? [] : [{ kind: 'list', items }];
  const sentence = bearings.hasPast
    ? recordSentence(methodRecordsOf(bearings.past, bearings.judged), bearings.scope)
    : '';
  const nothing = list.length === 0 && !sentence ? 'There is no finished period to judge a number by.' : '';
  return section('accuracy', 'Accuracy so far', [...list, ...paragraph(sentence), ...paragraph(nothing)]);
}

/** The sentence of the diagnosis, and each question with its answer. */
export function diagnosisSection({ views: { diagnosis } }: PackContext): Section {
  const { sentence, checks } = diagnosis;
  if (!sentence) return section('diagnosis', 'Diagnosis', paragraph(silenceOf(diagnosis.status) ?? ''));
  const { title, figures, names, advice } = sentence;
  return section('diagnosis', 'Diagnosis', [
    ...paragraph(
      [title, figures, names, advice]
        .map((text) => text.trim())
        .filter(Boolean)
        .join(' ')
    ),
    ...(checks
      ? [
          {
            kind: 'table' as const,
            caption: diagnosis.checksHint,
            columns: ['Question', 'Figure', 'Answer'].map((label) => ({ label })),
            rows: checks.map(({ question, figure, answer }) => [question, figure, answer])
          }
        ]
      : [])
  ]);
}
