import { boolean, date, datetime, id, isDeleted, number, text, type SourceObject } from './source-object.ts';

const engagement = 'leads have no engagement score';
const response = 'how fast leads were answered is not known';

export const leadObjects: readonly SourceObject[] = [
  {
    name: 'Lead',
    cursor: 'SystemModstamp',
    optional: 'there are no lead metrics and scores',
    fields: [
      id,
      text('LeadSource', { lostWithout: 'the source of all leads is Unknown' }),
      text('Lead_Stage__c', { lostWithout: 'only converted leads count as MQL, SQL and SAL' }),
      datetime('CreatedDate', { neededFor: 'the period a lead belongs to' }),
      boolean('IsConverted', { neededFor: 'telling which leads became deals' }),
      text('ConvertedOpportunityId'),
      text('ConvertedContactId'),
      number('Engagement_Points__c'),
      date('Engagement_As_Of__c'),
      datetime('First_Response_At__c'),
      number('First_Response_Minutes__c'),
      isDeleted
    ]
  },
  {
    name: 'Campaign',
    optional: engagement,
    fields: [id, text('Type')]
  },
  {
    name: 'CampaignMember',
    cursor: 'SystemModstamp',
    optional: engagement,
    fields: [
      id,
      text('CampaignId'),
      text('LeadId'),
      text('Status', { lostWithout: engagement }),
      boolean('HasResponded'),
      date('FirstRespondedDate'),
      datetime('CreatedDate'),
      isDeleted
    ]
  },
  {
    name: 'Task',
    cursor: 'SystemModstamp',
    optional: response,
    // Finished calls and e-mails to a person, as sql/intermediate/lead_fact.sql takes them.
    counted: {
      by: ['WhoId', 'Type', 'TaskSubtype', 'IsClosed'],
      soql: "IsDeleted = false AND IsClosed = true AND WhoId != null AND (Type IN ('Call', 'Email') OR TaskSubtype IN ('Call', 'Email', 'ListEmail', 'LinkedIn'))",
      sql: "NOT IsDeleted AND IsClosed AND WhoId IS NOT NULL AND (Type IN ('Call', 'Email') OR TaskSubtype IN ('Call', 'Email', 'ListEmail', 'LinkedIn'))"
    },
    fields: [
      id,
      text('WhoId', { lostWithout: response }),
      text('Type'),
      text('TaskSubtype'),
      text('CallType'),
      boolean('IsClosed', { lostWithout: response }),
      datetime('CompletedDateTime'),
      datetime('CreatedDate'),
      isDeleted
    ]
  }
];
