import { api, LightningElement, wire } from 'lwc';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getRecord, updateRecord } from 'lightning/uiRecordApi';
import { page } from '../../pageData.ts';
import type { FetchError } from '../../lds/api.ts';
import type { RecordRepresentation } from '../../lds/records.ts';
import { sentencesOf } from './errors.ts';
import type { RelatedList } from '../../../types.ts';
import {
  fieldNames,
  highlights,
  shownFields,
  type ObjectInfo,
  type PicklistOption,
  type ShownField
} from './fields.ts';

interface Wired<Data> {
  data?: Data;
  error?: FetchError;
}

/**
 * A plain detail page for any record: every field the person may see, and a Save for those they may edit. A Lightning page
 * shows parts of it.
 */
export default class RecordPage extends LightningElement {
  @api recordId = '';
  /** Undefined: all of it. */
  @api section: 'highlights' | 'details' | 'lists' | undefined;

  isEditing = false;
  isSaving = false;
  changes: Record<string, unknown> = {};
  problems: string[] = [];

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  info: Wired<ObjectInfo> | undefined;

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$fieldNames' })
  record: Wired<RecordRepresentation> | undefined;

  @wire(getPicklistValuesByRecordType, { objectApiName: '$objectApiName', recordTypeId: '$recordTypeId' })
  picklists: Wired<{ picklistFieldValues: Record<string, { values: PicklistOption[] }> }> | undefined;

  get objectApiName(): string | undefined {
    return page.objects[this.recordId.slice(0, 3)];
  }

  get showsHead(): boolean {
    return this.section === undefined || this.section === 'highlights';
  }

  get showsFields(): boolean {
    return this.section === undefined || this.section === 'details';
  }

  get showsCard(): boolean {
    return this.section !== 'lists';
  }

  get highlights(): ShownField[] {
    return this.section === 'highlights' ? highlights(this.objectApiName, this.fields) : [];
  }

  get relatedLists(): RelatedList[] {
    if (this.section === 'highlights' || this.section === 'details') return [];
    return (this.record?.data && page.relatedLists[this.objectApiName!]) ?? [];
  }

  get fieldNames(): string[] | undefined {
    return this.info?.data && fieldNames(this.info.data);
  }

  get recordTypeId(): string | undefined {
    return this.info?.data?.defaultRecordTypeId ?? undefined;
  }

  get title(): string {
    const name = this.record?.data?.fields.Name?.value;
    return typeof name === 'string' ? name : this.recordId;
  }

  get objectLabel(): string {
    return this.info?.data?.label ?? '';
  }

  get iconName(): string {
    const name = this.objectApiName?.toLowerCase() ?? '';
    return ['opportunity', 'account', 'lead', 'contact', 'user'].includes(name)
      ? `standard:${name}`
      : 'standard:record';
  }

  get fields(): ShownField[] {
    const [info, record] = [this.info?.data, this.record?.data];
    return info && record ? shownFields(info, record, this.picklists?.data?.picklistFieldValues ?? {}) : [];
  }

  get canEdit(): boolean {
    return this.showsFields && !this.isEditing && this.fields.some(({ isEditable }) => isEditable);
  }

  get isLoading(): boolean {
    return this.isSaving || (!this.record?.data && !this.loadProblem);
  }

  get loadProblem(): string | undefined {
    if (!this.objectApiName) return 'The local org has no object whose records have such an Id.';
    const error = this.info?.error ?? this.record?.error;
    return error && sentencesOf(error).join(' ');
  }

  handleEdit(): void {
    this.isEditing = true;
    this.changes = {};
    this.problems = [];
  }

  handleCancel(): void {
    this.isEditing = false;
    this.problems = [];
  }

  handleChange(event: CustomEvent<{ name: string; value: unknown }>): void {
    this.changes = { ...this.changes, [event.detail.name]: event.detail.value };
  }

  async handleSave(): Promise<void> {
    this.isSaving = true;
    this.problems = [];
    try {
      await updateRecord(
        { fields: { Id: this.recordId, ...this.changes } },
        { ifUnmodifiedSince: this.record?.data?.lastModifiedDate }
      );
      this.isEditing = false;
      this.dispatchEvent(new ShowToastEvent({ title: `${this.title} was saved.`, variant: 'success' }));
    } catch (error) {
      this.problems = sentencesOf(error);
    } finally {
      this.isSaving = false;
    }
  }
}
