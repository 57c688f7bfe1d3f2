import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import type { TestWireAdapter } from '@salesforce/wire-service-jest-util';
import { STAGES } from './deals';

// What an org says of its picklists, in the shapes of the API.

const picklist = (values: { value: string; label: string; attributes?: object }[]) => ({ values });

/**
 * Stages, motions, loss types and kinds of no decision; competitors may be added.
 * @param ofDeals fields that deals have beside those of the app
 */
export const emitPicklists = (ofDeals: object = {}): void => {
  (getObjectInfo as unknown as TestWireAdapter).emit({
    defaultRecordTypeId: '012',
    createable: true,
    fields: ofDeals
  });
  const fields: Record<string, { value: string; label: string; attributes?: object }[]> = {
    StageName: STAGES.map((stage) => ({
      value: stage.value,
      label: stage.label,
      attributes: {
        closed: stage.isClosed,
        won: stage.isWon,
        defaultProbability: stage.probability,
        forecastCategoryName: stage.category === 'Forecast' ? 'Commit' : stage.category
      }
    })),
    Sales_Motion__c: ['Enterprise', 'Inside'].map((one) => ({ value: one, label: one })),
    Loss_Type__c: ['Competition', 'No Decision'].map((one) => ({ value: one, label: one })),
    No_Decision_Kind__c: ['Told Us', 'Keeps What It Has', 'Went Silent'].map((one) => ({
      value: one,
      label: one
    })),
    Slip_Reason__c: ['Legal', 'Budget'].map((one) => ({ value: one, label: one }))
  };
  for (const [name, values] of Object.entries(fields))
    (getPicklistValues as unknown as TestWireAdapter).emit(
      picklist(values),
      (config) => (config.fieldApiName as { fieldApiName: string } | undefined)?.fieldApiName === name
    );
};

export const emitCurrencies = (...codes: string[]): void =>
  (getPicklistValues as unknown as TestWireAdapter).emit(
    picklist(codes.map((code) => ({ value: code, label: code }))),
    (config) =>
      (config.fieldApiName as { fieldApiName: string } | undefined)?.fieldApiName === 'CurrencyIsoCode'
  );
