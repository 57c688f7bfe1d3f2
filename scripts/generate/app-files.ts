import type { Dimension, Metric, MetricField } from '../sync/src/metrics.ts';

const HEAD = '// Generated from scripts/sync/metrics.json by `npm run generate`. Change that file instead.\n';

const CURRENCY_HEAD = (file: string): string =>
  `// Generated from ${file} by \`npm run generate\`. Change that file instead.\n// An org of one currency has no CurrencyIsoCode and would refuse the query: this one is for orgs of several.\n`;

/** What else is asked beside an amount, to convert it: the currency, and where it is not asked anyway the day. */
const BESIDE: readonly (readonly [amount: RegExp, beside: string])[] = [
  [/^( *)Amount @optional \{\n *value\n *\}\n/gm, 'CurrencyIsoCode @optional { value } CloseDate { value }'],
  [
    /^( *)amount: Plan_Amount__c @optional \{\n *value\n *\}\n/gm,
    'CurrencyIsoCode @optional { value } periodRecord: Forecast_Period__r { start: Start_Date__c { value } }'
  ],
  [
    /^( *)amount: Amount__c @optional \{\n *value\n *\}\n/gm,
    'dealCurrency: Opportunity__r @optional { Id CurrencyIsoCode @optional { value } }'
  ]
];

/**
 * The query of a module once more, with the currency of every amount.
 * @param source text of a module with one `export const …Document = gql`…`;`
 */
export function inCurrenciesModule(file: string, source: string): string {
  const [literal, name] = /export const (\w+)Document = gql`[^`]*`;/.exec(source) ?? [];
  if (literal === undefined) throw new Error(`${file} has no document.`);
  const asked = BESIDE.reduce(
    (text, [amount, beside]) =>
      text.replace(amount, (found, indent: string) => `${found}${indent}${beside}\n`),
    literal
  );
  if (asked === literal) throw new Error(`${file} asks for no amount.`);
  const renamed = asked.replace(`${name}Document`, `${name}InCurrenciesDocument`);
  return `${CURRENCY_HEAD(file)}import { gql } from 'lightning/graphql';\n\n${renamed}\n`;
}

/** `Start_Won_Commit` is `startWonCommit` in the model. */
function modelName(metric: Metric): string {
  const [first = '', ...others] = metric.name.split('_');
  return (
    first.toLowerCase() + others.map((word) => word[0]?.toUpperCase() + word.slice(1).toLowerCase()).join('')
  );
}

/** The metrics of each of the app's queries. */
interface MetricLists {
  readonly sums: readonly Metric[];
  readonly funnel: readonly Metric[];
  readonly weeks: readonly Metric[];
}

/** forecastModel/metricNames.ts: the metrics that have an amount and a count. */
export function metricNamesModule({ sums, funnel, weeks }: MetricLists): string {
  return `${HEAD}
/** The sums of a period and slice, as Sales_Metric__c stores them (docs/metrics.md, Sums). */
export const SUM_NAMES = ${namesOf(sums)} as const;

/** Those that the funnel is made of (docs/metrics.md, Funnel). */
export const FUNNEL_SUM_NAMES = ${namesOf(funnel)} as const;

/** The sums of a weekly reading, as Week_Metric__c stores them (docs/metrics.md, Weekly readings). */
export const WEEK_SUM_NAMES = ${namesOf(weeks)} as const;
`;
}

const namesOf = (metrics: readonly Metric[]): string => {
  const both = metrics.filter(({ measures }) => measures.includes('amount') && measures.includes('count'));
  return `[${both.map((metric) => `'${modelName(metric)}'`).join(', ')}]`;
};

const ALIASES = { amount: 'Amount', count: 'Count', days: '' } as const;

/** A query of every field of every metric of an object. */
interface MetricsQuery {
  readonly object: string;
  /** What the list is called in the answer: `metrics`. */
  readonly list: string;
  readonly fields: readonly MetricField[];
  /** Further fields by their alias. */
  readonly others: Readonly<Record<string, string>>;
}

/** forecastData/metricsDocument.ts, weekMetricsDocument.ts: the query that reads every field of every metric. */
export function metricsDocumentModule({ object, list, fields, others }: MetricsQuery): string {
  const selections = [
    'period: Forecast_Period__c',
    ...Object.entries(others).map(([alias, name]) => `${alias}: ${name}`),
    ...fields.map(({ name, metric, measure }) => `${modelName(metric)}${ALIASES[measure]}: ${name}`)
  ];
  return `${HEAD}
import { gql } from 'lightning/graphql';

export const ${list}Document = gql\`
  query forecast${list[0]?.toUpperCase()}${list.slice(1)}($where: ${object}_Filter, $after: String) {
    uiapi {
      query {
        ${list}: ${object}(
          first: 2000
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { Key__c: { order: ASC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              ${selections.map((selection) => `${selection} { value }`).join('\n              ')}
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  }
\`;
`;
}

const OF_PERSON = / by (Seller|Team)$/;

/** forecastData/dimensions.ts: what metrics can be asked for by, and by what also for a team or seller alone. */
export function dimensionsModule(dimensions: readonly Pick<Dimension, 'name'>[]): string {
  const names = dimensions.map(({ name }) => name);
  const own = names.filter((name) => !OF_PERSON.test(name));
  const ofPerson = own.filter((name) => names.includes(`${name} by Seller`));
  return `${HEAD}
/** What deals are grouped by (docs/metrics.md, Slices). */
export type Dimension = ${own.map((name) => `'${name}'`).join(' | ')};

/** Those that also have slices of a team or seller alone. */
export const DIMENSIONS_OF_PERSON: readonly Dimension[] = [${ofPerson.map((name) => `'${name}'`).join(', ')}];
`;
}
