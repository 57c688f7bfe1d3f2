import type { FastifyInstance } from 'fastify';
import type { HttpContext } from '../http/context.ts';
import type { Subresponse } from './dispatch.ts';
import { referencesIn } from './references.ts';
import { compositeResponse, haltedParts, invalid, readParts, runTogether } from './subrequests.ts';
import type { Part, Runner } from './subrequests.ts';

const MOST_GRAPHS = 75;
const MOST_NODES = 500;
const MOST_KINDS = 15;
const MOST_LEVELS = 15;
/** Failed graphs of one request; the rest of it is not done after one more. */
const MOST_FAILURES = 14;

const NODE = /^\/services\/data\/(v\d+\.0)\/sobjects\/(\w+)(?:\/([^/?]+))?(?:\/([^/?]+))?\/?$/;

interface Graph {
  graphId: string;
  parts: Part[];
  /** The same in an order in which each follows those that it refers to. */
  order: Part[];
}

/** Records are made by their object; others are named by id or external id. */
const refusalOf: Runner['refusalOf'] = ({ method, url }) => {
  const [, , object, id] = NODE.exec(url) ?? [];
  const methods = id === undefined ? ['POST'] : ['DELETE', 'GET', 'PATCH'];
  return object !== undefined && methods.includes(method.toUpperCase())
    ? undefined
    : `A composite graph holds records only: POST /sobjects/Object, or GET, PATCH and DELETE of one record; not ${method} ${url}.`;
};

const kindOf = ({ method, url }: Part): string => {
  const [, version, object] = NODE.exec(url) ?? [];
  return `${version ?? ''} ${method.toUpperCase()} ${(object ?? url).toLowerCase()}`;
};

/** @throws SalesforceError INVALID_INPUT for a circle or too many levels */
const ordered = (parts: readonly Part[]): Part[] => {
  const byName = new Map(parts.map((part) => [part.referenceId, part]));
  const levels = new Map<Part, number>();
  const order: Part[] = [];
  const visit = (part: Part, open: readonly Part[]): number => {
    const known = levels.get(part);
    if (known !== undefined) return known;
    if (open.includes(part))
      throw invalid(`The graph comes back to itself at ${part.referenceId}: nodes can't refer in a circle.`);
    const below = referencesIn([part.url, part.body]).flatMap((name) => byName.get(name) ?? []);
    const level = 1 + Math.max(0, ...below.map((each) => visit(each, [...open, part])));
    if (level > MOST_LEVELS) throw invalid(`A graph has at most ${MOST_LEVELS} levels.`);
    levels.set(part, level);
    order.push(part);
    return level;
  };
  for (const part of parts) visit(part, []);
  return order;
};

const graphsOf = (body: unknown): Graph[] => {
  const { graphs } = (body ?? {}) as { graphs?: unknown };
  if (!Array.isArray(graphs)) throw invalid('graphs is missing: a list of graphs.');
  if (graphs.length > MOST_GRAPHS) throw invalid(`At most ${MOST_GRAPHS} graphs in one request.`);
  const seen = new Set<string>();
  const read = (graphs as ({ graphId?: unknown; compositeRequest?: unknown } | null)[]).map((graph) => {
    const { graphId, compositeRequest } = graph ?? {};
    if (typeof graphId !== 'string' || !/^[A-Za-z0-9][^.]{0,38}$/.test(graphId))
      throw invalid(
        'Each graph needs a graphId of less than 40 characters, without periods, that begins with a letter or a number.'
      );
    if (seen.has(graphId)) throw invalid(`Duplicate graphId provided in the request: ${graphId}`);
    seen.add(graphId);
    return { graphId, parts: readParts(compositeRequest) };
  });
  const nodes = read.flatMap(({ parts }) => parts);
  if (nodes.length > MOST_NODES) throw invalid(`At most ${MOST_NODES} nodes in one request.`);
  if (new Set(nodes.map(kindOf)).size > MOST_KINDS)
    throw invalid(`At most ${MOST_KINDS} different nodes (version, method and object) in one request.`);
  return read.map(({ graphId, parts }) => ({ graphId, parts, order: ordered(parts) }));
};

/** Composite graphs: up to 500 records with references between them, each graph all saved or none of it. */
export const registerGraph = (api: FastifyInstance, app: FastifyInstance, context: HttpContext): void => {
  api.post('/composite/graph', async ({ body, session }) => {
    const runner: Runner = { app, context, session, refusalOf };
    const graphs: Record<string, unknown>[] = [];
    let failures = 0;
    for (const { graphId, parts, order } of graphsOf(body)) {
      if (failures > MOST_FAILURES) {
        const halted = haltedParts(
          parts,
          `Not done: more than ${MOST_FAILURES} graphs of the request failed.`
        );
        graphs.push({ graphId, graphResponse: { compositeResponse: halted }, isSuccessful: false });
        continue;
      }
      const { responses, isKept } = await runTogether(runner, order);
      if (!isKept) failures++;
      const inTurn = parts.map((part) => responses[order.indexOf(part)] as Subresponse);
      graphs.push({
        graphId,
        graphResponse: { compositeResponse: compositeResponse(parts, inTurn) },
        isSuccessful: isKept
      });
    }
    return { graphs };
  });
};
