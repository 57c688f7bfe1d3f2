import type { Dice } from '../malformed/index.ts';

/** The words, brackets and wholes of a language, of which costly texts are made. */
export interface Language {
  /** A text that is fine, with `@` where another may stand. */
  readonly frames: readonly string[];
  readonly tokens: readonly string[];
  readonly brackets: readonly (readonly [open: string, close: string])[];
}

/** How often something is repeated: mostly little, at times very often. */
const often = (dice: Dice, most: number): number => Math.ceil(most ** dice.random());

/** A text that may cost much: repeated, nested, unclosed, random or a bit of each, of at most so many characters. */
export function costly(dice: Dice, language: Language, most: number): string {
  const { frames, tokens, brackets } = language;
  const some = (): string => Array.from({ length: dice.below(4) + 1 }, () => dice.pick(tokens)).join(dice.pick(['', ' '])); // prettier-ignore
  const part = (): string => {
    const [open, close] = dice.pick(brackets);
    const token = some();
    const count = often(dice, Math.min(most / Math.max(1, token.length), 500_000));
    switch (dice.below(6)) {
      case 0:
        return token.repeat(count);
      case 1:
        return open.repeat(count) + token + close.repeat(count);
      case 2:
        return open.repeat(count) + token;
      case 3:
        return `${token}${open}`.repeat(count) + close.repeat(count);
      case 4:
        return Array.from({ length: Math.min(count, 3000) }, some).join(dice.pick(['', ' ', ',']));
      default:
        return token + part();
    }
  };
  // Any part may come with a text around it that makes sense of it.
  const text = dice.pick(frames).replaceAll('@', () => (dice.below(4) === 0 ? some() : part().slice(0, most)));
  return text.slice(0, most);
} // prettier-ignore

export const SOQL: Language = {
  frames: ['@', 'SELECT @ FROM Account', 'SELECT Id FROM Account WHERE @', "SELECT Id FROM Account WHERE Name LIKE '@'", "SELECT Id FROM Account WHERE Name = '@' OR @", 'SELECT Id FROM Account ORDER BY @', 'SELECT COUNT(Id) FROM Account GROUP BY @', 'SELECT Id, (SELECT @ FROM Contacts) FROM Account', 'SELECT Id FROM Account WHERE Id IN (@)', 'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE @)'],
  tokens: ['Id', 'Name', "Name = 'a'", "Name LIKE '%a%a%'", 'Parent.', 'AND ', 'OR ', 'NOT ', ',', "'", "\\'", '%', '_', 'a', '\\', 'CUBE(', 'ROLLUP(', 'LAST_N_DAYS:9', '(SELECT Id FROM Contacts)', "('a','b')", 'TYPEOF Owner WHEN User THEN Id END', '1e300', '9', '--', '\ud800', '"', 'COUNT(Id)', 'CreatedDate > 2020-01-01T00:00:00Z', 'LIMIT 9999999999', 'toLabel(', 'NULLS LAST'],
  brackets: [['(', ')'], ['NOT (', ')'], ["Name = 'a' AND (", ')'], ['[', ']'], ["'", "'"]]
}; // prettier-ignore

export const SOSL: Language = {
  frames: ['@', 'FIND {@} IN ALL FIELDS RETURNING Account(Id)', 'FIND {a} RETURNING @'],
  tokens: ['a', '*', '?', 'AND', 'OR', '"', '\\', 'Account(Id', ',', 'Name WHERE', '&', '-'],
  brackets: [
    ['{', '}'],
    ['(', ')'],
    ['Account(', ')']
  ]
};

export const GRAPHQL: Language = {
  frames: ['@', '{ uiapi { query { Account { edges { node { @ } } } } } }', 'query { uiapi { query { Account(where: @) { totalCount } } } }', '{ uiapi { query { Account(where: { Name: { like: "@" } }) { totalCount } } } }', '{ uiapi { query { Account(orderBy: @) { edges { node { Id } } } } } } @', '{ uiapi { query { Account(first: 2000) { edges { node { ...f } } } } } } fragment f on Account { @ }', 'mutation { uiapi { @ } }', '{ __schema { types { @ } } }'],
  tokens: ['Id', 'Name { value }', '...f', '...f ...f', 'fragment f on Account { ...f }', 'fragment g on Account { ...f }', 'a: Id', '"', '\\"', '"""', '{ and: [', '{ Name: { like: "%a%a%" } }', ',', '$x', '@include(if: true)', '#', '\n', 'fields { name }', '__typename', '1e999', '[', ']', '{', '}', 'AccountCreate(input: {Account: {Name: "x"}}) { Record { Id } }'],
  brackets: [['{ a', '}'], ['{', '}'], ['[', ']'], ['{ and: [', '] }'], ['{ not: ', '}'], ['Parent { ', '}'], ['... on Account {', '}']]
}; // prettier-ignore

export const JSON_TEXT: Language = {
  frames: ['@', '{"records":[@]}', '{"Name":"@"}', '{"compositeRequest":[@]}', '{"batchRequests":[@]}', '{"query":"{__typename}","variables":{"a":@}}', '{"graphs":[@]}', '{"records":[{"attributes":{"type":"Account"},"Name":"@"}]}'],
  tokens: ['[]', '{}', '""', '"a":', 'null', '1e999', '1', ',', '\\u0000', '\\ud800', '"', '\\"', '{"attributes":{"type":"Account"},"Name":"a"}', '{"method":"GET","url":"/services/data/v66.0/query?q=SELECT+Id+FROM+Account","referenceId":"a"},', '"__proto__":{}', 'true', '@{a.b}', '-', '0'.repeat(50)],
  brackets: [['[', ']'], ['{"a":', '}'], ['{"and":[', ']}'], ['"', '"']]
}; // prettier-ignore

export const XML: Language = {
  frames: ['@', '<?xml version="1.0"?>@', '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">@</CustomObject>', '<CustomObject @></CustomObject>', '<!DOCTYPE a [@]><a/>', '<a>@</a>', '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><fields>@</fields></CustomObject>'],
  tokens: ['<a>', '</a>', '<a/>', '<!--', '-->', '<![CDATA[', ']]>', '&amp;', '&#x41;', '&a;', '<!ENTITY a "b">', 'a="b" ', "a='<!--' ", '"', "'", '>', '<', '&', '<?', '?>', 'xmlns:a="b" ', ' ', '\u0000', 'x', '<fields><fullName>A__c</fullName></fields>', ']'],
  brackets: [['<a>', '</a>'], ['<!--', '-->'], ['<![CDATA[', ']]>'], ['<a b="', '"/>'], ['<fields>', '</fields>']]
}; // prettier-ignore

export const FORMULA: Language = {
  frames: ['@', '"@"', 'IF(@, "a", "b")', 'LPAD(@, 2000)', 'TEXT(@)', 'Name & @', 'CASE(Name, @, "x")'],
  tokens: ['Name', '"a"', '1', 'AnnualRevenue', 'LPAD("x", 2000000000)', 'RPAD(Name, 4000, "ab")', 'SUBSTITUTE(Name, "a", "aaaa")', 'MOD(1, 7)', ' + ', ' & ', ' && ', ',', '"', '\\"', '-', '!', '^', 'CASE(1,1,2,3)', 'NOW()', 'Parent.Name', '$User.Id', '/*', '*/', '9'.repeat(30), '1e300', 'POWER(9,9999)', 'REPT', 'TRIM(Name)', 'ADDMONTHS(TODAY(), 99999999)', 'VLOOKUP(', 'F__c'],
  brackets: [['(', ')'], ['-(', ')'], ['MOD(', ', 7)'], ['LPAD(', ', 4000, "a")'], ['SUBSTITUTE(', ', "a", "aaaaaaaa")'], ['IF(TRUE, ', ', "x")'], ['CASE(', ', 1, 2, 3)'], ['NOT(', ')'], ['"', '"']]
}; // prettier-ignore

export const PATTERN: Language = {
  frames: ['@', '(@)+b', '(@)*(@)*c', '^@$', '(?:@){1,1000}'],
  tokens: ['a', 'a+', 'a*', '(a+)+', '(a|a)*', '(a|aa)+', '.*', '.*.*', '[a-z]', '\\\\d', '\\\\w+', '\\\\1', '(?=a)', '(?i)', '|', '^', '$', '{1,1000}', '{,5}', '?', '*?', '\\\\p{L}', '\\\\x{10FFFF}', '[^', ']', 'é', '\\\\b'],
  brackets: [['(', ')'], ['(', ')*'], ['(', '+)+'], ['(?:', ')?'], ['((', '){1,100}){1,100}'], ['[', ']']]
}; // prettier-ignore

export const CSV: Language = {
  frames: ['Name\n@', 'Name,Description\n@', '@\na', 'Name,Industry,Description\n@,"@",@\n', 'Id,Name\n@', 'Name\n"@"\n'],
  tokens: ['a', 'a,b', '"a"', '"', '""', ',', '\n', '\r\n', '\r', '#N/A', 'a\n', 'a,b\n', '"a,\nb",c\n', ';', '\t', '\u0000', '\uFEFF', 'x'.repeat(1000), 'é', ',,\n', '001000000000001AAA\n'],
  brackets: [['"', '"'], ['"a', '"\n'], [',', '\n'], ['""', '""']]
}; // prettier-ignore
