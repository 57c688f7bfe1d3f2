import type { GraphQLObjectType } from 'graphql';
import { SalesforceError } from '../../engine/errors.ts';
import { equals, text } from '../../engine/plan-builders.ts';
import type { Caller, Org, SavedId, SaveRequest, SaveResult } from '../../engine/types.ts';
import { projectFields, typeOf } from './connection.ts';
import type { Project } from './connection.ts';
import { fieldError } from '../../engine/graphql-schema/errors.ts';
import type { ErrorEntry } from '../../engine/graphql-schema/errors.ts';
import type { Answering } from './execute-query.ts';
import type { MutationField } from '../../engine/graphql-schema/mutation-types.ts';
import { RecordCompiler, recordPlan } from './record-plan.ts';
import { argumentsOf, below, fieldsOf } from './selection.ts';
import type { Operation, Selected } from './selection.ts';

const ROLLED_BACK = 'ALL_OR_NONE_OPERATION_ROLLED_BACK';

interface Step {
  readonly selected: Selected;
  readonly field: MutationField;
  readonly request: SaveRequest;
}

/** `@{alias}`, or undefined for a plain value. */
const aliasOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^@\{(\w+)\}$/.exec(value)?.[1] : undefined;

/** Turns the operations of one mutation into one save, in the order of the document. */
const stepsOf = (operation: Operation, type: GraphQLObjectType, fields: readonly Selected[]): Step[] => {
  const places = new Map<string, { place: number; is: MutationField['is'] }>();
  const resolved = (value: unknown): unknown => {
    const alias = aliasOf(value);
    if (alias === undefined) return value;
    const target = places.get(alias);
    if (!target)
      throw new SalesforceError(
        'INVALID_ARGUMENT',
        `@{${alias}} names no earlier operation of this mutation.`
      );
    if (target.is === 'update') {
      throw new SalesforceError(
        'INVALID_ARGUMENT',
        `@{${alias}} names an update; only a create or a delete can be referred to.`
      );
    }
    return { savedId: target.place } satisfies SavedId;
  };
  return fields.map((selected, place) => {
    const field = type.getFields()[selected.name]?.extensions as unknown as MutationField;
    const input = argumentsOf(selected, operation)['input'] as Readonly<Record<string, unknown>>;
    const values = (input[field.object] ?? {}) as Readonly<Record<string, unknown>>;
    const request: SaveRequest = {
      operation: field.is === 'create' ? 'insert' : field.is,
      object: field.object,
      fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, resolved(value)])),
      ...(field.is === 'create' ? {} : { id: resolved(input['Id']) as string | SavedId })
    };
    places.set(selected.key, { place, is: field.is });
    return { selected, field, request };
  });
};

function checkCount(operations: number, most: number): void {
  if (operations > most)
    throw new SalesforceError(
      'LIMIT_EXCEEDED',
      `A mutation may hold ${most} operations; this one has ${operations}.`
    );
}

/** Runs the operations of a mutation in one transaction. */
export class MutationExecution {
  readonly errors: ErrorEntry[] = [];
  readonly #operation: Operation;
  readonly #org: Org;
  readonly #caller: Caller;

  constructor(operation: Operation, { org }: Pick<Answering, 'org'>, caller: Caller) {
    this.#operation = operation;
    this.#org = org;
    this.#caller = caller;
  }

  /** `uiapi(input: { allOrNone }) { … }` */
  async uiapi(
    type: GraphQLObjectType,
    selected: Selected,
    path: readonly string[]
  ): Promise<Record<string, unknown> | null> {
    const fields = fieldsOf(this.#operation, type, below(selected));
    const input = argumentsOf(selected, this.#operation)['input'] as { allOrNone?: boolean } | undefined;
    const writes = fields.filter(({ name }) => name !== '__typename');
    let steps: Step[];
    try {
      checkCount(writes.length, this.#org.unsettled.aliasLimit);
      steps = stepsOf(this.#operation, type, writes);
    } catch (error) {
      this.errors.push(fieldError(error, selected.node, path));
      return null;
    }
    const requests = steps.map(({ request }) => request);
    const results = await this.#org.save(requests, this.#caller, { allOrNone: input?.allOrNone !== false });
    const answer: Record<string, unknown> = {};
    for (const { key } of fields) answer[key] = type.name;
    for (const [place, step] of steps.entries()) {
      answer[step.selected.key] = await this.#outcome(type, step, results[place] as SaveResult, path);
    }
    return answer;
  }

  async #outcome(
    type: GraphQLObjectType,
    { selected, field }: Step,
    result: SaveResult,
    path: readonly string[]
  ): Promise<unknown> {
    if (!result.success) {
      // The one that was refused says why; that the others went with it follows from allOrNone.
      for (const { statusCode, message } of result.errors) {
        if (statusCode === ROLLED_BACK) continue;
        this.errors.push(
          fieldError(new SalesforceError(statusCode, message), selected.node, [...path, selected.key])
        );
      }
      return null;
    }
    const payload = typeOf(type, selected.name);
    const records = new Map<string, Project<unknown>>();
    for (const each of fieldsOf(this.#operation, payload, below(selected))) {
      if (each.name === 'Record')
        records.set(each.key, await this.#saved(payload, each, field.object, result));
    }
    return projectFields<SaveResult>(this.#operation, payload, below(selected), (each) => {
      if (each.name === 'Record') return records.get(each.key) as Project<unknown>;
      return each.name === 'Id' ? ({ id }) => id : ({ success }) => success;
    })(result);
  }

  /** The record as it is after the save. */
  async #saved(
    payload: GraphQLObjectType,
    selected: Selected,
    object: string,
    { id }: SaveResult
  ): Promise<Project<unknown>> {
    const compiler = new RecordCompiler(this.#operation, this.#org);
    const project = compiler.compile(typeOf(payload, 'Record'), below(selected));
    const plan = recordPlan(this.#org, object, compiler.needs, {});
    const where = equals('Id', text(id ?? ''));
    const [record] = (await this.#org.run({ ...plan, where, limit: 1 }, this.#caller)).records;
    return () => (record ? project(record) : null);
  }
}
