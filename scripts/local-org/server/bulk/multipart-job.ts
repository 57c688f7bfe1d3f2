import type { FastifyRequest } from 'fastify';
import { partsOf } from '../http/multipart.ts';
import { refuse } from './job.ts';

/** Characters of CSV that may come with the job; more is uploaded in a separate request. */
export const MOST_INLINE_CSV = 100_000;

/**
 * The two parts of a request that makes a job and fills it: `job` is JSON, `content` is CSV.
 * @throws SalesforceError INVALIDJOB
 */
export const readMultipartJob = async (
  request: FastifyRequest
): Promise<{ description: unknown; content: Buffer }> => {
  const parts = new Map((await partsOf(request)).map(({ name, content }) => [name, content]));
  const [job, content] = [parts.get('job'), parts.get('content')];
  if (!job || !content)
    throw refuse('INVALIDJOB', 'InvalidJob : the request needs a part "job" with JSON and a part "content" with CSV.'); // prettier-ignore
  if (content.toString('utf8').length > MOST_INLINE_CSV) {
    const most = MOST_INLINE_CSV.toLocaleString('en-US');
    throw refuse('INVALIDJOB', `InvalidJob : at most ${most} characters of CSV can come with the job: upload them by themselves.`); // prettier-ignore
  }
  return { description: jsonOf(job), content };
};

const jsonOf = (text: Buffer): unknown => {
  try {
    return JSON.parse(text.toString('utf8')) as unknown;
  } catch {
    throw refuse('INVALIDJOB', 'InvalidJob : the part "job" is no JSON.');
  }
};
