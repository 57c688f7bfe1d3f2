import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf } from './rule-scenarios.ts';
import type { Fields, Scenario, Value } from './rule-scenarios.ts';

export const CLASS = 'ForecastRulesTest';

const PROJECT = resolve(import.meta.dirname, '../../sfdx-project.json');

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** What the names of rule-scenarios.json are in the class. */
const NAMED: Readonly<Record<string, string>> = {
  $deal: 'deal.Id',
  $user: 'person.Id',
  $colleague: 'UserInfo.getUserId()',
  $today: 'Date.today()',
  $yesterday: 'Date.today().addDays(-1)',
  $pastPeriod: 'pastPeriod().Id',
  $submission: 'submissionOf(person).Id'
};

const literal = (value: Value): string =>
  typeof value === 'string' ? (NAMED[value] ?? quoted(value)) : String(value);

const assignments = ({ category, ...fields }: Fields): string[] => [
  ...(category ? [`StageName = stageOf(${quoted(String(category))})`] : []),
  ...Object.entries(fields).map(([name, value]) => `${name} = ${literal(value)}`)
];

const newRecord = (object: string, fields: readonly string[]): string =>
  `new ${object}(${fields.join(', ')})`;

const NEW_DEAL = ["Name = 'Deal'", 'CloseDate = Date.today()', 'Amount = 1000'];

/** Statements that do what the scenario says; the last save is the one to judge. */
function steps({ deal, insert, update }: Scenario): string[] {
  const object = insert?.object ?? 'Opportunity';
  const record = insert ? 'record' : 'deal';
  const changes = update && newRecord(object, [`Id = ${record}.Id`, ...assignments(update)]);
  const created = insert && `${object} record = ${newRecord(object, assignments(insert.fields))};`;
  return [
    ...(deal
      ? [
          `Opportunity deal = ${newRecord('Opportunity', [...NEW_DEAL, ...assignments(deal)])};`,
          'insert deal;'
        ]
      : []),
    ...(created ? [created] : []),
    ...(created && changes ? ['insert record;'] : []),
    `Database.SaveResult result = Database.${changes ? `update(${changes}, false)` : 'insert(record, false)'};`
  ];
}

const method = (scenario: Scenario): string => `
  @IsTest
  static void ${scenario.name}() {
    User person = personWith(${quoted(scenario.as)});
    System.runAs(person) {
      ${steps(scenario).join('\n      ')}
      ${scenario.refusedBy ? `assertRefused(result, ${quoted(messageOf(scenario.refusedBy))});` : 'assertSaved(result);'}
    }
  }`;

/** An Apex test of the app's rules that does in an org what the local org's test does with the same table. */
export const apexTest = (scenarios: readonly Scenario[]): string => `/**
 * What the rules of the app refuse and let pass. Generated from test/app-on-org/rule-scenarios.json; change it there.
 * Apex saves without asking for rights, so each rule stands alone here.
 */
@IsTest
private class ${CLASS} {${scenarios.map(method).join('\n')}

  private static User personWith(String permissionSet) {
    Profile standard = [
      SELECT Id FROM Profile
      WHERE UserType = 'Standard' AND PermissionsModifyAllData = FALSE AND UserLicense.LicenseDefinitionKey = 'SFDC'
      ORDER BY Name LIMIT 1
    ];
    String name = 'rules' + String.valueOf(Crypto.getRandomLong()).remove('-');
    User person = new User(
      ProfileId = standard.Id, LastName = 'Rules', Alias = 'rules', Username = name + '@example.com',
      Email = name + '@example.com', TimeZoneSidKey = 'America/New_York', LocaleSidKey = 'en_US',
      LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8'
    );
    // People are set-up, and set-up is not saved together with records.
    System.runAs(new User(Id = UserInfo.getUserId())) {
      insert person;
      Id setId = [SELECT Id FROM PermissionSet WHERE Name = :permissionSet].Id;
      insert new PermissionSetAssignment(PermissionSetId = setId, AssigneeId = person.Id);
    }
    return person;
  }

  /** The org's own first stage of the category. */
  private static String stageOf(String category) {
    return [
      SELECT ApiName FROM OpportunityStage
      WHERE IsActive = TRUE AND ForecastCategoryName = :category
      ORDER BY SortOrder LIMIT 1
    ].ApiName;
  }

  private static Forecast_Period__c pastPeriod() {
    Forecast_Period__c period = new Forecast_Period__c(
      Name = 'Past', Key__c = 'rules-test', Kind__c = 'Quarter',
      Start_Date__c = Date.newInstance(2000, 1, 1), End_Date__c = Date.newInstance(2000, 3, 31)
    );
    insert period;
    return period;
  }

  private static Forecast_Submission__c submissionOf(User person) {
    Forecast_Submission__c submission = new Forecast_Submission__c(
      Forecast_Period__c = pastPeriod().Id, Seller__c = person.Id, Level__c = 'Rep'
    );
    insert submission;
    return submission;
  }

  private static void assertSaved(Database.SaveResult result) {
    Assert.isTrue(result.isSuccess(), String.valueOf(result.getErrors()));
  }

  private static void assertRefused(Database.SaveResult result, String message) {
    Assert.isFalse(result.isSuccess(), 'Saved, but should have been refused: ' + message);
    Assert.areEqual(message, result.getErrors()[0].getMessage());
  }
}
`;

export function apexTestMeta(): string {
  const { sourceApiVersion } = JSON.parse(readFileSync(PROJECT, 'utf8')) as { sourceApiVersion: string };
  return `<?xml version="1.0" encoding="UTF-8" ?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>${sourceApiVersion}</apiVersion>
    <status>Active</status>
</ApexClass>
`;
}
