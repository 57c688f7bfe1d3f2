import { SyncError, exitCode } from '../errors.ts';
import { salesDimensions, salesMetrics } from '../metrics.ts';

/** What a person asks about. */
export interface Question {
  /** A day of the period. */
  readonly day: string;
  readonly isMonth: boolean;
  readonly sum: string;
  readonly dimension: string;
  /** The slice as the record says it, or as people call it. */
  readonly value: string;
  /** Of a stage's figures. */
  readonly motion: string;
}

/** A kind of record that the sync writes, and what of it can be opened. */
export interface Kind {
  readonly object: string;
  /** The store's table of its records, with the columns that hold a slice's value and its name. */
  readonly table: string;
  readonly value: string;
  readonly label: string;
  /** What its query lists. */
  readonly rows: 'deals' | 'stays' | 'leads';
  readonly dimensions: readonly string[];
  readonly sums: readonly Sum[];
}

/** A sum of it: the fields that hold the number of its rows, and what these add up to. */
export interface Sum {
  readonly name: string;
  readonly count?: string;
  readonly amount?: string;
  readonly unit: 'in the corporate currency' | 'days' | 'minutes' | '';
}

const money = (name: string): Sum => ({
  name,
  count: `${name}_Count__c`,
  amount: `${name}_Amount__c`,
  unit: 'in the corporate currency'
});

const counted = (name: string, count = `${name}_Count__c`): Sum => ({ name, count, unit: '' });

const sales: readonly Sum[] = salesMetrics.map(({ name, measures }) =>
  measures.includes('days')
    ? { name, amount: `${name}_Sum__c`, unit: 'days' }
    : measures.includes('amount')
      ? money(name)
      : counted(name)
);

export const kinds: readonly Kind[] = [
  {
    object: 'Sales_Metric__c',
    table: 'metric',
    value: 'Dimension_Value__c',
    label: 'Dimension_Label__c',
    rows: 'deals',
    dimensions: salesDimensions.map(({ name }) => name),
    sums: sales
  },
  {
    object: 'Stage_Metric__c',
    table: 'stage_metric',
    value: 'Stage_Name__c',
    label: 'Stage_Name__c',
    rows: 'stays',
    dimensions: ['Stage'],
    sums: [
      ...['Entered', 'Advanced', 'Returned', 'Lost'].map(money),
      { name: 'Days', amount: 'Days_Sum__c', unit: 'days' }
    ]
  },
  {
    object: 'Lead_Metric__c',
    table: 'lead_metric',
    value: 'Lead_Source__c',
    label: 'Lead_Source__c',
    rows: 'leads',
    dimensions: ['Lead_Source'],
    sums: [
      ...['Leads', 'MQL', 'SQL', 'SAL', 'Won', 'Responded'].map((name) => counted(name)),
      { name: 'First_Response_Minutes', amount: 'First_Response_Minutes_Sum__c', unit: 'minutes' },
      ...['Within_5_Min', 'Within_1_Hour', 'Within_24_Hours'].map((name) => counted(name, `${name}__c`))
    ]
  }
];

/** Names are taken as people write them: slipped, Slipped_Amount__c, "lead source". */
const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/__c$/, '')
    .replace(/_(amount|count|sum)$/, '');

/** @throws SyncError (usage) naming what there is */
export function kindOf(dimension: string): { kind: Kind; dimension: string } {
  for (const kind of kinds) {
    const found = kind.dimensions.find((name) => plain(name) === plain(dimension));
    if (found) return { kind, dimension: found };
  }
  const all = kinds.flatMap(({ dimensions }) => dimensions).join(', ');
  throw new SyncError(`There is no dimension ${dimension}. Use one of ${all}.`, exitCode.usage);
}

/** @throws SyncError (usage) naming what there is */
export function sumOf(kind: Kind, name: string): Sum {
  const found = kind.sums.find((sum) => plain(sum.name) === plain(name));
  if (found) return found;
  const all = kind.sums.map((sum) => sum.name).join(', ');
  throw new SyncError(`${kind.object} has no sum ${name}. It has ${all}.`, exitCode.usage);
}
