import type { Guard } from './guard.ts';

const test = 'test/resilience/modes-reading.deep.test.ts';
const units = 'test/unit/extract.test.ts';
const http = 'test/unit/http.test.ts';

/** Guards of what is read. */
export const readingGuards: readonly Guard[] = [
  {
    mode: 2,
    name: 'every page is followed',
    file: 'src/connect/rest-query.ts',
    text: 'while (!page.done) {',
    without: 'while (Number(page.done) > 1) {',
    test,
    named: '2: many rows of one instant, over page boundaries'
  },
  {
    mode: 5,
    name: 'the job of a run that was cut off is taken up',
    file: 'src/extract/job.ts',
    text: 'if (row.soql === soql && (await findJob(http, String(row.job_id)))) {',
    without: 'if (false) {',
    test,
    named: 'goes on with the same job where it was'
  },
  {
    mode: 5,
    name: 'a page is noted with the place of the next',
    file: 'src/extract/job.ts',
    text: 'rows: before + rows,',
    without: 'rows: 0,',
    test,
    named: 'goes on with the same job where it was'
  },
  {
    mode: 5,
    name: 'a job that the org has forgotten is not waited for',
    file: 'src/extract/job.ts',
    text: 'if (row.soql === soql && (await findJob(http, String(row.job_id)))) {',
    without: 'if (row.soql === soql) {',
    test,
    named: 'begins another job when the org has forgotten it'
  },
  {
    mode: 6,
    name: 'a failed job is an error',
    file: 'src/connect/bulk-query.ts',
    text: "case 'JobComplete':\n",
    without: "case 'JobComplete':\n      case 'Failed':\n",
    test,
    named: 'jobFailed: nothing is taken'
  },
  {
    mode: 6,
    name: 'an aborted job is an error',
    file: 'src/connect/bulk-query.ts',
    text: "case 'JobComplete':\n",
    without: "case 'JobComplete':\n      case 'Aborted':\n",
    test,
    named: 'jobAborted: nothing is taken'
  },
  {
    mode: 6,
    name: 'a state nobody knows is an error',
    file: 'src/connect/bulk-query.ts',
    text: "case 'JobComplete':\n",
    without: "case 'JobComplete':\n      case 'Unknown':\n",
    test,
    named: 'jobUnknownState: nothing is taken'
  },
  {
    mode: 7,
    name: 'a job is waited for',
    file: 'src/connect/bulk-query.ts',
    text: 'await sleep(pause);',
    without: "if (pause > 300) throw new SyncError('The job takes too long.');\n        await sleep(pause);",
    test,
    named: 'is waited for, and neither aborted nor deleted'
  },
  {
    mode: 7,
    name: 'what takes the org too long is asked for in parts',
    file: 'src/extract/extract.ts',
    text: 'if (error instanceof QueryTooLong) return undefined;',
    without: '',
    test,
    named: 'is asked for by halves of its time'
  },
  {
    mode: 7,
    name: 'a part that takes too long is halved again',
    file: 'src/extract/parts.ts',
    text: 'if (!(error instanceof QueryTooLong)) throw error;',
    without: 'throw error;',
    test,
    named: 'is asked for by halves of its time'
  },
  {
    mode: 7,
    name: 'a row that two parts have is taken once',
    file: 'src/extract/parts.ts',
    text: 'WHERE rowid NOT IN',
    without: 'WHERE false AND rowid NOT IN',
    test: units,
    named: 'takes a row that changes between two parts of a query'
  },
  {
    mode: 7,
    name: 'what REST gives up goes to a job',
    file: 'src/extract/extract.ts',
    text: "if (error instanceof CallFailure && error.code === 'QUERY_TIMEOUT') return undefined;",
    without: '',
    test,
    named: 'goes to a job when REST gives it up'
  },
  {
    mode: 8,
    name: 'an expired token is renewed',
    file: 'src/connect/http.ts',
    text: 'if (reason.status === 401 && this.login.renew && !renewed) {',
    without: 'if (false) {',
    test,
    named: 'fetches a page of a job again with a new token'
  },
  {
    mode: 8,
    name: 'the query is asked again, not the page',
    file: 'src/connect/rest-query.ts',
    text: 'if (!isLost || restarts >= maxRestarts) throw error;',
    without: 'throw error;',
    test,
    named: 'begins the query anew with a new token'
  },
  {
    mode: 8,
    name: 'calls that are under way share a new token',
    file: 'src/connect/http.ts',
    text: 'if (this.login.connection.accessToken === token) await this.#renew();',
    without: 'await this.login.renew();',
    test: 'test/unit/login.test.ts',
    named: 'gets one new token for all calls that find the old one expired'
  },
  {
    mode: 9,
    name: 'a forgotten place begins the query anew',
    file: 'src/connect/rest-query.ts',
    text: "error.code === 'INVALID_QUERY_LOCATOR'",
    without: "error.code === 'NOTHING'",
    test,
    named: '9: the org has forgotten the place in a result'
  },
  {
    mode: 10,
    name: 'a page has as many rows as announced',
    file: 'src/extract/job.ts',
    text: 'if (rows !== page.promised) {',
    without: 'if (false) {',
    test,
    named: '10: .* wrongCount'
  },
  {
    mode: 10,
    name: 'a job has as many rows as announced',
    file: 'src/extract/job.ts',
    text: 'if (taken !== announced) {',
    without: 'if (false) {',
    test: units,
    named: 'fewer pages than announced'
  },
  {
    mode: 10,
    name: 'a query has as many rows as announced',
    file: 'src/connect/rest-query.ts',
    text: 'if (rows.length !== totalSize) {',
    without: 'if (false) {',
    test,
    named: '10: .* shortPage {"on":"query"'
  },
  {
    mode: 10,
    name: 'a page that is cut off within a row is no page',
    file: 'src/store/page.ts',
    text: 'strict_mode = true',
    without: 'strict_mode = false, ignore_errors = true',
    test: units,
    named: 'a page cut off within a row'
  },
  {
    mode: 10,
    name: 'a page that breaks off is fetched again',
    file: 'src/connect/retry.ts',
    text: 'status === 0 && obstacle?.isPassing === true',
    without: 'false',
    test,
    named: 'fetches a page anew when the connection breaks within it'
  },
  {
    mode: 11,
    name: 'waiting for calls of 24 hours is of no use',
    file: 'src/connect/retry.ts',
    text: "code === 'REQUEST_LIMIT_EXCEEDED' && !/concurrent/i.test(message);",
    without: 'code === message;',
    test,
    named: '11: .* at the start: stops with exit code 3'
  },
  {
    mode: 11,
    name: 'a run keeps to its share',
    file: 'src/connect/http.ts',
    text: 'if (this.calls >= share && !beyondShare) {',
    without: 'if (false) {',
    test,
    named: '11: .* its own share: stops with exit code 3'
  },
  {
    mode: 12,
    name: '503 passes',
    file: 'src/connect/retry.ts',
    text: "status === 503 || code === 'SERVER_UNAVAILABLE'",
    without: 'status === 1',
    test,
    named: '12: .* 503 of a page: tried again'
  },
  {
    mode: 12,
    name: '420 passes',
    file: 'src/connect/retry.ts',
    text: 'status === 420 || status === 429',
    without: 'status === 429',
    test,
    named: '12: .* 420: tried again'
  },
  {
    mode: 12,
    name: '429 passes',
    file: 'src/connect/retry.ts',
    text: 'status === 420 || status === 429',
    without: 'status === 420',
    test,
    named: '12: .* 429: tried again'
  },
  {
    mode: 12,
    name: '500 and what stands before the org pass',
    file: 'src/connect/retry.ts',
    text: '[500, 502, 504].includes(status)',
    without: 'status === 1',
    test,
    named: '12: .* a web page instead of data: tried again'
  },
  {
    mode: 12,
    name: 'what must not happen twice does not',
    file: 'src/connect/http.ts',
    text: '(call.once && !condition.notActedOn) ||',
    without: '',
    test: http,
    named: 'that must not happen twice is not made again'
  },
  {
    mode: 12,
    name: 'the wait that the org asks for',
    file: 'src/connect/retry.ts',
    text: 'failure.retryAfter ??',
    without: '',
    test,
    named: 'waits as long as the org asks'
  },
  {
    mode: 12,
    name: 'a web page is no data',
    file: 'src/connect/http.ts',
    text: 'throw new SyncError(`${name(call)}: the answer is not JSON. Is it the address of an org?`);',
    without: 'return [] as T;',
    test,
    named: 'says so when a web page comes with a success'
  }
];
