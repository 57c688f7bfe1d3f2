import { parse } from 'csv-parse/sync';
import type { Call, Json, TestOrg } from './index.ts';

/** Records of a CSV with a header. */
export const rowsOf = (csv: string, delimiter = ','): Record<string, string>[] =>
  parse(csv, { columns: true, delimiter });

/** Asks for a job until it has ended. */
export const ended = async (test: TestOrg, path: string, options: Call = {}): Promise<Json> => {
  for (;;) {
    const { body } = await test.call(path, options);
    if (!['UploadComplete', 'InProgress'].includes(body.state)) return body;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
