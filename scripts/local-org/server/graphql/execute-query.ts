import type { GraphQLObjectType } from 'graphql';
import { SalesforceError } from '../../engine/errors.ts';
import type { Session } from '../sessions.ts';
import type { Org, QueryPlan, RestRecord } from '../../engine/types.ts';
import { equals, text } from '../../engine/plan-builders.ts';
import { AggregateCompiler } from './aggregate-plan.ts';
import { compileConnection, typeOf } from './connection.ts';
import { fieldError } from '../../engine/graphql-schema/errors.ts';
import type { ErrorEntry } from '../../engine/graphql-schema/errors.ts';
import type { KeptResults } from './kept-results.ts';
import { pageOf, rowsToRead, windowOf } from './paging.ts';
import { RecordCompiler, recordPlan } from './record-plan.ts';
import { argumentsOf, below, fieldsOf } from './selection.ts';
import type { Operation, Selected } from './selection.ts';

/** Lists and aggregates of one request; each counts as one query. */
const MOST_SUBQUERIES = 10;
const MOST_GROUPS = 2000;

type Answer = Record<string, unknown>;

/** What answers are made from. */
export interface Answering {
  readonly org: Org;
  readonly results: KeptResults;
}

/** Runs one operation for one caller; what fails is null in the answer and has an entry in `errors`. */
export class QueryExecution {
  readonly errors: ErrorEntry[] = [];
  readonly #operation: Operation;
  readonly #org: Org;
  readonly #caller: Session;
  readonly #results: KeptResults;
  #subqueries = 0;

  constructor(operation: Operation, { org, results }: Answering, caller: Session) {
    this.#operation = operation;
    this.#org = org;
    this.#results = results;
    this.#caller = caller;
  }

  /** `uiapi { query aggregate currentUser }` */
  async uiapi(type: GraphQLObjectType, selected: Selected, path: readonly string[]): Promise<Answer> {
    return this.#each(type, selected, path, (field, at) => {
      const target = typeOf(type, field.name);
      if (field.name === 'query') return this.#each(target, field, at, (each) => this.#records(target, each));
      if (field.name === 'aggregate')
        return this.#each(target, field, at, (each) => this.#aggregate(target, each));
      return this.#currentUser(target, field);
    });
  }

  /** Everything below a field at once; one that fails does not take the others down. */
  async #each(
    type: GraphQLObjectType,
    selected: Selected,
    path: readonly string[],
    run: (field: Selected, path: readonly string[]) => Promise<unknown>
  ): Promise<Answer> {
    const fields = fieldsOf(this.#operation, type, below(selected));
    const values = await Promise.all(
      fields.map(async (field) => {
        const at = [...path, field.key];
        try {
          return field.name === '__typename' ? type.name : await run(field, at);
        } catch (error) {
          this.errors.push(fieldError(error, field.node, at));
          return null;
        }
      })
    );
    return Object.fromEntries(fields.map(({ key }, index) => [key, values[index]]));
  }

  #countSubquery(): void {
    this.#subqueries += 1;
    if (this.#subqueries <= MOST_SUBQUERIES) return;
    throw new SalesforceError('LIMIT_EXCEEDED', `A query may hold at most ${MOST_SUBQUERIES} subqueries.`);
  }

  async #records(type: GraphQLObjectType, selected: Selected): Promise<unknown> {
    this.#countSubquery();
    const { object } = type.getFields()[selected.name]?.extensions as { object: string };
    const args = argumentsOf(selected, this.#operation);
    const window = windowOf(args);
    const compiler = new RecordCompiler(this.#operation, this.#org);
    const connection = compileConnection<RestRecord>(
      this.#operation,
      typeOf(type, selected.name),
      below(selected),
      (node, sets) => compiler.compile(node, sets)
    );
    const plan = recordPlan(this.#org, object, compiler.needs, args);
    if (window.upperBound !== undefined) {
      const { rows, kept } = await this.#results.read(plan, window, this.#caller);
      const total = connection.needsTotal ? await this.#count(plan) : undefined;
      return connection.project(pageOf(rows, window, total, kept));
    }
    const limited = {
      ...plan,
      limit: rowsToRead(window),
      ...(window.offset > 0 ? { offset: window.offset } : {})
    };
    const [{ records }, total] = await Promise.all([
      this.#org.run(limited, this.#caller),
      connection.needsTotal ? this.#count(plan) : undefined
    ]);
    return connection.project(pageOf(records, window, total));
  }

  async #count({ object, where, scope }: QueryPlan): Promise<number> {
    const counting: QueryPlan = {
      object,
      select: [
        { expression: { kind: 'aggregate', name: 'COUNT', of: { kind: 'field', path: ['Id'] } }, alias: 'n' }
      ],
      children: [],
      orderBy: [],
      ...(where ? { where } : {}),
      ...(scope === undefined ? {} : { scope })
    };
    return Number((await this.#org.run(counting, this.#caller)).records[0]?.['n'] ?? 0);
  }

  async #aggregate(type: GraphQLObjectType, selected: Selected): Promise<unknown> {
    this.#countSubquery();
    const { object } = type.getFields()[selected.name]?.extensions as { object: string };
    const args = argumentsOf(selected, this.#operation);
    const window = windowOf(args, MOST_GROUPS);
    const compiler = new AggregateCompiler(this.#operation, this.#org, args['groupBy']);
    const connection = compileConnection<RestRecord>(
      this.#operation,
      typeOf(type, selected.name),
      below(selected),
      (node, sets) => compiler.compileNode(node, sets)
    );
    const { records } = await this.#org.run(compiler.plan(object, args), this.#caller);
    const rows = records.slice(window.offset, window.offset + rowsToRead(window));
    return connection.project(pageOf(rows, window, records.length));
  }

  async #currentUser(type: GraphQLObjectType, selected: Selected): Promise<unknown> {
    const compiler = new RecordCompiler(this.#operation, this.#org);
    const project = compiler.compile(type, below(selected));
    const plan = recordPlan(this.#org, 'User', compiler.needs, {});
    const where = equals('Id', text(this.#caller.userId));
    const [record] = (await this.#org.run({ ...plan, where, limit: 1 }, this.#caller)).records;
    return record ? project(record) : null;
  }
}
