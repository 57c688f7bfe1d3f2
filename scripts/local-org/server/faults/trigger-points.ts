import type { TriggerPoint } from './fault.ts';

const DATA = String.raw`^/services/data/v\d+\.0`;

const PATTERNS: readonly (readonly [TriggerPoint, RegExp])[] = [
  ['login', /^POST \/services\/(oauth2\/token|Soap\/u)/],
  ['nextPage', at('GET', String.raw`/query(All)?/[^/?]+`)],
  ['query', at('GET', String.raw`/query(All)?\?`)],
  ['newJob', at('POST', String.raw`/jobs/(query|ingest)/?$`)],
  ['jobState', at('GET', String.raw`/jobs/(query|ingest)/[^/?]+/?(\?|$)`)],
  ['resultPage', at('GET', String.raw`/jobs/query/[^/?]+/results`)],
  ['graphql', at('POST', '/graphql')],
  ['save', at('(POST|PATCH|DELETE|PUT)', String.raw`/(composite/)?sobjects`)],
  ['save', at('PUT', String.raw`/jobs/ingest/`)]
];

function at(method: string, path: string): RegExp {
  return new RegExp(`^${method} ${DATA.slice(1)}${path}`);
}

/** Which kind of request this is; undefined for requests without faults (the page, /health, /local). */
export const triggerPointOf = (method: string, url: string): TriggerPoint | undefined => {
  if (!url.startsWith('/services/')) return undefined;
  const line = `${method} ${url}`;
  return PATTERNS.find(([, pattern]) => pattern.test(line))?.[0] ?? 'any';
};

/** The id of the job that an address is about, 15 characters. */
export const jobIdOf = (url: string): string | undefined =>
  /\/jobs\/(?:query|ingest)\/(\w{15})/.exec(url)?.[1];
