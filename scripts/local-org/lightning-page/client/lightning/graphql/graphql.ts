import type { DocumentNode } from 'graphql/language/ast';
import { parse } from 'graphql/language/parser';
import { EntryAdapter } from '../../lds/adapter.ts';
import { queryAnswers, recordsOf, showChanges } from '../../lds/answers.ts';
import { callApi, type FetchError } from '../../lds/api.ts';
import { returnedRecords } from '../../lds/documents.ts';
import type { Entry, Snapshot } from '../../lds/entries.ts';

interface GqlDocument {
  text: string;
  syntax: DocumentNode;
}

interface GraphqlConfig {
  query: GqlDocument | undefined;
  variables?: Record<string, unknown>;
  operationName?: string;
}

interface GraphqlAnswer {
  data?: unknown;
  errors?: unknown[];
}

/** Reads the document at once, so that a mistake shows where it was made. */
export function gql(strings: TemplateStringsArray | string, ...values: unknown[]): GqlDocument {
  const text =
    typeof strings === 'string'
      ? strings
      : String.raw({ raw: strings }, ...values.map((value) => (value as GqlDocument | null)?.text ?? value));
  return Object.freeze({ text, syntax: parse(text) });
}

const ask = ({ query, variables, operationName }: GraphqlConfig): Promise<GraphqlAnswer> =>
  callApi<GraphqlAnswer>('/graphql', {
    method: 'POST',
    body: { query: query?.text, variables: variables ?? {}, operationName }
  });

/** A request that failed has a status (0: there was no answer), a refusal by GraphQL has its places. */
const asErrors = (error: unknown): unknown[] => {
  if (Array.isArray(error)) return error;
  const { status, body } = error as FetchError;
  return [{ statusCode: status, ...body }];
};

/** Wire adapter: `{ data, errors, refresh }`. */
export class graphql extends EntryAdapter<GraphqlConfig> {
  protected entryFor(config: GraphqlConfig): Entry | undefined {
    const { query, variables, operationName } = config;
    if (!query || ('variables' in config && variables === undefined)) return undefined;
    return queryAnswers.entry(
      `${JSON.stringify([operationName, variables])}${query.text}`,
      () => recordsOf(query.syntax, operationName),
      async () => {
        const { data, errors } = await ask(config);
        if (errors?.length) throw errors;
        return data;
      }
    );
  }

  protected override emission({ data, error }: Snapshot, entry: Entry | undefined): unknown {
    return {
      data,
      errors: error === undefined ? undefined : asErrors(error),
      refresh: entry && (() => entry.refresh())
    };
  }
}

/**
 * Runs a mutation. Takes one object, as the platform does. Fields that the mutation returns are shown wherever the
 * record stands; everything else waits for a refresh.
 */
export async function executeMutation(config: GraphqlConfig): Promise<GraphqlAnswer> {
  if (!config?.query?.syntax) {
    throw new Error('executeMutation takes one object: { query, variables, operationName }.');
  }
  const answer = await ask(config).catch((error: unknown): GraphqlAnswer => ({ errors: asErrors(error) }));
  if (answer.errors?.length === 0) delete answer.errors;
  for (const { keys, fields } of returnedRecords(config.query.syntax, config.operationName)) {
    const read = (path: readonly string[]) =>
      path.reduce<unknown>(
        (part, key) => (part as Record<string, unknown> | null | undefined)?.[key],
        answer.data
      );
    const id = read([...keys, ...(fields.find(({ path }) => path.join() === 'Id')?.keys ?? ['Id'])]);
    if (typeof id !== 'string') continue;
    showChanges(id, (path) => {
      const field = fields.find((returned) => returned.parts && returned.path.join('.') === path.join('.'));
      const shown = field && (read([...keys, ...field.keys]) as Record<string, unknown> | null | undefined);
      return shown && field.parts
        ? Object.fromEntries(Object.entries(field.parts).map(([key, part]) => [part, shown[key]]))
        : undefined;
    });
  }
  return answer;
}
