import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  column,
  csv,
  fieldXml,
  folderOf,
  id,
  permissionSetXml,
  removeFolders,
  rows,
  smallOrg
} from '../../support/small-org.ts';
import type { Files } from '../../support/small-org.ts';

const [O1, O2, U1, U2, U3] = [id('006', 1), id('006', 2), id('005', 1), id('005', 2), id('005', 3)];

const opportunity = (...lines: string[]): Files => ({
  'Opportunity.csv': csv('Id,Name,StageName,CloseDate,Amount', ...lines)
});
const good = `${O1},One,Prospecting,2026-09-30,10`;

afterEach(removeFolders);

describe('a data export that fits', () => {
  it('reads 15-character ids, 0/1 and true/false, quotes, commas, line breaks and both ways to write a moment', async () => {
    const org = await smallOrg({
      data: {
        'Opportunity.csv':
          '\uFEFF' +
          csv(
            'Id,Name,StageName,CloseDate,Amount,IsPrivate,CreatedDate,Description',
            `"${O1.slice(0, 15)}","A ""big"", one","Prospecting","2026-09-30 00:00:00","1234.50","1","2026-01-02 03:04:05","a\nb"`,
            `"${O2}","é","Prospecting","2026-09-30","","false","2026-01-02T03:04:05.678+0200",""`
          )
      }
    });
    const [first, second] = await rows(
      org,
      'SELECT Id, Name, CloseDate, Amount, IsPrivate, CreatedDate, Description FROM Opportunity ORDER BY Id'
    );
    expect(first).toMatchObject({
      Id: O1,
      Name: 'A "big", one',
      CloseDate: '2026-09-30',
      Amount: 1234.5,
      IsPrivate: true,
      CreatedDate: '2026-01-02T03:04:05.000+0000',
      Description: 'a\nb'
    });
    expect(second).toMatchObject({
      Id: O2,
      Name: 'é',
      Amount: null,
      IsPrivate: false,
      CreatedDate: '2026-01-02T01:04:05.678+0000',
      Description: null
    });
    await org.close();
  });

  it('says how many columns and objects it leaves out, and names a few', async () => {
    const org = await smallOrg({
      data: {
        'Case.csv': csv('Id,Subject', `${id('500', 1)},x`),
        'Invoice__c.csv': csv('Id', 'x'),
        'Opportunity.csv': csv('Id,StageName,CloseDate,Colour__c', `${O1},Prospecting,2026-09-30,red`),
        'User.csv': csv('Id,Username,Hat__c,LastName,Shoe__c', `${U1},a@x.example,1,A,2`)
      }
    });
    expect(org.account?.read).toBe(
      'Read 2 of 4 files: Opportunity 1, User 1. Left out, because this org does not have them: ' +
        '2 files of objects (Case.csv, Invoice__c.csv) and 3 columns of fields (Opportunity.Colour__c, User.Hat__c, User.Shoe__c).'
    );
    await org.close();
  });

  it('adds the stages it brings as it describes them', async () => {
    const org = await smallOrg({
      data: {
        'Opportunity.csv': csv(
          'Id,StageName,CloseDate,ForecastCategory,Probability,IsClosed,IsWon',
          `${O1},Trial,2026-09-30,BestCase,45,0,0`,
          `${O2},Signed,2026-09-30,Closed,100,1,1`
        ),
        'OpportunityHistory.csv': csv(
          'Id,OpportunityId,StageName,ForecastCategory,Probability',
          `${id('008', 1)},${O1},Idea,Omitted,5`
        )
      }
    });
    const stages = await rows(
      org,
      "SELECT MasterLabel, ForecastCategory, DefaultProbability, IsClosed, IsWon FROM OpportunityStage WHERE MasterLabel IN ('Trial', 'Signed', 'Idea') ORDER BY MasterLabel"
    );
    expect(
      stages.map((stage) => [
        stage.MasterLabel,
        stage.ForecastCategory,
        stage.DefaultProbability,
        stage.IsClosed,
        stage.IsWon
      ])
    ).toEqual([
      ['Idea', 'Omitted', 5, false, false],
      ['Signed', 'Closed', 100, true, true],
      ['Trial', 'BestCase', 45, false, false]
    ]);
    await org.close();
  });

  it('fills what a stage sets and the file leaves open, and keeps what the file says', async () => {
    const org = await smallOrg({
      data: {
        'Opportunity.csv': csv(
          'Id,StageName,CloseDate,Probability,SystemModstamp',
          `${O1},Closed Won,2026-09-30,,2026-03-01T00:00:00Z`,
          `${O2},Prospecting,2026-09-30,33,`
        )
      }
    });
    const [won, open] = await rows(
      org,
      'SELECT Probability, ForecastCategory, ForecastCategoryName, IsClosed, IsWon, CreatedDate, SystemModstamp, Fiscal FROM Opportunity ORDER BY Id'
    );
    expect(won).toMatchObject({
      Probability: 100,
      ForecastCategory: 'Closed',
      ForecastCategoryName: 'Closed',
      IsClosed: true,
      IsWon: true,
      Fiscal: '2026 3',
      CreatedDate: '2026-03-01T00:00:00.000+0000'
    });
    expect(open).toMatchObject({
      Probability: 33,
      ForecastCategory: 'Pipeline',
      IsClosed: false,
      IsWon: false
    });
    await org.close();
  });

  it('finds parents by another key than their Id, and names the line of one that is not there', async () => {
    const metadata = {
      'objects/Plan__c/Plan__c.object-meta.xml':
        '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><deploymentStatus>Deployed</deploymentStatus><label>Plan</label><pluralLabel>Plans</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel></CustomObject>',
      'objects/Plan__c/fields/Key__c.field-meta.xml': fieldXml(
        'Key__c',
        'Text',
        '<length>40</length><unique>true</unique><externalId>true</externalId><caseSensitive>true</caseSensitive>'
      ),
      'objects/Opportunity/fields/Plan__c.field-meta.xml': fieldXml(
        'Plan__c',
        'Lookup',
        '<referenceTo>Plan__c</referenceTo><relationshipName>Deals</relationshipName>'
      ),
      'permissionsets/App_Admin.permissionset-meta.xml': permissionSetXml(
        ['Plan__c'],
        ['Plan__c.Key__c', 'Opportunity.Plan__c']
      )
    };
    const plans = { 'Plan__c.csv': csv('Name,Key__c', 'First,k1', 'Second,k2') };
    const data = (key: string) => ({
      ...plans,
      'Opportunity.csv': csv('Id,StageName,CloseDate,Plan__r.Key__c', `${O1},Prospecting,2026-09-30,${key}`)
    });
    const org = await smallOrg({ metadata, data: data('k2') });
    expect(await rows(org, 'SELECT Plan__r.Name FROM Opportunity')).toMatchObject([
      { Plan__r: { Name: 'Second' } }
    ]);
    expect(
      await rows(org, 'SELECT Name, (SELECT Id FROM Deals__r) FROM Plan__c ORDER BY Name')
    ).toMatchObject([{ Deals__r: null }, { Deals__r: { totalSize: 1, records: [{ Id: O1 }] } }]);
    await org.close();
    await expect(smallOrg({ metadata, data: data('K2') })).rejects.toThrow(
      'Opportunity.csv, line 2: no Plan__c has the Key__c "K2".'
    );
  });

  it('gives people the permission sets of their place, and the administrator his own', async () => {
    const sets = Object.fromEntries(
      ['App_Rep', 'App_Manager', 'App_Admin', 'App_Sync'].map((name) => [
        `permissionsets/${name}.permissionset-meta.xml`,
        permissionSetXml([], [])
      ])
    );
    const org = await smallOrg({
      metadata: sets,
      data: {
        ...opportunity(good),
        'User.csv': csv(
          'Id,Username,LastName,ManagerId,IsActive',
          `${U1},boss@x.example,Boss,,1`,
          `${U2},rep@x.example,Rep,${U1},1`,
          `${U3},off@x.example,Off,,0`
        )
      }
    });
    expect([...(await org.rights({ userId: U1 })).permissionSets]).toEqual(['App_Manager', 'App_Rep']);
    expect([...(await org.rights({ userId: U2 })).permissionSets]).toEqual(['App_Rep']);
    expect([...(await org.rights({ userId: org.adminId })).permissionSets]).toEqual([
      'App_Admin',
      'App_Sync'
    ]);
    await expect(org.rights({ userId: U3 })).rejects.toMatchObject({
      errorCode: 'INVALID_SESSION_ID',
      status: 401
    });
    await org.close();
  });

  it('takes name, time zone and fiscal year from Organization.csv, and makes the periods of it', async () => {
    const org = await smallOrg({
      data: {
        ...opportunity(good),
        'Organization.csv': csv(
          'Id,Name,TimeZoneSidKey,FiscalYearStartMonth',
          `${id('00D', 1)},Acme,America/New_York,2`
        )
      }
    });
    expect(org.settings).toMatchObject({
      name: 'Acme',
      timeZone: 'America/New_York',
      fiscalYearStartMonth: 2
    });
    const [quarter] = await rows(
      org,
      "SELECT FullyQualifiedLabel, EndDate, Number FROM Period WHERE Type = 'Quarter' AND StartDate = 2026-08-01"
    );
    expect(quarter).toMatchObject({ FullyQualifiedLabel: 'FY2027 Q3', EndDate: '2026-10-31', Number: 3 });
    expect(await rows(org, 'SELECT FiscalYear, FiscalQuarter FROM Opportunity')).toMatchObject([
      { FiscalYear: 2027, FiscalQuarter: 3 }
    ]);
    await org.close();
  });

  it('keeps records in a store, and opens them again with other metadata', async () => {
    const store = join(folderOf({}), 'org.duckdb');
    const first = await smallOrg({
      data: { 'Opportunity.csv': csv('Id,Name,StageName,CloseDate', `${O1},One,Odd stage,2026-09-30`) },
      store
    });
    const [saved] = await first.save([{ operation: 'insert', object: 'Account', fields: { Name: 'New' } }], {
      userId: first.adminId
    });
    await first.close();
    const second = await smallOrg({
      store,
      metadata: {
        'objects/Account/fields/Rank__c.field-meta.xml': fieldXml(
          'Rank__c',
          'Number',
          '<precision>3</precision><scale>0</scale>'
        )
      }
    });
    expect(await column(second, 'SELECT StageName FROM Opportunity')).toEqual(['Odd stage']);
    expect(await column(second, 'SELECT Id FROM Account')).toEqual([saved!.id]);
    expect(second.schema.field('Account', 'Rank__c')?.type).toBe('double');
    const [next] = await second.save(
      [{ operation: 'insert', object: 'Account', fields: { Name: 'Newer' } }],
      { userId: second.adminId }
    );
    expect(next!.id! > saved!.id!).toBe(true);
    expect(
      await column(second, "SELECT Username FROM User WHERE Username = 'admin@local.example'")
    ).toHaveLength(1);
    await second.close();
  });

  it('has currencies only where the data has them', async () => {
    const single = await smallOrg({ data: opportunity(good) });
    expect(single.schema.object('CurrencyType')).toBeUndefined();
    expect(single.schema.field('Opportunity', 'CurrencyIsoCode')).toBeUndefined();
    await single.close();
    const multi = await smallOrg({
      data: {
        'Opportunity.csv': csv(
          'Id,StageName,CloseDate,Amount,CurrencyIsoCode',
          `${O1},Prospecting,2026-09-30,100,USD`,
          `${O2},Prospecting,2026-09-30,100,EUR`
        ),
        'CurrencyType.csv': csv(
          'Id,IsoCode,ConversionRate,IsCorporate,IsActive,DecimalPlaces',
          `${id('01L', 1)},USD,1,1,1,2`,
          `${id('01L', 2)},EUR,0.8,0,1,2`
        )
      }
    });
    expect(await rows(multi, 'SELECT SUM(Amount) total FROM Opportunity')).toMatchObject([{ total: 225 }]);
    expect(await column(multi, 'SELECT Id FROM Opportunity WHERE Amount > USD110')).toEqual([O2]);
    await multi.close();
  });
});
