import type { Account } from './accounts.ts';
import type { Day } from './calendar.ts';
import { formatDay } from './calendar.ts';
import type { Company } from './company.ts';
import { COMPANY } from './company.ts';
import type { Contact } from './contacts.ts';
import type { Row } from './csv.ts';
import { idsOf, INTEGRATION_PROFILE_ID, PREFIX, recordId } from './ids.ts';
import type { Lead } from './leads.ts';
import type { Random } from './random.ts';
import { asciiOf } from './words/people.ts';
import type { Usage } from './usage.ts';

type Clock = (day: Day, minute: number) => string;

/** The columns every record carries, as of one moment and person. */
const made = (at: string, by: string): Row => ({
  CreatedById: by,
  CreatedDate: at,
  LastModifiedById: by,
  LastModifiedDate: at,
  SystemModstamp: at
});

export const organizationRow = (): Row => ({
  Id: recordId(PREFIX.Organization, 1),
  Name: COMPANY.name,
  TimeZoneSidKey: COMPANY.timeZone,
  FiscalYearStartMonth: 1,
  DefaultLocaleSidKey: 'en_US',
  LanguageLocaleKey: 'en_US'
});

export const userRows = ({ people, chief, integration }: Company, clock: Clock): Row[] => {
  const taken = new Map<string, number>();
  return people.map((person) => {
    const plain = `${asciiOf(person.first)}.${asciiOf(person.last)}`;
    const seen = taken.get(plain) ?? 0;
    taken.set(plain, seen + 1);
    const address = `${plain}${seen === 0 ? '' : seen + 1}@${COMPANY.domain}`;
    return {
      Id: person.id,
      Username: address,
      FirstName: person.first,
      LastName: person.last,
      Name: `${person.first} ${person.last}`,
      Alias: `${asciiOf(person.first).slice(0, 1)}${asciiOf(person.last).slice(0, 4)}`,
      Email: address,
      Title: person.title,
      Department: person.department,
      CompanyName: COMPANY.name,
      TimeZoneSidKey: person.timeZone,
      LocaleSidKey:
        person.timeZone.startsWith('Europe') && person.timeZone !== 'Europe/London' ? 'de_DE' : 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      ManagerId: person.managerId,
      IsActive: person.active,
      ForecastEnabled: person.active && person !== integration,
      ProfileId: person === integration ? INTEGRATION_PROFILE_ID : null,
      ...made(clock(person.hired, 540), chief.id)
    };
  });
};

export const accountRows = (
  accounts: readonly Account[],
  customers: ReadonlyMap<Account, Usage>,
  random: Random,
  today: Day,
  clock: Clock
): Row[] =>
  accounts.map((account, index) => {
    const own = random.fork(index);
    const usage = customers.get(account);
    const owner = account.owner.active ? account.owner.id : account.owner.managerId;
    return {
      Id: account.id,
      Name: account.name.full,
      Type: usage ? 'Customer - Direct' : 'Prospect',
      Industry: account.industry,
      NumberOfEmployees: account.employees,
      AnnualRevenue: account.revenue,
      BillingCity: account.city,
      BillingCountry: account.country,
      Website: `https://www.${account.domain}`,
      OwnerId: owner,
      ...made(clock(today - own.int(1_200, 1_900), 600), owner ?? account.owner.id),
      Market_Segment__c: account.segment,
      Product_Account_Id__c: usage ? `T-${1_001 + index}` : null,
      Weekly_Active_Users__c: usage?.users ?? null,
      Usage_Trend_Percent__c: usage?.trend ?? null,
      Usage_As_Of__c: usage ? formatDay(today - 1) : null
    };
  });

export const contactRows = (contacts: Map<Account, Contact[]>, today: Day, clock: Clock): Row[] =>
  [...contacts.values()].flat().map((contact, index) => ({
    Id: contact.id,
    AccountId: contact.account.id,
    FirstName: contact.first,
    LastName: contact.last,
    Name: `${contact.first} ${contact.last}`,
    Email: contact.email,
    Title: contact.title,
    Department: contact.department,
    OwnerId: contact.account.owner.id,
    ...made(clock(today - 1_190 + (index % 60), 620), contact.account.owner.id)
  }));

const STATUS = {
  Lead: 'Open - Not Contacted',
  MQL: 'Working - Contacted',
  SQL: 'Working - Contacted',
  SAL: 'Working - Contacted',
  Nurture: 'Working - Contacted'
};

export const leadRows = (leads: readonly Lead[], clock: Clock): Row[] =>
  leads.map((lead) => {
    const { converted, response } = lead;
    const last = converted
      ? clock(converted.day, 481)
      : clock(response?.day ?? lead.created, response?.minute ?? lead.minute);
    return {
      Id: lead.id,
      FirstName: lead.first,
      LastName: lead.last,
      Name: `${lead.first} ${lead.last}`,
      Company: lead.company,
      Title: lead.title,
      Email: lead.email,
      Phone: lead.phone,
      Industry: lead.industry,
      NumberOfEmployees: lead.employees,
      Country: lead.country,
      LeadSource: lead.source,
      Status: converted
        ? 'Closed - Converted'
        : response === null
          ? 'Open - Not Contacted'
          : STATUS[lead.stage],
      OwnerId: lead.ownerId,
      IsConverted: converted !== null,
      ConvertedDate: converted ? formatDay(converted.day) : null,
      ConvertedAccountId: converted?.deal.account.id ?? null,
      ConvertedContactId: converted?.contact.id ?? null,
      ConvertedOpportunityId: converted?.deal.id ?? null,
      ...made(clock(lead.created, lead.minute), lead.ownerId),
      LastModifiedDate: last,
      SystemModstamp: last,
      Lead_Stage__c: lead.stage,
      First_Response_At__c: response ? clock(response.day, response.minute) : null,
      Nurture_Track__c: lead.track,
      Track_Starts_On__c: lead.trackStart === null ? null : formatDay(lead.trackStart),
      Track_Step_Done__c: lead.stepDone,
      Next_Touch_Date__c: lead.nextTouch === null ? null : formatDay(lead.nextTouch),
      Buying_Role__c: lead.role,
      Time_Frame__c: lead.timeFrame
    };
  });

/** Statuses that are not a response: we only invited or wrote to the person. */
const UNANSWERED = new Set(['Sent', 'Registered']);

export const memberRows = (leads: readonly Lead[], clock: Clock): Row[] => {
  const nextId = idsOf('CampaignMember');
  return leads
    .flatMap((lead) => lead.touches.map((touch) => ({ lead, touch })))
    .sort((one, other) => one.touch.day - other.touch.day)
    .map(({ lead, touch }) => {
      const responded = !UNANSWERED.has(touch.status);
      return {
        Id: nextId(),
        CampaignId: touch.campaign.id,
        LeadId: lead.id,
        ContactId: lead.converted?.contact.id ?? null,
        Status: touch.status,
        HasResponded: responded,
        FirstRespondedDate: responded ? formatDay(touch.day) : null,
        ...made(clock(touch.day, touch.day === lead.created ? lead.minute : 720), lead.ownerId)
      };
    });
};
