import type { ExplainedRow, Explanation } from './explain.ts';

/** What is shown of a row, with the heading of its column. */
type Column = readonly [heading: string, text: (row: ExplainedRow) => string];

const number = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Names come from an org: nothing in them may move a terminal's cursor. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');

const text = (name: string) => (row: ExplainedRow) => printable(String(row[name] ?? ''));

const share = (heading: string): Column => [heading, (row) => number(row.amount)];

function columnsOf({ object, unit }: Explanation): readonly Column[] {
  if (object === 'Lead_Metric__c')
    return [
      ['Lead', text('id')],
      ['Created', text('createdOn')],
      ['Stage', text('stage')],
      ['Answered after (minutes)', text('minutes')],
      ['Deal', text('deal')]
    ];
  const amount = share(unit === 'days' ? 'Days' : 'Amount');
  const ends: readonly Column[] = [
    ['Stage', text('stage')],
    ['Owner', text('owner')],
    ['Name', text('name')]
  ];
  return object === 'Stage_Metric__c'
    ? [['Deal', text('id')], amount, ['On', text('on')], ...ends]
    : [
        ['Deal', text('id')],
        amount,
        ['Close date', text('closeDate')],
        ['Accepted', text('acceptedDate')],
        ...ends
      ];
}

/** For people: the figure, its rows in columns, and that they add up to it. */
export function explanationLines(explanation: Explanation): string[] {
  const { sum, periodKey, dimension, label, motion, count, amount, unit, object, rows } = explanation;
  const things = object === 'Lead_Metric__c' ? 'leads' : object === 'Stage_Metric__c' ? 'stays' : 'deals';
  const of = [motion, dimension === label ? '' : dimension, label].filter(Boolean).join(' ');
  const sized = amount === null ? '' : `, ${number(amount)} ${unit}`;
  const columns = columnsOf(explanation);
  const cells = [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, cell]) => cell(row)))
  ];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const isNumber = columns.map(([heading]) => ['Amount', 'Days'].includes(heading));
  const line = (texts: readonly string[]): string =>
    texts
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    `${sum}, ${periodKey}, ${printable(of)}: ${count} ${things}${sized}.`,
    ...(rows.length > 0 ? cells.map(line) : []),
    `These ${rows.length} ${things} ${amount === null ? 'are' : 'add up to'} the figure.`
  ];
}
