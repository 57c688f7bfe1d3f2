import { DataAdapter } from '../../lds/adapter.ts';
import { callApi } from '../../lds/api.ts';
import { EntryCache, type Entry } from '../../lds/entries.ts';

type ObjectName = string | { objectApiName: string };
type FieldName = string | { objectApiName: string; fieldApiName: string };

const answers = new EntryCache();

const objectName = (name: ObjectName): string => (typeof name === 'string' ? name : name.objectApiName);

const get = (path: string): Entry =>
  answers.entry(
    path,
    () => undefined,
    () => callApi(path)
  );

const infoPath = (object: ObjectName): string => `/ui-api/object-info/${objectName(object)}`;

/** Wire adapter: label, fields and record types of an object, as far as the person may see them. */
export class getObjectInfo extends DataAdapter<{ objectApiName: ObjectName | undefined }> {
  protected entryFor({ objectApiName }: { objectApiName: ObjectName | undefined }): Entry | undefined {
    return objectApiName ? get(infoPath(objectApiName)) : undefined;
  }
}

interface RecordTypeConfig {
  objectApiName: ObjectName | undefined;
  recordTypeId: string | undefined;
}

/** Wire adapter: values of every picklist of a record type; stages with their forecast category. */
export class getPicklistValuesByRecordType extends DataAdapter<RecordTypeConfig> {
  protected entryFor({ objectApiName, recordTypeId }: RecordTypeConfig): Entry | undefined {
    return objectApiName && recordTypeId
      ? get(`${infoPath(objectApiName)}/picklist-values/${recordTypeId}`)
      : undefined;
  }
}

interface PicklistConfig {
  fieldApiName: FieldName | undefined;
  recordTypeId: string | undefined;
}

/** Wire adapter: values of one picklist. */
export class getPicklistValues extends DataAdapter<PicklistConfig> {
  protected entryFor({ fieldApiName, recordTypeId }: PicklistConfig): Entry | undefined {
    if (!fieldApiName || !recordTypeId) return undefined;
    const [object, field] =
      typeof fieldApiName === 'string'
        ? fieldApiName.split('.')
        : [fieldApiName.objectApiName, fieldApiName.fieldApiName];
    return get(`${infoPath(object ?? '')}/picklist-values/${recordTypeId}/${field}`);
  }
}
