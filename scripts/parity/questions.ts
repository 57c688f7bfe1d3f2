/** One request that changes nothing, and what of its answer can be compared between orgs with different records. */
export interface Question {
  readonly name: string;
  /** Below /services/data/v66.0. */
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
}

const soql = (name: string, query: string): Question => ({
  name,
  path: `/query?q=${encodeURIComponent(query)}`
});
const graphql = (name: string, query: string): Question => ({
  name,
  path: '/graphql',
  method: 'POST',
  body: { query }
});

export const QUESTIONS: readonly Question[] = [
  // What the documentation leaves open comes first: the local org has a switch for each.
  graphql(
    'several fields in orderBy (--order-by-schema)',
    'query q { uiapi { query { Opportunity(first: 50, orderBy: { StageName: { order: ASC }, Amount: { order: ASC, nulls: LAST }, Id: { order: ASC } }) { edges { node { Id } } } } } }'
  ),
  graphql(
    'a sum of many amounts (--float-sums)',
    'query q { uiapi { aggregate { Opportunity { edges { node { aggregate { Amount { sum { value } } } } } } } } }'
  ),
  graphql(
    'a list of more than 2,000 without upperBound',
    'query q { uiapi { query { Opportunity(first: 2001) { edges { node { Id } } totalCount } } } }'
  ),
  { name: 'versions', path: '/../' },
  { name: 'limits', path: '/limits' },
  { name: 'describe of Opportunity', path: '/sobjects/Opportunity/describe' },
  { name: 'describe of an object that is not there', path: '/sobjects/Nothing__c/describe' },
  { name: 'object info of Opportunity', path: '/ui-api/object-info/Opportunity' },
  {
    name: 'stages as a picklist',
    path: '/ui-api/object-info/Opportunity/picklist-values/012000000000000AAA/StageName'
  },
  { name: 'a record that is not there', path: '/sobjects/Opportunity/006000000000000AAA' },
  soql(
    'one opportunity',
    'SELECT Id, Name, Amount, CloseDate, StageName, Account.Name FROM Opportunity LIMIT 1'
  ),
  soql(
    'a group',
    'SELECT StageName, COUNT(Id), SUM(Amount) total FROM Opportunity GROUP BY StageName LIMIT 1'
  ),
  soql('a rollup', 'SELECT IsClosed, COUNT(Id) n FROM Opportunity GROUP BY ROLLUP(IsClosed)'),
  soql('children', 'SELECT Id, (SELECT Id FROM Opportunities LIMIT 1) FROM Account LIMIT 1'),
  soql(
    'periods',
    "SELECT Id, StartDate, EndDate, Type, FullyQualifiedLabel FROM Period WHERE Type = 'Quarter' LIMIT 1"
  ),
  soql('stages', 'SELECT ApiName, ForecastCategory, IsClosed, IsWon FROM OpportunityStage LIMIT 1'),
  soql('an unknown field', 'SELECT Nothing FROM Opportunity'),
  soql('an unknown object', 'SELECT Id FROM Nothing'),
  soql('a broken query', 'SELECT FROM WHERE'),
  soql('a date that is none', 'SELECT Id FROM Opportunity WHERE CloseDate = 2026-02-31'),
  soql('a text for a number', "SELECT Id FROM Opportunity WHERE Amount = 'x'"),
  soql('a field that is not grouped', 'SELECT Name, COUNT(Id) FROM Opportunity'),
  soql(
    'a field by the object of its parent',
    'SELECT TYPEOF What WHEN Account THEN Name ELSE Id END FROM Task LIMIT 1'
  ),
  soql('a sum with a limit', 'SELECT SUM(Amount) FROM Opportunity LIMIT 1'),
  soql('a count in an order', 'SELECT COUNT() FROM Opportunity ORDER BY Name'),
  { name: 'an unknown route', path: '/nothing' },
  graphql(
    'a GraphQL query',
    'query q { uiapi { query { Opportunity(first: 1) { edges { node { Id Name { value } Amount { value displayValue } } } totalCount } } } }'
  ),
  graphql(
    'a GraphQL aggregate',
    'query q { uiapi { aggregate { Opportunity(groupBy: { IsClosed: { group: true } }) { edges { node { aggregate { IsClosed { value } Id { count { value } } } } } } } } }'
  ),
  graphql(
    'a GraphQL field that is not there',
    'query q { uiapi { query { Opportunity { edges { node { Nothing { value } } } } } } }'
  )
];
