import { page } from '../pageData.ts';

/** What the platform's adapters hand on when the server refuses: the shape of its FetchResponse. */
export interface FetchError {
  ok: false;
  status: number;
  statusText: string;
  body: Record<string, unknown>;
}

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
}

const UNREACHABLE = 'The local org does not answer. Look whether it still runs, then load the page again.';

/** Calls the org's public REST API as the person of the page. Rejects with a FetchError. */
export async function callApi<T>(
  path: string,
  { method = 'GET', body, headers }: ApiRequest = {}
): Promise<T> {
  const response = await fetch(`/services/data/v${page.apiVersion}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${page.accessToken}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers
    },
    body: body === undefined ? undefined : JSON.stringify(body)
  }).catch(() => {
    throw refusal(0, '', { message: UNREACHABLE });
  });
  const text = await response.text();
  const answer: unknown = isJson(response) && text ? JSON.parse(text) : undefined;
  if (response.ok) return answer as T;
  // REST answers with a list of errors; the adapters show the first with its status.
  const first = (Array.isArray(answer) ? answer[0] : answer) as Record<string, unknown> | undefined;
  throw refusal(response.status, response.statusText, {
    statusCode: response.status,
    message: `The org answered ${response.status}.`,
    ...first
  });
}

const isJson = (response: Response): boolean =>
  response.headers.get('Content-Type')?.includes('json') ?? false;

const refusal = (status: number, statusText: string, body: Record<string, unknown>): FetchError =>
  Object.freeze({ ok: false, status, statusText, body });
