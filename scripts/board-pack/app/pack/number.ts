import { capacityOf } from 'c/capacityModel';
import {
  formatChange,
  formatDate,
  formatDays,
  formatMoney,
  formatRate,
  formatShare,
  formatShortMoney,
  formatTimes,
  dateOfInstant
} from 'c/forecastFormat';
import { common } from 'c/forecastLabels';
import {
  NO_SUMS,
  addMetrics,
  cycleDays,
  daysLeft,
  isOver,
  lastFinished,
  neighbour,
  planOf,
  ratesOf,
  ratio,
  roundToCent
} from 'c/forecastModel';
import type { MetricSums, Period } from 'c/forecastModel';
import {
  COLUMNS as NEED_COLUMNS,
  rowsOf as needRows
} from '../../../../force-app/main/default/lwc/forecastPipelineNeed/rows.ts';
import type { Section } from '../../document.ts';
import { note, paragraph, section } from './blocks.ts';
import type { PackContext } from './context.ts';

const money = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? common.none : formatShortMoney(amount);

/** The sentence to remember: the number, the plan, the floor and what is left of the period. */
export function headlineOf({ figures, period, facts }: PackContext): string {
  const { number, plan, closed, gap } = figures.forecast;
  if (isOver(period, facts.today))
    return plan === null
      ? `${period.name} closed at ${money(closed)}. No plan is entered.`
      : `${period.name} closed at ${money(closed)}, ${formatShare(ratio(closed, plan))} of the plan of ${money(plan)}.`;
  const left = `${formatDays(daysLeft(period, facts.today))} left`;
  if (plan === null || gap === null)
    return `We forecast ${money(number)} for ${period.name}, of which ${money(closed)} is won, with ${left}.`;
  const distance = gap > 0 ? `${money(gap)} below plan` : `${money(-gap)} above plan`;
  return `We forecast ${money(number)} for ${period.name}: ${formatShare(ratio(number, plan))} of plan, ${distance}, with ${left}. ${money(closed)} is won.`;
}

/** Sums and days of some periods together. */
function together({ facts }: PackContext, periods: readonly Period[]): { sums: MetricSums; wonDays: number } {
  const ids = new Set(periods.map(({ id }) => id));
  const own = (facts.metrics ?? []).filter(({ periodId }) => ids.has(periodId));
  return {
    sums: addMetrics([NO_SUMS, ...own.map(({ sums }) => sums)]),
    wonDays: own.reduce((days, { wonDaysSum }) => days + wonDaysSum, 0)
  };
}

const netCreated = ({ accepted, acceptedLost }: MetricSums): number =>
  roundToCent(accepted.amount - acceptedLost.amount);

/** The diagnosis asks for so much of the close rate (docs/metrics.md, Diagnosis). */
const ON_TIME = 0.75;
const TO_CREATE = NEED_COLUMNS.findIndex(({ key }) => key === 'create') - 1;

type Row = readonly [name: string, now: string, last: string, target: string];

const rateRows = (context: PackContext): Row[] => {
  const { period, facts } = context;
  const finished = lastFinished(facts.metricPeriods, period.kind, facts.today, 8);
  const [before, now] = [together(context, finished.slice(-8, -4)), together(context, finished.slice(-4))];
  const { policy } = facts;
  const rate = (
    name: 'winRate' | 'closeRate' | 'adjustedCloseRate',
    lines: readonly number[]
  ): [string, string] => [
    formatRate(ratesOf(now.sums, 'amount')[name], lines),
    formatRate(ratesOf(before.sums, 'amount')[name], lines)
  ];
  const { closeRate, adjustedCloseRate } = ratesOf(now.sums, 'amount');
  const onTime = closeRate === null ? null : closeRate * ON_TIME;
  const cycle = ({ sums, wonDays }: typeof now): string => {
    const days = cycleDays(wonDays, sums.won);
    return days === null ? common.none : formatDays(Math.round(days));
  };
  return [
    ['Win rate', ...rate('winRate', [policy.winRateFloor]), formatShare(policy.winRateTarget)],
    ['Close rate', ...rate('closeRate', [policy.closeRateFloor]), formatShare(policy.closeRateFloor)],
    [
      'Close rate with slips',
      ...rate('adjustedCloseRate', [onTime ?? 0]),
      onTime === null ? common.none : formatRate(onTime, [adjustedCloseRate ?? 0])
    ],
    [
      'Sales cycle',
      cycle(now),
      cycle(before),
      policy.maxCycleDays === null ? common.none : `up to ${formatDays(policy.maxCycleDays)}`
    ]
  ];
};

/** What is still to create for the next quarter, of everyone together. */
function toCreateText({ views }: PackContext): string {
  const crew = views.capacity.shown;
  const total = crew && needRows(crew, 0).find(({ isTotal }) => isTotal);
  return total ? `${total.cells[TO_CREATE].text} more` : common.none;
}

/** Eight figures: this, last, target (docs/metrics.md, Board pack). */
export function figuresSection(context: PackContext): Section {
  const { figures, period, facts, views, people } = context;
  const last = neighbour(facts.allPeriods, period, -1);
  const sumsOf = (one: Period | null): MetricSums | null =>
    (one && facts.metrics?.find(({ periodId }) => periodId === one.id)?.sums) ?? null;
  const [own, former] = [sumsOf(period), sumsOf(last)];
  const start = figures.record?.find(({ key }) => key === last?.key)?.coverage ?? null;
  const lastPlan = planOf(
    facts.pastPlans.filter(({ periodId }) => periodId === last?.id),
    people
  );
  const crew = views.capacity.crew;
  const capacity = (one: Period | null): string =>
    crew && one && period.kind === 'Quarter'
      ? money(capacityOf(crew.sellers, one, crew.ramp).amount)
      : common.none;
  const rows: Row[] = [
    ['The number', money(figures.forecast.number), money(former?.won.amount), money(figures.forecast.plan)],
    [
      'Coverage at the start',
      formatTimes(figures.startCoverage),
      formatTimes(start),
      formatTimes(figures.required)
    ],
    ...rateRows(context),
    [
      'Net pipeline created',
      own ? money(netCreated(own)) : common.none,
      former ? money(netCreated(former)) : common.none,
      toCreateText(context)
    ],
    ['Ramped capacity', capacity(period), capacity(last), money(figures.plan)]
  ];
  const lastName = last?.name ?? 'the period before';
  return section('figures', 'Figures', [
    {
      kind: 'table',
      caption: 'This period, the last one, and what is aimed at',
      columns: [
        { label: 'Figure' },
        { label: `This (${period.name})`, isNumber: true },
        { label: `Last (${lastName})`, isNumber: true },
        { label: 'Target', isNumber: true }
      ],
      rows
    },
    ...note(
      `Last: what ${lastName} won${lastPlan === null ? '' : ` (plan ${money(lastPlan)})`}, or the four periods before for rates and the cycle. Created: so far, net of what was lost again; its target is what is still to create for the next quarter.`
    )
  ]);
}

/** Forecast against plan and the number submitted last; floor and ceiling. */
export function forecastSection(context: PackContext): Section {
  const { figures, facts, views } = context;
  const { number, floor, ceiling, closed, commitIn, bestCaseIn, upside, plan } = figures.forecast;
  const { last } = facts;
  const rows: (readonly [string, string, string])[] = [
    ['Won', formatMoney(closed), formatShare(ratio(closed, plan))],
    ['Floor: won and Commit that is In', formatMoney(floor), formatShare(ratio(floor, plan))],
    ['The number: the floor and Best Case that is In', formatMoney(number), formatShare(ratio(number, plan))],
    ['Ceiling: the number and the upside', formatMoney(ceiling), formatShare(ratio(ceiling, plan))],
    ...(plan === null ? [] : [['Plan', formatMoney(plan), formatShare(1)] as const])
  ];
  const submitted = last
    ? `The last submission, on ${formatDate(dateOfInstant(last.submittedAt))}, was ${formatMoney(last.number)}. The number is ${formatChange(roundToCent(number - last.number))} since.`
    : last === null
      ? 'No number has been submitted for this period.'
      : 'Numbers are submitted for a team or a seller; this page is about all visible deals.';
  return section('forecast', 'Forecast, plan and last submission', [
    {
      kind: 'table',
      caption: 'The number, its floor and its ceiling',
      columns: [
        { label: 'Figure' },
        { label: 'Amount', isNumber: true },
        { label: 'Of plan', isNumber: true }
      ],
      rows
    },
    ...paragraph(
      `Still to win for the number: ${formatMoney(commitIn)} of Commit and ${formatMoney(bestCaseIn)} of Best Case. On top of it could come ${formatMoney(upside)}.`
    ),
    ...paragraph(views.pack.requiredText),
    ...paragraph(submitted)
  ]);
}
