import { createOrg } from '../../engine/org.ts';
import { startServer } from '../../server/server.ts';
import type { LocalServer, ServerOptions } from '../../server/server.ts';
import type { Org } from '../../engine/types.ts';
import { PEOPLE, TODAY, writeCompany } from './company.ts';
import { ASSIGNMENTS, SALES_APP } from './sales-app.ts';
import type { Unsettled } from '../../engine/unsettled.ts';

export { ACCOUNTS, DEALS, PEOPLE } from './company.ts';

export const API = '/services/data/v66.0';

/** What an answer holds is for the test to know. */
export type Json = ReturnType<typeof JSON.parse>;

export type Who = keyof typeof PEOPLE | 'admin';

export interface Answer<Body = Json> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Call {
  as?: Who | null;
  headers?: Record<string, string>;
  /** Sent as JSON, or unchanged with its own content type. */
  body?: unknown;
  type?: string;
}

/** A running org of a small company. */
export interface TestOrg {
  readonly org: Org;
  readonly server: LocalServer;
  token(who: Who): string;
  /** `call('GET /sobjects')`; addresses that start with /services or a host-wide path are taken as they are. */
  call<Body = Json>(request: string, options?: Call): Promise<Answer<Body>>;
  /** `data` and `errors` of a GraphQL request. */
  graphql(
    query: string,
    variables?: Record<string, unknown>,
    as?: Who
  ): Promise<{ data: Json; errors: Json[] }>;
  /** Records of a SOQL query, as the administrator sees them. */
  rows(soql: string): Promise<Record<string, Json>[]>;
  close(): Promise<void>;
}

const read = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  return response.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : text;
};

export const startTestOrg = async (
  options: Partial<Omit<ServerOptions, 'org'>> & { contacts?: number; unsettled?: Partial<Unsettled> } = {}
): Promise<TestOrg> => {
  const { contacts, unsettled = {}, ...server } = options;
  const company = writeCompany(contacts);
  const org = await createOrg({
    metadata: [SALES_APP],
    assignments: ASSIGNMENTS,
    data: company.folder,
    today: TODAY,
    unsettled
  }).finally(() => company.remove());
  const running = await startServer({ org, ...server });
  const tokens = new Map<Who, string>();
  const token = (who: Who): string => {
    const known = tokens.get(who) ?? running.sessions.issue(who === 'admin' ? org.adminId : PEOPLE[who]);
    tokens.set(who, known);
    return known;
  };
  const call: TestOrg['call'] = async (request, { as = 'admin', headers = {}, body, type } = {}) => {
    const [, method = 'GET', path = ''] = /^(?:([A-Z]+) )?(.*)$/s.exec(request) ?? [];
    const isWhole = /^\/+(services|local|health|id|secur|lightning|nowhere)/.test(path);
    const response = await fetch(`${running.origin}${isWhole ? '' : API}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(as === null ? {} : { authorization: `Bearer ${token(as)}` }),
        ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { body: type === undefined ? JSON.stringify(body) : (body as BodyInit) })
    });
    return { status: response.status, headers: response.headers, body: (await read(response)) as Json };
  };
  return {
    org,
    server: running,
    token,
    call,
    graphql: async (query, variables, as = 'admin') =>
      (await call('POST /graphql', { as, body: { query, variables } })).body,
    rows: async (soql) => (await org.run(org.parseQuery(soql), { userId: org.adminId })).records,
    close: async () => {
      await running.close();
      await org.close();
    }
  };
};
