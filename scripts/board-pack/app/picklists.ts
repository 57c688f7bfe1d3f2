import ForecastPicklists from 'c/forecastPicklists';
import type { Picklists } from 'c/forecastPicklists';
import type { ObjectInfoResult, PicklistResult } from 'lightning/uiObjectInfoApi';
import type { Org } from '../document.ts';

/** What the org lets a deal be, and whether it has several currencies. */
export interface Choices {
  readonly picklists: Picklists | null;
  readonly hasSeveralCurrencies: boolean;
}

/** Reads the picklists of Opportunity through the component that the tab reads them with. */
export async function choicesOf(org: Org): Promise<Choices> {
  let picklists: Picklists | null = null;
  let hasSeveralCurrencies = false;
  const component = new ForecastPicklists() as unknown as EventTarget & ForecastPicklists;
  component.addEventListener('picklists', (event) => {
    picklists = (event as CustomEvent<Picklists>).detail;
  });
  component.addEventListener('currencies', (event) => {
    hasSeveralCurrencies = (event as CustomEvent<boolean>).detail;
  });
  const object = await org.get<ObjectInfoResult['data']>('/ui-api/object-info/Opportunity');
  const refusal = { body: { message: 'Opportunity is not visible to this login.' } };
  component.handleObject(object ? { data: object } : { error: refusal });
  const valuesOf = async (field: string | undefined): Promise<PicklistResult> => {
    const path = `/ui-api/object-info/Opportunity/picklist-values/${component.recordTypeId}/${field}`;
    const data = await org.get<PicklistResult['data']>(path);
    return data ? { data } : { error: { body: { message: `${field} is not visible to this login.` } } };
  };
  if (component.recordTypeId === undefined) return { picklists, hasSeveralCurrencies };
  if (component.currencyField) component.handleCurrencies(await valuesOf('CurrencyIsoCode'));
  component.handleMotions(await valuesOf('Sales_Motion__c'));
  component.handleStages(await valuesOf('StageName'));
  return { picklists, hasSeveralCurrencies };
}
