import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLObjectType,
  GraphQLUnionType,
  getIntrospectionQuery,
  validateSchema
} from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';
import { createSchemas } from '../../../engine/graphql-schema/schema.ts';

let test: TestOrg;
let schemaFor: ReturnType<typeof createSchemas>;
let schema: GraphQLSchema;

beforeAll(async () => {
  test = await startTestOrg();
  schemaFor = createSchemas(test.org);
  schema = await schemaFor({ userId: test.org.adminId });
});
afterAll(() => test.close());

const namesOf = (type: string, of = schema): string[] => {
  const found = of.getType(type);
  if (found instanceof GraphQLEnumType) return found.getValues().map(({ name }) => name);
  if (found instanceof GraphQLUnionType) return found.getTypes().map(({ name }) => name);
  return Object.keys((found as GraphQLObjectType | GraphQLInputObjectType | undefined)?.getFields() ?? {});
};

const typeOf = (type: string, field: string): string =>
  String((schema.getType(type) as GraphQLObjectType).getFields()[field]?.type);

describe('the schema', () => {
  it('is one that the specification allows', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('gives each field a value type of its kind', () => {
    expect(typeOf('Opportunity', 'Id')).toBe('ID!');
    expect(typeOf('Opportunity', 'Name')).toBe('StringValue');
    expect(typeOf('Opportunity', 'Amount')).toBe('CurrencyValue');
    expect(typeOf('Opportunity', 'StageName')).toBe('PicklistValue');
    expect(typeOf('Opportunity', 'OwnerId')).toBe('IDValue');
    expect(typeOf('Opportunity', 'Description')).toBe('LongTextAreaValue');
    expect(namesOf('PicklistValue')).toEqual(['value', 'displayValue', 'label']);
    expect(namesOf('CurrencyValue')).toEqual(['value', 'displayValue', 'format']);
  });

  it('leads to parents, to several objects by a union, and to children', () => {
    expect(typeOf('Opportunity', 'Account')).toBe('Account');
    expect(typeOf('Account', 'Opportunities')).toBe('OpportunityConnection');
    expect(typeOf('Task', 'What')).toBe('Task_What');
    expect(namesOf('Task_What')).toEqual(expect.arrayContaining(['Account', 'Opportunity']));
  });

  it('has the operators of each kind', () => {
    expect(namesOf('StringOperators')).toEqual(['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'like']);
    expect(namesOf('BooleanOperators')).toEqual(['eq', 'ne']);
    expect(namesOf('IdOperators')).toEqual(expect.arrayContaining(['inq', 'ninq']));
    expect(namesOf('DateOperators')).toEqual(
      expect.arrayContaining(['eq', 'FISCAL_QUARTER', 'CALENDAR_YEAR'])
    );
    expect(namesOf('DateInput')).toEqual(['value', 'literal', 'range']);
    expect(namesOf('DateLiteral')).toEqual(
      expect.arrayContaining(['TODAY', 'THIS_FISCAL_QUARTER', 'LAST_90_DAYS'])
    );
    expect(namesOf('DateRange')).toEqual(
      expect.arrayContaining(['next_n_fiscal_quarters', 'last_n_days', 'n_weeks_ago'])
    );
    expect(namesOf('Opportunity_Filter')).toEqual(
      expect.arrayContaining(['and', 'or', 'not', 'Amount', 'Owner'])
    );
  });

  it('groups and aggregates by the rules of each kind', () => {
    const groups = (schema.getType('Opportunity_GroupBy') as GraphQLInputObjectType).getFields();
    expect(Object.keys(groups)).not.toContain('Amount');
    expect(
      [groups['StageName'], groups['CloseDate'], groups['CreatedDate']].map((field) => String(field?.type))
    ).toEqual(['GroupByClause', 'GroupByDateClause', 'GroupByDateFunction']);
    expect(namesOf('CurrencyAggregate')).toEqual(
      expect.arrayContaining(['sum', 'avg', 'min', 'max', 'count', 'countDistinct'])
    );
    expect(namesOf('StringAggregate')).not.toContain('sum');
    expect(namesOf('BooleanAggregate')).not.toContain('count');
    expect(namesOf('DateAggregate')).toEqual(
      expect.arrayContaining(['calendarQuarter', 'fiscalYear', 'dayInWeek'])
    );
  });

  it('leaves out what the UI API leaves out', () => {
    const objects = namesOf('RecordQuery');
    expect(objects).toEqual(expect.arrayContaining(['Opportunity', 'User', 'Metric__c', 'Policy__mdt']));
    expect(objects).not.toContain('OpportunityStage');
    expect(namesOf('JoinInput')).not.toContain('Policy__mdt');
    expect(namesOf('UIAPIMutations')).not.toContain('Policy__mdtCreate');
  });

  it('shows each caller their own rights, and people with the same rights one schema', async () => {
    const rep = await schemaFor({ userId: PEOPLE.rep });
    expect(validateSchema(rep)).toEqual([]);
    // Compared by hand: a report of the difference would print both schemas whole.
    expect((await schemaFor({ userId: PEOPLE.colleague })) === rep).toBe(true);
    expect(rep === schema).toBe(false);
    const update = 'OpportunityUpdateRepresentation';
    expect(namesOf(update, rep)).toContain('Rep_Call__c');
    expect(namesOf(update, rep)).not.toContain('Manager_Call__c');
    expect(namesOf(update, await schemaFor({ userId: PEOPLE.manager }))).toContain('Manager_Call__c');
    expect(namesOf('UIAPIMutations', rep)).not.toContain('Metric__cUpdate');
  });

  it('introspects', async () => {
    const { data, errors } = await test.graphql(getIntrospectionQuery());
    expect(errors).toEqual([]);
    expect(data.__schema.types.length).toBeGreaterThan(100);
    expect(data.__schema.directives.map(({ name }: { name: string }) => name)).toContain('optional');
    const one = await test.graphql(
      'query t($n: String!) { __type(name: $n) { inputFields { name } } __typename }',
      {
        n: 'RecordDeleteInput'
      }
    );
    expect(one).toEqual({
      data: { __type: { inputFields: [{ name: 'Id' }] }, __typename: 'Query' },
      errors: []
    });
  });
});
