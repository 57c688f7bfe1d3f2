import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import type { Org, SaveRequest } from '../../engine/types.ts';
import { objectFor, plainFields } from './fields.ts';

const MOST_RECORDS = 200;
const MOST_LEVELS = 5;

interface Branch {
  referenceId: string;
  request: SaveRequest;
}

interface Lookup {
  object: string;
  field: string;
}

const malformed = (message: string): SalesforceError => new SalesforceError('INVALID_INPUT', message);

/** Which object hangs below under this name, and by which field: Opportunities of Account by AccountId. */
const childLookup = (org: Org, parent: string, relationship: string): Lookup | undefined => {
  for (const object of org.schema.objects.values()) {
    for (const field of object.fields.values()) {
      const named = field.childRelationshipName?.toLowerCase() === relationship.toLowerCase();
      if (named && field.referenceTo?.includes(parent)) return { object: object.name, field: field.name };
    }
  }
  return undefined;
};

const isChildren = (value: unknown): value is { records: unknown[] } =>
  typeof value === 'object' && value !== null && Array.isArray((value as { records?: unknown }).records);

/** Flattens a tree so that every parent comes before its children, which point at it by its place. */
const flatten = (org: Org, object: string, records: readonly unknown[]): Branch[] => {
  const branches: Branch[] = [];
  const visit = (
    type: string,
    record: unknown,
    level: number,
    parent?: { field: string; place: number }
  ): void => {
    if (level > MOST_LEVELS) throw malformed(`A tree has at most ${MOST_LEVELS} levels.`);
    if (branches.length >= MOST_RECORDS) throw malformed(`A tree has at most ${MOST_RECORDS} records.`);
    const attributes = (record as { attributes?: { type?: string; referenceId?: string } } | null)
      ?.attributes;
    if (!attributes?.referenceId) throw malformed('Each record of a tree needs attributes.referenceId.');
    if (attributes.type?.toLowerCase() !== type.toLowerCase()) {
      throw malformed(`The record ${attributes.referenceId} should be of type ${type}.`);
    }
    const children: [Lookup, unknown[]][] = [];
    const own: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(record as Record<string, unknown>)) {
      const lookup = isChildren(value) ? childLookup(org, type, name) : undefined;
      if (lookup) children.push([lookup, (value as { records: unknown[] }).records]);
      else own[name] = value;
    }
    const place = branches.length;
    const fields = plainFields(own);
    if (parent) fields[parent.field] = { savedId: parent.place };
    branches.push({
      referenceId: attributes.referenceId,
      request: { operation: 'insert', object: type, fields }
    });
    for (const [lookup, below] of children) {
      for (const child of below) visit(lookup.object, child, level + 1, { field: lookup.field, place });
    }
  };
  for (const record of records) visit(object, record, 1);
  return branches;
};

/** sObject Tree: records with their children, all saved or none. */
export const registerTree = (api: FastifyInstance, context: HttpContext): void => {
  api.post<{ Params: { object: string } }>(
    '/composite/tree/:object',
    async ({ params, body, session }, reply) => {
      const { records } = (body ?? {}) as { records?: unknown };
      if (!Array.isArray(records)) throw malformed('records is missing: a list of records.');
      const object = await objectFor(context, params.object, session);
      const branches = flatten(context.org, object.name, records);
      const seen = new Set<string>();
      for (const { referenceId } of branches) {
        if (seen.has(referenceId))
          throw malformed(`Duplicate ReferenceId provided in the request: ${referenceId}`);
        seen.add(referenceId);
      }
      const requests = branches.map(({ request }) => request);
      const results = await context.org.save(requests, session, { allOrNone: true });
      const rows = results.map((result, index) => ({ referenceId: branches[index]?.referenceId, ...result }));
      if (rows.every(({ success }) => success)) {
        return reply
          .code(201)
          .send({ hasErrors: false, results: rows.map(({ referenceId, id }) => ({ referenceId, id })) });
      }
      const failed = rows.filter(
        ({ success, errors }) => !success && errors[0]?.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK'
      );
      return reply.code(400).send({
        hasErrors: true,
        results: failed.map(({ referenceId, errors }) => ({ referenceId, errors }))
      });
    }
  );
};
