import type { HttpContext } from '../http/context.ts';
import { notFound } from '../http/errors.ts';
import { toId18 } from '../../engine/schema/ids.ts';
import type { Caller, Org } from '../../engine/types.ts';
import type {
  FieldSchema,
  ObjectSchema,
  PicklistValue,
  RecordTypeSchema
} from '../../engine/schema/types.ts';
import { CATEGORY_NAMES } from '../../engine/schema/stages.ts';
import { eTagOf, MASTER_RECORD_TYPE, recordTypesOf, seenObject } from './object-info.ts';

const isStage = (object: ObjectSchema, field: FieldSchema): boolean =>
  object.name === 'Opportunity' && field.name === 'StageName';

/** Attributes of a stage; the misspelt name of the first is Salesforce's own. */
const attributesOf = ({ schema }: Org, value: string): Record<string, unknown> | null => {
  const stage = schema.stages.find((each) => each.value === value);
  return stage === undefined
    ? null
    : {
        picklistAtrributesValueType: 'OpportunityStage',
        closed: stage.closed,
        defaultProbability: stage.probability,
        forecastCategoryName: CATEGORY_NAMES[stage.forecastCategory],
        won: stage.won
      };
};

/** Active values that the record type allows, in the order of the field. */
const valuesOf = (
  org: Org,
  object: ObjectSchema,
  field: FieldSchema,
  type: RecordTypeSchema | undefined
): PicklistValue[] => {
  const active = (field.picklistValues ?? []).filter((value) => value.active);
  if (!type) return active;
  if (isStage(object, field) && type.businessProcess !== undefined) {
    const process = org.schema.businessProcesses.get(`${object.name}.${type.businessProcess}`);
    if (process) return active.filter(({ value }) => process.includes(value));
  }
  const allowed = type.picklists.get(field.name);
  return allowed
    ? active.flatMap((value) => {
        const entry = allowed.find((each) => each.value === value.value);
        return entry ? [{ ...value, default: entry.default }] : [];
      })
    : active;
};

interface Place {
  version: string;
  object: string;
  recordTypeId: string;
}

const picklist = (
  org: Org,
  object: ObjectSchema,
  field: FieldSchema,
  type: RecordTypeSchema | undefined,
  { version, recordTypeId }: Place
): Record<string, unknown> => {
  const entry = ({ value, label }: PicklistValue): Record<string, unknown> => ({
    attributes: isStage(object, field) ? attributesOf(org, value) : null,
    label,
    validFor: [],
    value
  });
  const values = valuesOf(org, object, field, type);
  const chosen = values.find((value) => value.default);
  const body = {
    controllerValues: {},
    defaultValue: chosen ? entry(chosen) : null,
    url: `/services/data/${version}/ui-api/object-info/${object.name}/picklist-values/${recordTypeId}/${field.name}`,
    values: values.map(entry)
  };
  return { ...body, eTag: eTagOf(body) };
};

const ACTIVE_CURRENCIES = 'SELECT IsoCode FROM CurrencyType WHERE IsActive = true';

/** The field with the values it has by now: currencies are records, which come and go without a deploy. */
const withCurrencies = async (org: Org, field: FieldSchema): Promise<FieldSchema> => {
  if (field.name !== 'CurrencyIsoCode') return field;
  const { records } = await org.run(org.parseQuery(ACTIVE_CURRENCIES), { userId: org.adminId });
  const codes = records.map(({ IsoCode }) => String(IsoCode)).sort();
  return {
    ...field,
    picklistValues: codes.map((value) => ({ value, label: value, active: true, default: false }))
  };
};

const isPicklist = ({ type }: FieldSchema): boolean =>
  type === 'picklist' || type === 'multipicklist' || type === 'combobox';

/**
 * Values of one picklist, or of all picklists of an object, for a record type.
 * @throws SalesforceError NOT_FOUND for an unknown object, field or record type
 */
export const picklistValues = async (
  context: HttpContext,
  place: Place,
  fieldName: string | undefined,
  caller: Caller
): Promise<Record<string, unknown>> => {
  const { org } = context;
  const { object, rights } = await seenObject(context, place.object, caller);
  const id = toId18(place.recordTypeId);
  const type = recordTypesOf(org, object.name).find((each) => each.id === id);
  if (!type && id !== MASTER_RECORD_TYPE)
    throw notFound(`The record type ${place.recordTypeId} is not one of ${object.name}.`);
  const fields = [...object.fields.values()].filter(
    (field) => isPicklist(field) && rights.canReadField(object.name, field.name)
  );
  const answer = async (field: FieldSchema): Promise<Record<string, unknown>> =>
    picklist(org, object, await withCurrencies(org, field), type, place);
  if (fieldName === undefined) {
    const all = Object.fromEntries(
      await Promise.all(fields.map(async (field) => [field.name, await answer(field)] as const))
    );
    return { eTag: eTagOf(all), picklistFieldValues: all };
  }
  const field = fields.find(({ name }) => name.toLowerCase() === fieldName.toLowerCase());
  if (!field) throw notFound(`${object.name} has no picklist ${fieldName} that is visible to you.`);
  return answer(field);
};
