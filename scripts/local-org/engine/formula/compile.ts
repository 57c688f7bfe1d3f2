import { compile } from 'sformula';
import type { FormulaReturnType, ParseOptions } from 'sformula';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { FieldSchema, FieldType } from '../schema/types.ts';
import { refuseArguments } from './availability.ts';
import { FormulaFailure } from './bounded.ts';
import type { FormulaPlace } from './availability.ts';
import { EXTRA_TYPES, fn } from './extra-functions.ts';
import { inputsOf } from './inputs.ts';
import { parseFormula } from './parse.ts';
import { rewrite } from './rewrite.ts';
import { GLOBAL_OBJECTS } from './globals.ts';
import type { Lookup, CompiledFormula, AstNode } from '../schema/compiled-formula.ts';

const RETURN_TYPES: Partial<Record<FieldType, FormulaReturnType>> = {
  string: 'string', textarea: 'string', boolean: 'boolean', int: 'number', double: 'number', currency: 'currency',
  percent: 'percent', date: 'date', datetime: 'datetime', time: 'time'
}; // prettier-ignore

type ExpressionTypeDictionary = NonNullable<ParseOptions['inputTypes']>;
type DescribeSObjectResult = Awaited<ReturnType<ParseOptions['describe']>>;
/** What sformula lacks, or has otherwise; the functions themselves are in sql-functions.ts and with who evaluates. */
const EXTRA_FUNCTIONS: ExpressionTypeDictionary = {
  ...EXTRA_TYPES,
  REGEX: fn(['string', 'string'], 'boolean'),
  ISNEW: fn([], 'boolean'),
  ISCLONE: fn([], 'boolean'),
  BR: fn([], 'string'),
  ORG_BR: fn([], 'string'),
  // sformula has a separate type for links and pictures, which is not text.
  ORG_HYPERLINK: fn(['string', 'string', 'string'], 'string', 1),
  ORG_IMAGE: fn(['string', 'string', 'number', 'number'], 'string', 3),
  ORG_LPAD: fn(['string', 'number', 'string'], 'string', 1),
  ORG_RPAD: fn(['string', 'number', 'string'], 'string', 1),
  ORG_SUBSTITUTE: fn(['string', 'string', 'string'], 'string'),
  ORG_TRIM: fn(['string'], 'string'),
  ORG_TODAY: fn([], 'date'),
  ORG_NOW: fn([], 'datetime'),
  ORG_TIMENOW: fn([], 'time'),
  ORG_DATEVALUE: fn(['any'], 'date')
};

/** Characters that a formula may have. */
const MOST_CHARACTERS: Readonly<Record<FormulaPlace, number>> = {
  field: 3900, rule: 3900, default: 3900, entry: 3900, flow: 10_000
}; // prettier-ignore

const tooLong = ({ length }: string, most: number): string =>
  `Formula is too long (${length.toLocaleString('en-US')} characters). Maximum length is ${most.toLocaleString('en-US')} characters.`;

interface FormulaOptions {
  returnType?: FormulaReturnType;
  blankAsZero?: boolean;
  scale?: number;
  /** Where it stands. */
  place: FormulaPlace;
}

/** What a look-up gives for a field of this type. */
const RETURNED: Partial<Record<FormulaReturnType, Parameters<typeof fn>[1]>> = {
  boolean: 'boolean', number: 'number', currency: 'number', percent: 'number', date: 'date', datetime: 'datetime'
}; // prettier-ignore

/**
 * Reads a formula over the fields of an object.
 * @throws Error what is wrong, with line and column
 */
export async function compileFormula(
  text: string,
  object: string,
  schema: OrgSchema,
  { place, ...options }: FormulaOptions
): Promise<CompiledFormula> {
  if (text.length > MOST_CHARACTERS[place]) throw new Error(tooLong(text, MOST_CHARACTERS[place]));
  const lookups = new Map<string, Lookup>();
  const written = rewrite(text, object, schema, place, place === 'rule' ? lookups : undefined);
  const inputTypes: ExpressionTypeDictionary = {
    ...EXTRA_FUNCTIONS,
    $Prior: { type: 'object', sobject: object, properties: {} },
    ...Object.fromEntries(
      Object.entries(GLOBAL_OBJECTS).map(([name, sobject]) => [
        name,
        { type: 'object' as const, sobject, properties: {} }
      ])
    ),
    $Permission: {
      type: 'object',
      properties: Object.fromEntries(
        schema.customPermissions.map((name) => [name, { type: 'boolean' as const }])
      )
    }
  };
  for (const { call, field } of lookups.values())
    inputTypes[call] = fn(['string'], RETURNED[returnTypeOf(field)] ?? 'string');
  for (const [, name] of written.matchAll(/\bCHANGED__(\w+)/g))
    inputTypes[`CHANGED__${name}`] = { type: 'boolean' };
  const formula = await compile(parseFormula(written) as Parameters<typeof compile>[0], {
    sobject: object,
    describe: async (name) => describeForFormula(schema, name),
    inputTypes,
    ...options
  });
  const { compiled } = formula;
  const ast = ('ast' in compiled ? compiled.ast : compiled.expression) as unknown as AstNode;
  refuseArguments(ast, object, schema);
  const names = namesIn(compiled.expression);
  return {
    formula,
    ast,
    returnType: formula.returnType,
    inputs: inputsOf(ast, compiled.fields),
    lookups: [...lookups.values()],
    // sformula copies its context several times in each evaluation: it is given what the formula names and nothing else.
    evaluate: (context) => {
      try {
        return formula.evaluate(
          Object.fromEntries(names.flatMap((name) => (name in context ? [[name, context[name]]] : [])))
        );
      } catch (error) {
        // What JavaScript says of a character or a day that there is none.
        if (error instanceof RangeError) throw new FormulaFailure(`${error.message}.`);
        throw error;
      }
    }
  };
}

/** Every identifier of an expression, those of properties too. */
function namesIn(expression: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(expression, (_, node: unknown) => {
    const { type, name } = (node ?? {}) as { type?: unknown; name?: unknown };
    if (type === 'Identifier' && typeof name === 'string') names.add(name);
    return node;
  });
  return [...names];
}

export const returnTypeOf = (field: FieldSchema): FormulaReturnType => RETURN_TYPES[field.type] ?? 'string';

/** An object as sformula's describer wants it. */
function describeForFormula(schema: OrgSchema, name: string): DescribeSObjectResult {
  const object = schema.object(name);
  const fields = [...(object?.fields.values() ?? [])].map((field) => ({
    name: field.name,
    label: field.label,
    type: field.type === 'long' ? 'int' : field.type,
    precision: field.precision ?? 0,
    scale: field.scale ?? 0,
    picklistValues: field.picklistValues?.map(({ value, label }) => ({ value, label })) ?? null,
    relationshipName: field.relationshipName ?? null,
    referenceTo: field.referenceTo ? [...field.referenceTo] : null
  }));
  return { name, label: object?.label ?? name, fields };
}
