import { readFileSync } from 'node:fs';
import { markdownTable } from '../markdown.ts';
import { COMPANY } from './company.ts';
import { dealsOpenedBy, type Measured } from './measure.ts';

/** Salesforce counts 2 KB for a record of any of these objects, also for a small one. */
const KB_PER_RECORD = 2;

/** What people do, who are not measured: how often, on average. */
const PEOPLE = {
  submissionsAYear: 52,
  callsPerDeal: 4,
  evidencePerDeal: 5,
  actionsPerDeal: 4,
  slipsPerDeal: 0.5,
  /** With the hourly timer of docs/scheduling.md. */
  runsAYear: 24 * 365
} as const;

interface Line {
  readonly object: string;
  readonly rows: (of: Measured) => number;
  /** How long records stay. */
  readonly stay: string;
}

const FOREVER = 'as long as you keep them';
const WITH_DEAL = 'as long as their deal';

/** A manager submits what the whole team submits, so a deal is in the submission of each person above its seller. */
const submittedDeals = ({ sellers, openDeals }: Measured): number => {
  let levels = 1;
  for (let people = sellers; people > 1; people = Math.ceil(people / COMPANY.managerPer)) levels += 1;
  return Math.round(openDeals / 2) * levels * PEOPLE.submissionsAYear;
};

const perDeal = (count: number) => (of: Measured) => Math.round(dealsOpenedBy(of.sellers) * count);
const measured = (object: string) => (of: Measured) => of.rows[object] ?? 0;

/** Objects that grow from year to year. */
const GROWING: readonly Line[] = [
  { object: 'Sales_Metric__c', rows: measured('Sales_Metric__c'), stay: FOREVER },
  { object: 'Stage_Metric__c', rows: measured('Stage_Metric__c'), stay: FOREVER },
  { object: 'Lead_Metric__c', rows: measured('Lead_Metric__c'), stay: FOREVER },
  { object: 'Forecast_Period__c', rows: measured('Forecast_Period__c'), stay: FOREVER },
  { object: 'Sync_Run__c', rows: () => PEOPLE.runsAYear, stay: FOREVER },
  {
    object: 'Forecast_Submission__c',
    rows: ({ sellers, managers }) => (sellers + managers) * PEOPLE.submissionsAYear,
    stay: FOREVER
  },
  { object: 'Forecast_Submission_Deal__c', rows: submittedDeals, stay: 'as long as their submission' },
  { object: 'Deal_Call__c', rows: perDeal(PEOPLE.callsPerDeal), stay: WITH_DEAL },
  { object: 'Buyer_Evidence__c', rows: perDeal(PEOPLE.evidencePerDeal), stay: WITH_DEAL },
  { object: 'Deal_Action__c', rows: perDeal(PEOPLE.actionsPerDeal), stay: WITH_DEAL },
  { object: 'Deal_Slip__c', rows: perDeal(PEOPLE.slipsPerDeal), stay: WITH_DEAL }
];

/** Objects whose records go by themselves. */
const STANDING: readonly Line[] = [
  {
    object: 'Week_Metric__c',
    rows: measured('Week_Metric__c'),
    stay: 'the running period of each kind and the eight before it'
  },
  {
    object: 'Hierarchy_Member__c',
    rows: measured('Hierarchy_Member__c'),
    stay: 'as long as the person is in the hierarchy'
  },
  {
    object: 'Deal_Metric__c',
    rows: measured('Deal_Metric__c'),
    stay: 'deals that slipped and are open, or closed in the running quarter'
  }
];

const n = (value: number): string => value.toLocaleString('en-US');

const megabytes = (rows: number): string => {
  const size = (rows * KB_PER_RECORD) / 1024;
  return size < 10 ? size.toFixed(1) : n(Math.round(size));
};

const table = (lines: readonly Line[], all: readonly Measured[], sumName?: string): string => {
  const rows = lines.map(({ object, rows: rowsOf, stay }) => [
    `\`${object}\``,
    ...all.flatMap((of) => [n(rowsOf(of)), megabytes(rowsOf(of))]),
    stay
  ]);
  const sum = all.map((of) => lines.reduce((total, line) => total + line.rows(of), 0));
  const last = sumName ? [[sumName, ...sum.flatMap((total) => [n(total), megabytes(total)]), '']] : [];
  return markdownTable(
    ['object', ...all.flatMap(({ sellers }) => [`${n(sellers)} sellers: rows`, 'MB']), 'records stay'],
    [...rows, ...last]
  );
};

/** What `measure-main.ts` has written. */
export const readMeasured = (): [Measured, Measured, Measured] =>
  JSON.parse(readFileSync(new URL('measured.json', import.meta.url), 'utf8')) as [
    Measured,
    Measured,
    Measured
  ];

/** docs/scale.md. */
export function scalePage(all: readonly Measured[]): string {
  return `# How much storage it takes

Salesforce counts ${KB_PER_RECORD} KB for each record of the app's objects, also for a small one. \`npm run docs\` writes this page from a measurement: the sync's own
code computes the records of a made-up company, and the script counts them (\`scripts/docs/scale\`). The records of people are not
measured; the assumptions are below. Compare the sums with what Setup, Storage Usage, says is left in your org.

## What a year adds

${table(GROWING, all, '**a year**')}
## What stays about the same

Rows of one year's periods, and of the deals at its end.

${table(STANDING, all)}
## What is assumed

The company: a seller opens ${COMPANY.dealsPerSeller} deals a year and a person leads up to ${COMPANY.managerPer} people. There are ${COMPANY.segments} segments, ${COMPANY.regions} regions, ${COMPANY.sources} sources,
${COMPANY.competitors} competitors, ${COMPANY.stages} open stages and three motions. A third of the deals is put off once. At the end of the year
${all.map(({ sellers, openDeals }) => `${n(openDeals)} deals are open with ${n(sellers)} sellers`).join(', ')}.

People: everyone submits ${PEOPLE.submissionsAYear} times a year, with all deals of the period, which are half of the open ones; a deal is also in the submission of each person
above its seller. A deal gets ${PEOPLE.callsPerDeal} calls, ${PEOPLE.evidencePerDeal} confirmations by the buyer and ${PEOPLE.actionsPerDeal} actions, and every second deal a slip reason. The sync runs every hour.

Most rows are deals of submissions. Where that is too much, submit less often, or let those submit whose numbers you use. Deleting a submission deletes its deals.
`;
}
