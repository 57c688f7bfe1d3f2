import type { Org } from '../../engine/types.ts';
import { csv, fieldXml, id, permissionSetXml, smallOrg } from './small-org.ts';

/** Ids of the records below, by what they are. */
export const IDS = {
  acme: id('001', 1), globex: id('001', 2), initech: id('001', 3),
  boss: id('005', 1), ana: id('005', 2), ben: id('005', 3), cora: id('005', 4),
  d1: id('006', 1), d2: id('006', 2), d3: id('006', 3), d4: id('006', 4), d5: id('006', 5), d6: id('006', 6)
}; // prettier-ignore

/**
 * Three accounts, four people (Ana and Ben below the boss, Cora beside), six deals of which the last is deleted. The org
 * is in New York, its fiscal year begins in February, today is 20 August 2026.
 */
export function queryOrg(): Promise<Org> {
  const i = IDS;
  return smallOrg({
    today: '2026-08-20',
    metadata: {
      'objects/Opportunity/fields/Key__c.field-meta.xml': fieldXml(
        'Key__c',
        'Text',
        '<length>20</length><unique>true</unique><externalId>true</externalId><caseSensitive>true</caseSensitive>'
      ),
      'objects/Opportunity/fields/Tags__c.field-meta.xml': fieldXml(
        'Tags__c',
        'MultiselectPicklist',
        '<valueSet><valueSetDefinition><value><fullName>red</fullName><default>false</default><label>Rot</label></value><value><fullName>blue</fullName><default>false</default><label>Blau</label></value><value><fullName>green</fullName><default>false</default><label>Green</label></value><sorted>false</sorted></valueSetDefinition></valueSet><visibleLines>3</visibleLines>'
      ),
      'objects/Opportunity/fields/Half__c.field-meta.xml': fieldXml(
        'Half__c',
        'Currency',
        '<formula>Amount / 2</formula><precision>18</precision><scale>2</scale><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs>'
      ),
      'objects/Opportunity/fields/Where__c.field-meta.xml': fieldXml(
        'Where__c',
        'Text',
        '<formula>Account.Name &amp; "/" &amp; TEXT(Account.Industry)</formula>'
      ),
      'permissionsets/App_Rep.permissionset-meta.xml': permissionSetXml(
        [],
        ['Opportunity.Key__c', 'Opportunity.Tags__c'],
        '',
        ['Opportunity.Half__c']
      ),
      'permissionsets/App_Admin.permissionset-meta.xml': permissionSetXml(
        [],
        ['Opportunity.Key__c', 'Opportunity.Tags__c'],
        '',
        ['Opportunity.Half__c', 'Opportunity.Where__c']
      )
    },
    data: {
      'Organization.csv': csv(
        'Id,Name,TimeZoneSidKey,FiscalYearStartMonth',
        `${id('00D', 1)},Query,America/New_York,2`
      ),
      'User.csv': csv(
        'Id,Username,FirstName,LastName,ManagerId,IsActive',
        `${i.boss},boss@x.example,Bo,Boss,,1`,
        `${i.ana},ana@x.example,Ana,Ruiz,${i.boss},1`,
        `${i.ben},ben@x.example,Ben,Okafor,${i.boss},1`,
        `${i.cora},cora@x.example,Cora,Lee,,1`
      ),
      'Account.csv': csv(
        'Id,Name,Industry,ParentId,OwnerId',
        `${i.acme},Acme,Banking,,${i.ana}`,
        `${i.globex},globex,,${i.acme},${i.ana}`,
        `${i.initech},Initech,Energy,${i.globex},${i.ben}`
      ),
      'Opportunity.csv': csv(
        'Id,Name,AccountId,OwnerId,StageName,Amount,CloseDate,LeadSource,Key__c,Tags__c,CreatedDate,IsDeleted,Description',
        `${i.d1},Alpha,${i.acme},${i.ana},Prospecting,100.10,2026-08-20,Web,k1,red;blue,2026-08-20T03:30:00Z,0,long text`,
        `${i.d2},alpha 2,${i.globex},${i.ana},Closed Won,200.20,2026-07-31,Web,K1,blue,2026-08-20T04:30:00Z,0,`,
        `${i.d3},Beta_50%,${i.acme},${i.ben},Closed Lost,,2026-02-01,Other,k3,,2026-07-01T12:00:00Z,0,`,
        `${i.d4},Gamma's,,${i.ben},Qualification,300.30,2026-01-31,,k4,green,2025-12-31T23:59:59.999Z,0,`,
        `${i.d5},Delta,${i.initech},${i.cora},Negotiation/Review,400.40,2027-02-01,Partner Referral,k5,red;green,2026-08-21T04:00:00Z,0,`,
        `${i.d6},Gone,${i.acme},${i.ana},Prospecting,999,2026-08-20,Web,k6,,2026-08-20T12:00:00Z,1,`
      ),
      'Task.csv': csv(
        'Id,Subject,WhatId,WhoId,OwnerId,Status',
        `${id('00T', 1)},Call,${i.d1},,${i.ana},Completed`,
        `${id('00T', 2)},Mail,${i.acme},,${i.ana},Not Started`
      )
    }
  });
}
