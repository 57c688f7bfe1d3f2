import type { DeployJob } from './jobs.ts';
import { fileOf } from '../../engine/deploy/kinds.ts';
import { keyOf } from '../../engine/deploy/types.ts';
import type { DeployedComponent, DeployProblem } from '../../engine/deploy/types.ts';

/** Names of users by Id, as answers show them. */
export type NameOf = (userId: string) => string;

/** What the Metadata API says of one component; SOAP and REST write the same. */
interface DeployMessage {
  readonly changed: boolean;
  readonly columnNumber?: number;
  readonly componentType: string;
  readonly created: boolean;
  readonly createdDate: string;
  readonly deleted: boolean;
  readonly fileName: string;
  readonly fullName: string;
  readonly lineNumber?: number;
  readonly problem?: string;
  readonly problemType?: 'Error' | 'Warning';
  readonly success: boolean;
}

const NO_TESTS = { numFailures: 0, numTestsRun: 0, totalTime: 0 };

/** The state of a deploy as its clients ask for it. */
export function deployResult(job: DeployJob, details: boolean, nameOf: NameOf): Record<string, unknown> {
  const { outcome, options } = job;
  const problems = outcome?.problems ?? [];
  const errors = problems.filter((problem) => !problem.warning || !options.ignoreWarnings);
  const deployed = outcome?.deployed ?? [];
  const failing = new Set(errors.map(({ component }) => keyOf(component)));
  const changed = new Date(job.completed ?? job.started ?? job.created).toISOString();
  return {
    ...(job.canceledBy === undefined
      ? {}
      : { canceledBy: job.canceledBy, canceledByName: nameOf(job.canceledBy) }),
    checkOnly: options.checkOnly,
    ...(job.completed ? { completedDate: job.completed.toISOString() } : {}),
    createdBy: job.by,
    createdByName: nameOf(job.by),
    createdDate: job.created.toISOString(),
    details: details ? detailsOf(job, deployed, problems) : { runTestResult: NO_TESTS },
    done: job.completed !== undefined,
    ...(job.errorMessage === undefined
      ? {}
      : { errorMessage: job.errorMessage, errorStatusCode: 'UNKNOWN_EXCEPTION' }),
    id: job.id,
    ignoreWarnings: options.ignoreWarnings,
    lastModifiedDate: changed,
    numberComponentErrors: failing.size,
    numberComponentsDeployed: job.status === 'Failed' && options.rollbackOnError ? 0 : deployed.length,
    numberComponentsTotal: deployed.length + failing.size,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    rollbackOnError: options.rollbackOnError,
    runTestsEnabled: false,
    ...(job.started ? { startDate: job.started.toISOString() } : {}),
    status: job.status,
    success: job.status === 'Succeeded'
  };
}

function detailsOf(
  job: DeployJob,
  deployed: readonly DeployedComponent[],
  problems: readonly DeployProblem[]
): Record<string, unknown> {
  const createdDate = job.created.toISOString();
  const packageXml: DeployMessage = {
    ...nothing(createdDate),
    changed: true,
    componentType: '',
    fileName: 'package.xml',
    fullName: 'package.xml',
    success: true
  };
  const componentSuccesses = job.outcome
    ? [packageXml, ...deployed.map((component) => success(component, createdDate))]
    : [];
  return {
    componentFailures: problems.map((problem) => failure(problem, createdDate)),
    componentSuccesses,
    runTestResult: NO_TESTS
  };
}

const nothing = (createdDate: string) => ({ changed: false, created: false, deleted: false, createdDate });

const success = (
  { type, fullName, file, change }: DeployedComponent,
  createdDate: string
): DeployMessage => ({
  ...nothing(createdDate),
  changed: change === 'changed',
  created: change === 'created',
  deleted: change === 'deleted',
  componentType: type,
  fileName: change === 'deleted' ? file : fileOf({ type, fullName }),
  fullName,
  success: true
});

function failure(
  { component, file, line, column, message, warning }: DeployProblem,
  createdDate: string
): DeployMessage {
  // Clients read the place of a component's problem off its text.
  const bundle = component.type === 'LightningComponentBundle' && !file.endsWith('-meta.xml');
  return {
    ...nothing(createdDate),
    columnNumber: column,
    componentType: component.type,
    fileName: file,
    fullName: component.fullName,
    lineNumber: line,
    problem: bundle ? `[Line: ${line}, Col: ${column}] ${message}` : message,
    problemType: warning ? 'Warning' : 'Error',
    success: false
  };
}
