import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLString
} from 'graphql';
import type { GraphQLInputFieldConfigMap, GraphQLInputType } from 'graphql';
import type { Kind } from './kinds.ts';
import { Long, SCALARS } from './scalars.ts';

/** Date functions, in filters (upper case) and as results of aggregates (camel case). */
export const DATE_FUNCTIONS = [
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'HOUR_IN_DAY',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR'
] as const;

const OF_DATE_TIME_ONLY = new Set<string>(['DAY_ONLY', 'HOUR_IN_DAY']);

export const dateFunctionsOf = (kind: Kind): readonly string[] =>
  kind === 'DateTime'
    ? DATE_FUNCTIONS
    : kind === 'Date'
      ? DATE_FUNCTIONS.filter((name) => !OF_DATE_TIME_ONLY.has(name))
      : [];

const spans = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];

const DateLiteral = new GraphQLEnumType({
  name: 'DateLiteral',
  values: Object.fromEntries(
    [
      'TODAY',
      'YESTERDAY',
      'TOMORROW',
      'LAST_90_DAYS',
      'NEXT_90_DAYS',
      ...['THIS', 'LAST', 'NEXT'].flatMap((when) => spans.map((span) => `${when}_${span}`))
    ].map((name) => [name, {}])
  )
});

const units = ['days', 'weeks', 'months', 'quarters', 'years', 'fiscal_quarters', 'fiscal_years'];

const DateRange = new GraphQLInputObjectType({
  name: 'DateRange',
  fields: Object.fromEntries(
    units
      .flatMap((unit) => [`last_n_${unit}`, `next_n_${unit}`, `n_${unit}_ago`])
      .map((name) => [name, { type: GraphQLInt }])
  )
});

const moment = (kind: 'Date' | 'DateTime'): GraphQLInputObjectType =>
  new GraphQLInputObjectType({
    name: `${kind}Input`,
    description: 'One of the three.',
    fields: {
      value: { type: SCALARS[kind] },
      literal: { type: DateLiteral },
      range: { type: DateRange }
    }
  });

const comparisons = (name: string, type: GraphQLInputType, withOrder = true): GraphQLInputFieldConfigMap => ({
  eq: { type },
  ne: { type },
  ...(withOrder ? { gt: { type }, gte: { type }, lt: { type }, lte: { type } } : {}),
  ...(name === 'Boolean' ? {} : { in: { type: new GraphQLList(type) }, nin: { type: new GraphQLList(type) } })
});

const LongOperators = new GraphQLInputObjectType({
  name: 'LongOperators',
  fields: comparisons('Long', Long)
});

const DateFunctionInput = new GraphQLInputObjectType({
  name: 'DateFunctionInput',
  fields: { value: { type: LongOperators }, convertTimezoneValue: { type: GraphQLBoolean } }
});

const TEXT: ReadonlySet<Kind> = new Set<Kind>([
  'Email',
  'PhoneNumber',
  'Picklist',
  'String',
  'TextArea',
  'Url'
]);

const operators = (kind: Kind): GraphQLInputObjectType => {
  if (kind === 'Long') return LongOperators;
  if (kind === 'Date' || kind === 'DateTime') {
    return new GraphQLInputObjectType({
      name: `${kind}Operators`,
      fields: {
        ...comparisons(kind, moment(kind)),
        ...Object.fromEntries(dateFunctionsOf(kind).map((name) => [name, { type: DateFunctionInput }]))
      }
    });
  }
  const name = kind === 'ID' ? 'IdOperators' : kind === 'Int' ? 'IntegerOperators' : `${kind}Operators`;
  const type = SCALARS[kind];
  const fields = comparisons(kind, type, kind !== 'Boolean' && kind !== 'MultiPicklist');
  if (TEXT.has(kind)) fields['like'] = { type };
  if (kind === 'MultiPicklist') {
    fields['includes'] = { type: new GraphQLList(GraphQLString) };
    fields['excludes'] = { type: new GraphQLList(GraphQLString) };
  }
  return new GraphQLInputObjectType({ name, fields });
};

/** Operators by kind. Those of Ids hang on the schema (semi-joins) and are built with it; long text has none. */
export const OPERATORS = Object.fromEntries(
  (Object.keys(SCALARS) as Kind[])
    .filter((kind) => kind !== 'ID' && kind !== 'LongTextArea')
    .map((kind) => [kind, operators(kind)])
) as Readonly<Partial<Record<Kind, GraphQLInputObjectType>>>;

/** Operators of Ids: comparisons and semi-joins over the objects of this schema. */
export const idOperators = (join: GraphQLInputObjectType): GraphQLInputObjectType =>
  new GraphQLInputObjectType({
    name: 'IdOperators',
    fields: { ...comparisons('ID', SCALARS.ID), inq: { type: join }, ninq: { type: join } }
  });
