import type { Choice } from 'c/forecastButtonGroup';
import { reduceErrors } from 'c/forecastData';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoResult, RecordTypePicklistsResult } from 'lightning/uiObjectInfoApi';
import { LightningElement, wire } from 'lwc';
import ACTION from '@salesforce/schema/Deal_Action__c';
import ACCEPTED from '@salesforce/schema/Opportunity.Sales_Accepted_Date__c';
import CONTACT_ROLE from '@salesforce/schema/OpportunityContactRole';
import EVIDENCE from '@salesforce/schema/Buyer_Evidence__c';
import EVENT from '@salesforce/schema/Opportunity.Compelling_Event__c';
import FIT from '@salesforce/schema/Opportunity.Product_Fit__c';
import FUNDING from '@salesforce/schema/Opportunity.Funding_Status__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import POWER from '@salesforce/schema/Opportunity.Power_Access__c';
import ROLE from '@salesforce/schema/OpportunityContactRole.Role';

/** Detail of the `choices` event: what may be said of a deal, and what the user may write. */
export interface DealChoices {
  /** Empty: the user may not write the field, so it is not asked. */
  readonly fits: readonly Choice[];
  readonly fundings: readonly Choice[];
  readonly events: readonly Choice[];
  readonly powers: readonly Choice[];
  readonly roles: readonly Choice[];
  /** The user may write the date of acceptance. */
  readonly mayAccept: boolean;
  readonly mayMove: boolean;
  readonly mayConfirm: boolean;
  readonly mayAddPeople: boolean;
  readonly mayPlan: boolean;
  readonly mayRemoveActions: boolean;
  readonly errors?: readonly string[];
}

type Values = NonNullable<RecordTypePicklistsResult['data']>['picklistFieldValues'];
type Info = NonNullable<ObjectInfoResult['data']>;

const choicesIn = (values: Values | undefined, field: string): Choice[] =>
  (values?.[field]?.values ?? []).map(({ value, label }) => ({ value, label }));

/** Reads the picklists and rights that the deal page depends on; shows nothing itself. */
export default class DealChoicesElement extends LightningElement {
  dealObject = OPPORTUNITY;
  roleObject = CONTACT_ROLE;
  evidenceObject = EVIDENCE;
  actionObject = ACTION;
  dealRecordType: string | undefined;
  roleRecordType: string | undefined;

  private deal: Info | undefined;
  private dealValues: Values | undefined;
  private roleValues: Values | undefined;
  private mayConfirm = false;
  private mayAddPeople = false;
  private mayPlan = false;
  private mayRemoveActions = false;

  @wire(getObjectInfo, { objectApiName: '$dealObject' })
  handleDeal({ data, error }: ObjectInfoResult): void {
    this.deal = data ?? this.deal;
    if (data) this.dealRecordType = data.defaultRecordTypeId ?? undefined;
    this.report(data, error);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: '$dealObject', recordTypeId: '$dealRecordType' })
  handleDealValues({ data, error }: RecordTypePicklistsResult): void {
    this.dealValues = data?.picklistFieldValues ?? this.dealValues;
    this.report(data, error);
  }

  // What the user may not see at all, the org refuses to describe: then nothing of it is offered.
  @wire(getObjectInfo, { objectApiName: '$roleObject' })
  handleRole({ data }: ObjectInfoResult): void {
    if (!data) return;
    this.mayAddPeople = data.createable === true;
    this.roleRecordType = data.defaultRecordTypeId ?? undefined;
    this.report(data, undefined);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: '$roleObject', recordTypeId: '$roleRecordType' })
  handleRoleValues({ data }: RecordTypePicklistsResult): void {
    this.roleValues = data?.picklistFieldValues ?? this.roleValues;
    this.report(data, undefined);
  }

  @wire(getObjectInfo, { objectApiName: '$evidenceObject' })
  handleEvidence({ data }: ObjectInfoResult): void {
    if (!data) return;
    this.mayConfirm = data.createable === true;
    this.report(data, undefined);
  }

  @wire(getObjectInfo, { objectApiName: '$actionObject' })
  handlePlan({ data }: ObjectInfoResult): void {
    if (!data) return;
    this.mayPlan = data.createable === true && data.updateable === true;
    this.mayRemoveActions = data.deletable === true;
    this.report(data, undefined);
  }

  private report(data: unknown, error: unknown): void {
    if (!data && !error) return;
    const writable = (field: string): Choice[] =>
      this.deal?.fields[field]?.updateable === true ? choicesIn(this.dealValues, field) : [];
    const detail: DealChoices = {
      fits: writable(FIT.fieldApiName),
      fundings: writable(FUNDING.fieldApiName),
      events: writable(EVENT.fieldApiName),
      powers: writable(POWER.fieldApiName),
      roles: choicesIn(this.roleValues, ROLE.fieldApiName),
      mayAccept: this.deal?.fields[ACCEPTED.fieldApiName]?.updateable === true,
      mayMove: this.deal?.fields.StageName?.updateable === true,
      mayConfirm: this.mayConfirm,
      mayAddPeople: this.mayAddPeople,
      mayPlan: this.mayPlan,
      mayRemoveActions: this.mayRemoveActions,
      ...(error ? { errors: reduceErrors(error) } : {})
    };
    this.dispatchEvent(new CustomEvent<DealChoices>('choices', { detail }));
  }
}
