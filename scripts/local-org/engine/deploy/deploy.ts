import { applyCandidate, prefixesOf, RecordsInTheWay } from './apply.ts';
import { dirname, resolve } from 'node:path';
import { inspectBundles } from './bundles/prepare.ts';
import { candidateOf } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { checkDeployment } from './checks/index.ts';
import type { Verdict } from './checks/index.ts';
import type { Engine } from '../engine.ts';
import { indexIds } from '../store/indexes.ts';
import { keyOf } from './types.ts';
import type { DeployOutcome, DeployProblem, DeployRequest, Deployment, OrgComponent } from './types.ts';

/** What a deploy works on. */
export type MetadataHost = Pick<
  Engine,
  'schema' | 'components' | 'facts' | 'database' | 'clock' | 'directory'
>;

/** Thrown inside a transaction to undo it. */
const UNDO = new Error('The deploy was only a validation.');

/**
 * Deploys components into a running org: all that is right about them is checked first, then tables, rows, rules and rights
 * follow in one transaction. A deploy that fails changes nothing, one without `rollbackOnError` leaves out what is wrong.
 * @throws Error when the compilers of components cannot be run, or the store cannot be written
 */
export async function deploy(
  host: MetadataHost,
  deployment: Deployment,
  request: DeployRequest
): Promise<DeployOutcome> {
  const inspected = await prepareDeployment(deployment);
  const found: DeployProblem[] = [...deployment.problems];
  let remaining: Deployment = inspected;
  for (;;) {
    const candidate = candidateOf(host.components, remaining);
    const verdict = await judge(host, remaining, candidate);
    const all = [...candidate.problems, ...verdict.problems];
    const errors = [...found, ...all].filter((problem) => !problem.warning || !request.ignoreWarnings);
    if (errors.length > 0 && request.rollbackOnError)
      return {
        status: 'Failed',
        deployed: successes(candidate, [...found, ...all]),
        problems: [...found, ...all]
      };
    const failing = new Set(
      all.filter((problem) => !problem.warning).map(({ component }) => keyOf(component))
    );
    const next = remaining.components.filter((component) => !failing.has(keyOf(component)));
    found.push(...all);
    if (verdict.problems.some((problem) => !problem.warning)) {
      if (next.length === remaining.components.length)
        return { status: 'Failed', deployed: [], problems: found };
      remaining = { ...remaining, components: next, deletions: [] };
      continue;
    }
    return finish(host, candidate, verdict, found, request);
  }
}

async function finish(
  host: MetadataHost,
  candidate: Candidate,
  { schema }: Verdict,
  found: readonly DeployProblem[],
  { by, checkOnly, isCanceled }: DeployRequest
): Promise<DeployOutcome> {
  if (isCanceled?.()) return { status: 'Canceled', deployed: [], problems: [] };
  const errors = found.filter((problem) => !problem.warning);
  try {
    const components = await host.database.write(async (session) => {
      const after = await applyCandidate(session, host, candidate, schema, {
        userId: by,
        now: host.clock.now()
      });
      if (checkOnly) throw UNDO;
      return after;
    });
    host.facts.prefixes = prefixesOf(host.facts, schema);
    host.components = components;
    host.schema = schema;
    host.directory.forget();
    await host.database.write((session) => indexIds(session, schema.objects.values()));
  } catch (error) {
    if (error instanceof RecordsInTheWay)
      return { status: 'Failed', deployed: [], problems: [...found, ...error.problems] };
    if (error !== UNDO) throw error;
  }
  const status =
    errors.length === 0 ? 'Succeeded' : candidate.deployed.length > 0 ? 'SucceededPartial' : 'Failed';
  return { status, deployed: candidate.deployed, problems: found };
}

/** Lets the compilers read the bundles; all that takes long of a deploy, and needs no org. */
export async function prepareDeployment(deployment: Deployment): Promise<Deployment> {
  return { ...deployment, components: await withFacts(deployment.components) };
}

async function withFacts(components: readonly OrgComponent[]): Promise<OrgComponent[]> {
  const bundles = components.filter((component) => component.files && !component.facts);
  const inspected = await inspectBundles(
    bundles.map(({ fullName, files, file }) => ({
      name: fullName,
      files: Object.fromEntries(files!),
      ...(file.startsWith('lwc/') ? {} : { source: resolve(dirname(file)) })
    }))
  );
  const found = new Map(bundles.map((bundle, index) => [bundle, inspected[index]!]));
  return components.map((component) => {
    const result = found.get(component);
    return result
      ? { ...component, files: new Map(Object.entries(result.files)), facts: result.facts }
      : component;
  });
}

/** Checks the candidate. A problem in a component that was in the org already is reported for a component that caused it. */
async function judge(host: MetadataHost, deployment: Deployment, candidate: Candidate): Promise<Verdict> {
  const verdict = await checkDeployment(deployment.components, candidate.components, host.facts);
  const incoming = new Set(deployment.components.map(keyOf));
  const foreign = verdict.problems.filter(({ component }) => !incoming.has(keyOf(component)));
  if (foreign.length === 0) return verdict;
  const before = new Map([...host.components].map(([key, { component }]) => [key, component]));
  const old = new Set((await checkDeployment([], before, host.facts)).problems.map(textOf));
  const problems = verdict.problems.flatMap((problem) => {
    if (incoming.has(keyOf(problem.component))) return [problem];
    return old.has(textOf(problem)) ? [] : [blamed(problem, deployment)];
  });
  return { ...verdict, problems };
}

const textOf = ({ component, message }: DeployProblem): string => `${keyOf(component)} ${message}`;

function blamed(problem: DeployProblem, { components, deletions }: Deployment): DeployProblem {
  const { type, fullName } = problem.component;
  const message = `${type} ${fullName} of the org would no longer work: ${problem.message}`;
  const named = ({ fullName: name }: { fullName: string }): boolean =>
    problem.message.includes(name) || problem.message.includes(name.slice(name.lastIndexOf('.') + 1));
  const deletion = deletions.find(named);
  if (deletion) return { component: deletion, file: deletion.file, line: 1, column: 1, message };
  const culprit = components.find(named) ?? components[0];
  return culprit
    ? {
        component: culprit,
        file: culprit.file,
        line: culprit.root?.line ?? 1,
        column: culprit.root?.column ?? 1,
        message
      }
    : { ...problem, message };
}

/** Components of a failed deploy that would have gone in. */
function successes({ deployed }: Candidate, problems: readonly DeployProblem[]): DeployOutcome['deployed'] {
  const failing = new Set(problems.map(({ component }) => keyOf(component)));
  return deployed.filter((component) => !failing.has(keyOf(component)));
}
