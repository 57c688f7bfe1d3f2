import type { Obstacle } from './network.ts';
import type { Answer } from './types.ts';

/** Why a call did not succeed: no usable answer came, or the org answered with an error. */
export class CallFailure extends Error {
  /** HTTP status; 0 when the connection failed. */
  readonly status: number;
  /** Salesforce's code (INVALID_SESSION_ID, …), the system's (ECONNREFUSED, …), or '' where there is none. */
  readonly code: string;
  /** How long the org asked to wait, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** What was in the way of an answer, and through which proxy; of status 0 only. */
  readonly obstacle: (Obstacle & { readonly through: string }) | undefined;

  constructor(
    message: string,
    details: Partial<Omit<CallFailure, keyof Error>> & { status: number; code: string }
  ) {
    super(message);
    this.name = 'CallFailure';
    this.status = details.status;
    this.code = details.code;
    this.retryAfter = details.retryAfter;
    this.obstacle = details.obstacle;
  }
}

/** Reads the error of an answer that is not a success: Salesforce's JSON, or the HTML page of something in between. */
export async function answerFailure(response: Answer, what: string): Promise<CallFailure> {
  const text = await response.text();
  const retryAfter = readRetryAfter(response.headers.get('retry-after'));
  const { status } = response;
  const [first] = parseErrors(text);
  if (first)
    return new CallFailure(`${what}: ${first.message} (${first.code})`, {
      status,
      code: first.code,
      retryAfter
    });
  const said = /^\s*</.test(text) ? 'a web page instead of data' : 'no readable error';
  return new CallFailure(`${what}: the org answered HTTP ${status} with ${said}`, {
    status,
    code: '',
    retryAfter
  });
}

function parseErrors(text: string): { code: string; message: string }[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [];
  }
  const list: unknown[] = Array.isArray(body) ? body : [body];
  return list.flatMap((entry) => {
    const error = entry as {
      errorCode?: unknown;
      error?: unknown;
      message?: unknown;
      error_description?: unknown;
    };
    const code = error?.errorCode ?? error?.error;
    const message = error?.message ?? error?.error_description;
    return typeof code === 'string' ? [{ code, message: String(message ?? code) }] : [];
  });
}

/** Seconds or an HTTP date, in milliseconds from now; undefined for anything else. */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
