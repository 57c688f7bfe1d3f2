import type { Org, SaveRequest, SaveResult } from '../../engine/types.ts';
import type { Unsettled } from '../../engine/unsettled.ts';
import { csv, fieldXml, id, permissionSetXml, smallOrg } from './small-org.ts';
import type { Files } from './small-org.ts';

export const IDS = {
  boss: id('005', 1),
  ana: id('005', 2),
  ben: id('005', 3),
  acme: id('001', 1),
  d1: id('006', 1),
  d2: id('006', 2)
};

const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

export const ruleXml = (name: string, formula: string, message: string, field = ''): string =>
  `<ValidationRule ${MD}><fullName>${name}</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula>${field && `<errorDisplayField>${field}</errorDisplayField>`}<errorMessage>${message}</errorMessage></ValidationRule>`;

/** A before-save flow on opportunities; `start` is the content of its start element beside object and trigger. */
export const flowXml = (start: string, elements: string): string =>
  `<Flow ${MD}><apiVersion>66.0</apiVersion>${elements}<label>f</label><processType>AutoLaunchedFlow</processType><start><locationX>0</locationX><locationY>0</locationY>${start}<object>Opportunity</object><recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start><status>Active</status></Flow>`;

const METADATA: Files = {
  'objects/Opportunity/Opportunity.object-meta.xml': `<CustomObject ${MD}><enableHistory>true</enableHistory></CustomObject>`,
  'objects/Opportunity/fields/Key__c.field-meta.xml': fieldXml(
    'Key__c',
    'Text',
    '<length>10</length><unique>true</unique><externalId>true</externalId>'
  ),
  'objects/Opportunity/fields/Size__c.field-meta.xml': fieldXml(
    'Size__c',
    'Picklist',
    '<trackHistory>true</trackHistory><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Small</fullName><default>true</default></value><value><fullName>Large</fullName><default>false</default></value><sorted>false</sorted></valueSetDefinition></valueSet>'
  ),
  'objects/Opportunity/fields/Secret__c.field-meta.xml': fieldXml('Secret__c', 'Text', '<length>10</length>'),
  'objects/Opportunity/fields/Stamp__c.field-meta.xml': fieldXml('Stamp__c', 'Date'),
  'objects/Opportunity/fields/Score__c.field-meta.xml': fieldXml(
    'Score__c',
    'Number',
    '<precision>5</precision><scale>1</scale>'
  ),
  'objects/Note__c/Note__c.object-meta.xml': `<CustomObject ${MD}><label>Note</label><nameField><label>Number</label><type>AutoNumber</type><displayFormat>N-{0000}</displayFormat></nameField><deploymentStatus>Deployed</deploymentStatus><pluralLabel>Notes</pluralLabel><sharingModel>ControlledByParent</sharingModel></CustomObject>`,
  'objects/Note__c/fields/Opportunity__c.field-meta.xml': fieldXml(
    'Opportunity__c',
    'MasterDetail',
    '<referenceTo>Opportunity</referenceTo><relationshipName>Notes</relationshipName>'
  ),
  'objects/Note__c/fields/Text__c.field-meta.xml': fieldXml(
    'Text__c',
    'Text',
    '<length>20</length><required>true</required>'
  ),
  'objects/Note__c/fields/At__c.field-meta.xml': fieldXml(
    'At__c',
    'DateTime',
    '<defaultValue>NOW()</defaultValue>'
  ),
  'permissionsets/App_Rep.permissionset-meta.xml': permissionSetXml(
    ['Note__c', 'Opportunity', 'Account'],
    [
      'Opportunity.Key__c',
      'Opportunity.Size__c',
      'Opportunity.Score__c',
      'Opportunity.Stamp__c',
      'Note__c.At__c'
    ]
  ),
  'permissionsets/App_Admin.permissionset-meta.xml': permissionSetXml(
    ['Note__c', 'Opportunity', 'Account'],
    [
      'Opportunity.Key__c',
      'Opportunity.Size__c',
      'Opportunity.Score__c',
      'Opportunity.Stamp__c',
      'Opportunity.Secret__c'
    ],
    '<customPermissions><enabled>true</enabled><name>Bypass</name></customPermissions>'
  ),
  'customPermissions/Bypass.customPermission-meta.xml': `<CustomPermission ${MD}><isLicensed>false</isLicensed><label>Bypass</label></CustomPermission>`
};

/** Two deals of Ana, who reports to the boss, as Ben does; custom fields, a detail object, history on. */
export function saveOrg(metadata: Files = {}, unsettled: Partial<Unsettled> = {}): Promise<Org> {
  return smallOrg({
    unsettled,
    today: '2026-08-20',
    metadata: { ...METADATA, ...metadata },
    data: {
      'User.csv': csv(
        'Id,Username,LastName,ManagerId,IsActive',
        `${IDS.boss},boss@x.example,Boss,,1`,
        `${IDS.ana},ana@x.example,Ana,${IDS.boss},1`,
        `${IDS.ben},ben@x.example,Ben,${IDS.boss},1`
      ),
      'Account.csv': csv('Id,Name,OwnerId', `${IDS.acme},Acme,${IDS.ana}`),
      'Opportunity.csv': csv(
        'Id,Name,AccountId,OwnerId,StageName,Amount,CloseDate,Key__c,LastModifiedDate',
        `${IDS.d1},One,${IDS.acme},${IDS.ana},Prospecting,100,2026-09-30,k1,2026-08-01T10:00:00Z`,
        `${IDS.d2},Two,,${IDS.ana},Prospecting,200,2026-09-30,k2,2026-08-01T10:00:00Z`
      )
    }
  });
}

/** Saves one record and gives its result. */
export async function save(
  org: Org,
  userId: string,
  request: Partial<SaveRequest> & Pick<SaveRequest, 'operation'>
): Promise<SaveResult> {
  const [result] = await org.save([{ object: 'Opportunity', fields: {}, ...request }], { userId });
  return result!;
}

export const update = (
  org: Org,
  userId: string,
  recordId: string,
  fields: Record<string, unknown>
): Promise<SaveResult> => save(org, userId, { operation: 'update', id: recordId, fields });

export const insert = (
  org: Org,
  userId: string,
  fields: Record<string, unknown>,
  object = 'Opportunity'
): Promise<SaveResult> => save(org, userId, { operation: 'insert', object, fields });

/** A new deal's required fields. */
export const NEW = { Name: 'New', StageName: 'Prospecting', CloseDate: '2026-12-31' };

/** Codes of a refusal. */
export const codes = (result: SaveResult): string[] => result.errors.map((error) => error.statusCode);
