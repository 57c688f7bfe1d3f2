import type { Org, SaveOptions, SaveRequest, SaveResult } from '../../engine/types.ts';
import type { Faults } from './active-faults.ts';
import type { SaveChange } from './fault.ts';

const rolledBack: SaveResult = {
  success: false,
  id: null,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message:
        'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: []
    }
  ]
};

/** An org with the active faults injected into its saves. Everything else is unchanged. */
export const faultyOrg = (org: Org, faults: Faults): Org => {
  const untraced = new Set<string>();
  const changeOf = (request: SaveRequest): SaveChange | undefined => {
    const change = ({ fault, parameters }: Parameters<NonNullable<Parameters<Faults['take']>[1]>>[0]) =>
      fault.save?.(request, parameters, faults.targets);
    const due = faults.take(['record'], (injection) => change(injection) !== undefined);
    return due && change(due);
  };
  const save: Org['save'] = async (requests, caller, options: SaveOptions = {}) => {
    const changes = requests.map(changeOf);
    if (options.allOrNone && changes.some((change) => change?.refusal))
      return changes.map((change) => change?.refusal ?? rolledBack);
    const stampedAt = changes.find((change) => change?.stampedAt)?.stampedAt;
    const passed = requests.filter((_, index) => !changes[index]?.refusal);
    const saved = await org.save(passed, caller, stampedAt ? { ...options, stampedAt } : options);
    const results = saved.values();
    return changes.map((change): SaveResult => {
      if (change?.refusal) return change.refusal;
      const result = results.next().value as SaveResult;
      if (change?.isUntraced && result.id !== null) untraced.add(result.id);
      return result;
    });
  };
  const deleted: Org['deleted'] = async (...of) =>
    (await org.deleted(...of)).filter(({ id }) => !untraced.has(id));
  return Object.create(org, { save: { value: save }, deleted: { value: deleted } }) as Org;
};
