import type { Choice } from 'c/forecastButtonGroup';
import { causeOf, forget, reduceErrors, reportOutage, reportResponse } from 'c/forecastData';
import { categoryOf } from 'c/forecastModel';
import type { StageFacts } from 'c/forecastModel';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoResult, PicklistEntry, PicklistResult } from 'lightning/uiObjectInfoApi';
import { LightningElement, wire } from 'lwc';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import COMPETITOR from '@salesforce/schema/Competitor__c';
import LOSS_TYPE from '@salesforce/schema/Opportunity.Loss_Type__c';
import NO_DECISION_KIND from '@salesforce/schema/Opportunity.No_Decision_Kind__c';
import SALES_MOTION from '@salesforce/schema/Opportunity.Sales_Motion__c';
import SLIP_REASON from '@salesforce/schema/Opportunity.Slip_Reason__c';
import STAGE_NAME from '@salesforce/schema/Opportunity.StageName';

/** Detail of the `picklists` event: what the org lets a deal be. */
export interface Picklists {
  readonly stages: readonly StageFacts[];
  readonly motions: readonly Choice[];
  readonly lossTypes: readonly Choice[];
  readonly noDecisionKinds: readonly Choice[];
  readonly slipReasons: readonly Choice[];
  /** The user may add a competitor that is not on the list. */
  readonly mayAddCompetitor: boolean;
  /** False while the motions are loaded. */
  readonly areMotionsKnown: boolean;
  readonly mayCreateDeals: boolean;
  readonly mayDeleteDeals: boolean;
  readonly errors?: readonly string[];
}

const choicesOf = (values: readonly PicklistEntry[]): Choice[] =>
  values.map(({ value, label }) => ({ value, label }));

/** The attributes of a stage's picklist value are the org's own set-up; without a category a stage counts nowhere. */
const stageOf = ({ value, label, attributes }: PicklistEntry): StageFacts => ({
  value,
  label,
  category: categoryOf(String(attributes?.forecastCategoryName ?? '')) ?? 'Omitted',
  probability: Number(attributes?.defaultProbability ?? 0),
  isClosed: attributes?.closed === true,
  isWon: attributes?.won === true
});

const NOTHING_KNOWN = {
  motions: [],
  lossTypes: [],
  noDecisionKinds: [],
  slipReasons: [],
  mayAddCompetitor: false,
  areMotionsKnown: false,
  mayCreateDeals: false,
  mayDeleteDeals: false
};

/** By name: an org of one currency does not have the field, and would refuse an import of it. */
const CURRENCY = { objectApiName: OPPORTUNITY.objectApiName, fieldApiName: 'CurrencyIsoCode' };

/**
 * Reads the picklists of Opportunity for the default record type, and reports by the event `currencies` whether the org
 * has several; shows nothing itself. What an org that cannot be asked does not tell is asked again, and nothing is
 * concluded from it.
 */
export default class ForecastPicklists extends LightningElement {
  objectApiName: typeof OPPORTUNITY | undefined = OPPORTUNITY;
  competitorApiName: typeof COMPETITOR | undefined = COMPETITOR;
  recordTypeId: string | undefined;
  /** Undefined: the org has one currency, or it is not known yet. */
  currencyField: typeof CURRENCY | undefined;

  private picklists: Partial<Picklists> = {};
  /** Those the org could not be asked for, by name. */
  private readonly missing = new Set<string>();
  private receivedAt: number | null = null;
  private whenSettled: (() => void)[] = [];

  disconnectedCallback(): void {
    forget(this);
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  handleObject({ data, error }: ObjectInfoResult): void {
    if (this.isMissing('object', data, error)) return;
    if (data && CURRENCY.fieldApiName in data.fields) this.currencyField = CURRENCY;
    else if (data || error) {
      this.missing.delete('currencies');
      this.reportCurrencies(false);
    }
    if (data) {
      this.recordTypeId = data.defaultRecordTypeId ?? undefined;
      this.update({ mayCreateDeals: data.createable === true, mayDeleteDeals: data.deletable === true });
    }
    if (error) this.update({ stages: [], errors: reduceErrors(error) });
  }

  // Where it is not known that there is only one, several have to be reckoned with.
  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: '$currencyField' })
  handleCurrencies({ data, error }: PicklistResult): void {
    if (this.isMissing('currencies', data, error)) return;
    if (data || error) this.reportCurrencies(data?.values.length !== 1);
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: STAGE_NAME })
  handleStages({ data, error }: PicklistResult): void {
    if (this.isMissing('stages', data, error)) return;
    if (data) this.update({ stages: data.values.map(stageOf) });
    if (error) this.update({ stages: [], errors: reduceErrors(error) });
  }

  // A field the user may not see leaves its choices empty; the pages then leave the question out.
  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: SALES_MOTION })
  handleMotions({ data, error }: PicklistResult): void {
    if (this.isMissing('motions', data, error)) return;
    if (data || error) this.update({ motions: choicesOf(data?.values ?? []), areMotionsKnown: true });
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: LOSS_TYPE })
  handleLossTypes({ data, error }: PicklistResult): void {
    if (this.isMissing('lossTypes', data, error)) return;
    if (data || error) this.update({ lossTypes: choicesOf(data?.values ?? []) });
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: NO_DECISION_KIND })
  handleNoDecisionKinds({ data, error }: PicklistResult): void {
    if (this.isMissing('noDecisionKinds', data, error)) return;
    if (data || error) this.update({ noDecisionKinds: choicesOf(data?.values ?? []) });
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: SLIP_REASON })
  handleSlipReasons({ data, error }: PicklistResult): void {
    if (this.isMissing('slipReasons', data, error)) return;
    if (data || error) this.update({ slipReasons: choicesOf(data?.values ?? []) });
  }

  @wire(getObjectInfo, { objectApiName: '$competitorApiName' })
  handleCompetitor({ data, error }: ObjectInfoResult): void {
    if (this.isMissing('competitor', data, error)) return;
    if (data || error) this.update({ mayAddCompetitor: data?.createable === true });
  }

  /** The org could not be asked for one of them: all are asked for again, later. */
  private isMissing(name: string, data: unknown, error: unknown): boolean {
    const cause = error ? causeOf(error) : null;
    if (cause) {
      this.missing.add(name);
      const { receivedAt } = this;
      reportOutage(this, { cause, receivedAt, retry: () => this.refetch() });
      this.settle();
    } else if ((data || error) && this.missing.delete(name) && this.missing.size === 0) {
      reportResponse(this);
      this.settle();
    }
    return cause !== null;
  }

  private async refetch(): Promise<void> {
    const done = new Promise<void>((resolve) => this.whenSettled.push(resolve));
    const { recordTypeId, currencyField } = this;
    this.objectApiName = this.competitorApiName = this.recordTypeId = this.currencyField = undefined;
    await Promise.resolve();
    this.objectApiName = OPPORTUNITY;
    this.competitorApiName = COMPETITOR;
    this.recordTypeId ??= recordTypeId;
    this.currencyField ??= currencyField;
    await done;
  }

  private settle(): void {
    this.whenSettled.splice(0).forEach((resolve) => resolve());
  }

  private reportCurrencies(areSeveral: boolean): void {
    this.dispatchEvent(new CustomEvent<boolean>('currencies', { detail: areSeveral }));
  }

  private update(part: Partial<Picklists>): void {
    this.receivedAt ??= Date.now();
    this.picklists = { ...this.picklists, ...part };
    const { stages, errors, ...known } = this.picklists;
    const detail = { ...NOTHING_KNOWN, ...known, errors };
    if (stages)
      this.dispatchEvent(new CustomEvent<Picklists>('picklists', { detail: { stages, ...detail } }));
  }
}
