import type { HttpContext } from '../http/context.ts';
import type { Caller, QueryPlan } from '../../engine/types.ts';

const count = async (context: HttpContext, plan: QueryPlan, caller: Caller): Promise<number> => {
  const counting: QueryPlan = {
    object: plan.object,
    select: [
      { expression: { kind: 'aggregate', name: 'COUNT', of: { kind: 'field', path: ['Id'] } }, alias: 'n' }
    ],
    children: [],
    orderBy: [],
    ...(plan.where ? { where: plan.where } : {}),
    ...(plan.scope ? { scope: plan.scope } : {})
  };
  const [row] = (await context.org.run(counting, caller)).records;
  return Number(row?.['n'] ?? 0);
};

/** `GET /query?explain=…`. The local org has one way to read an object, a scan; the counts are true. */
export const explain = async (
  context: HttpContext,
  plan: QueryPlan,
  caller: Caller
): Promise<Record<string, unknown>> => {
  const cardinality = await count(context, plan, caller);
  const sobjectCardinality = await count(context, { ...plan, where: undefined }, caller);
  return {
    plans: [
      {
        cardinality,
        fields: [],
        leadingOperationType: 'TableScan',
        notes: [],
        relativeCost: sobjectCardinality === 0 ? 0 : cardinality / sobjectCardinality,
        sobjectCardinality,
        sobjectType: plan.object
      }
    ],
    sourceQuery: plan.source ?? null
  };
};
