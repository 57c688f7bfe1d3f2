import { insertRows } from '../store/rows.ts';
import type { Row } from '../store/rows.ts';
import type { FieldSchema } from '../schema/types.ts';
import { changes } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

/** Fields whose change is kept in OpportunityHistory. */
const WATCHED = ['Amount', 'Probability', 'StageName', 'CloseDate', 'ForecastCategory'];

/** One row for each new opportunity and each change of amount, probability, stage, category or close date. */
export async function writeOpportunityHistory(batch: Batch, items: readonly SaveItem[]): Promise<void> {
  const { engine, session, now, context } = batch;
  const history = context.schema.object('OpportunityHistory')!;
  await engine.ids.prepare(session, history);
  const rows: Row[] = [];
  for (const item of items) {
    if (!WATCHED.some((field) => changes(item, field))) continue;
    const { after, before } = item;
    const id = engine.ids.next(history);
    rows.push({
      Id: id,
      OpportunityId: item.id,
      StageName: after.StageName,
      ForecastCategory: after.ForecastCategory,
      Probability: after.Probability,
      Amount: after.Amount,
      CloseDate: after.CloseDate,
      ExpectedRevenue: expected(after),
      PrevAmount: before?.Amount,
      PrevCloseDate: before?.CloseDate,
      ...(history.fields.has('CurrencyIsoCode') ? { CurrencyIsoCode: after.CurrencyIsoCode } : {}),
      CreatedDate: now,
      CreatedById: context.rights.userId,
      SystemModstamp: now,
      IsDeleted: false
    });
    if (before && changes(item, 'Amount')) after.LastAmountChangedHistoryId = id;
    if (before && changes(item, 'CloseDate')) after.LastCloseDateChangedHistoryId = id;
  }
  await insertRows(session, history, rows);
}

function expected({ Amount, Probability }: Row): number | null {
  return typeof Amount === 'number' && typeof Probability === 'number'
    ? Math.round(Amount * Probability) / 100
    : null;
}

/** OpportunityFieldHistory for the fields that the metadata tracks, and `created` for new opportunities. */
export async function writeFieldHistory(batch: Batch, items: readonly SaveItem[]): Promise<void> {
  const { engine, session, now, context, object } = batch;
  if (object.name !== 'Opportunity' || !context.schema.draft(object.name).historyTracked) return;
  const history = context.schema.object('OpportunityFieldHistory')!;
  await engine.ids.prepare(session, history);
  const tracked = [...object.fields.values()].filter((field) => field.trackHistory);
  const rows: Row[] = [];
  const add = (item: SaveItem, field: string, type: string | null, before: Row[string], after: Row[string]) =>
    rows.push({
      Id: engine.ids.next(history),
      OpportunityId: item.id,
      Field: field,
      DataType: type,
      OldValue: asText(before),
      NewValue: asText(after),
      CreatedDate: now,
      CreatedById: context.rights.userId,
      IsDeleted: false
    });
  for (const item of items) {
    if (!item.before) {
      add(item, 'created', null, null, null);
      continue;
    }
    for (const field of tracked) {
      if (changes(item, field.name))
        add(item, field.name, dataType(field), item.before[field.name], item.after[field.name]);
    }
  }
  await insertRows(session, history, rows);
}

const asText = (value: Row[string]): string | null =>
  value === null || value === undefined ? null : String(value);

function dataType(field: FieldSchema): string {
  const names: Partial<Record<FieldSchema['type'], string>> = {
    string: 'Text', textarea: 'TextArea', picklist: 'DynamicEnum', multipicklist: 'MultiEnum', reference: 'EntityId', boolean: 'Boolean',
    int: 'Integer', double: 'Double', currency: 'Currency', percent: 'Percent', date: 'DateOnly', datetime: 'DateTime'
  }; // prettier-ignore
  return names[field.type] ?? 'Text';
}
