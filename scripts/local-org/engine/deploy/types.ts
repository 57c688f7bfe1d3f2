import type { MetadataComponent, Problem } from '../../metadata/index.ts';
import type { BundleFacts } from './bundles/types.ts';

/** A component on its way into the org, or as the org keeps it. Objects and labels are taken apart into their parts. */
export interface OrgComponent extends MetadataComponent {
  /** The other files of a bundle, by their path beside the XML's: `forecastData.js`. */
  readonly files?: ReadonlyMap<string, string>;
  /** What the compiler found in the files of a bundle. */
  readonly facts?: BundleFacts;
}

export interface ComponentName {
  readonly type: string;
  readonly fullName: string;
}

export const keyOf = ({ type, fullName }: ComponentName): string => `${type}#${fullName}`;

/** Who last changed a component of the org, and when. */
export interface Stamp {
  /** Counts up with every component that comes; order of creation. */
  readonly number: number;
  readonly createdById: string;
  readonly createdDate: string;
  readonly lastModifiedById: string;
  readonly lastModifiedDate: string;
}

export interface StoredComponent {
  readonly component: OrgComponent;
  readonly stamp: Stamp;
}

/** Options of a deploy that this org knows. */
export interface DeployOptions {
  readonly checkOnly: boolean;
  readonly ignoreWarnings: boolean;
  readonly rollbackOnError: boolean;
  readonly purgeOnDelete: boolean;
}

/** What is deployed together. */
export interface Deployment {
  readonly components: readonly OrgComponent[];
  /** Components to take away, before or after the others come in. */
  readonly deletions: readonly (ComponentName & { readonly file: string })[];
  /** What was wrong with the package itself. */
  readonly problems: readonly DeployProblem[];
}

export interface DeployProblem extends Problem {
  /** A warning stops a deploy only when warnings are not ignored. */
  readonly warning?: boolean;
}

/** What became of one component. */
export interface DeployedComponent extends ComponentName {
  readonly file: string;
  readonly change: 'created' | 'changed' | 'unchanged' | 'deleted';
}

export interface DeployOutcome {
  readonly status: 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceled';
  readonly deployed: readonly DeployedComponent[];
  readonly problems: readonly DeployProblem[];
}

/** A deploy as the engine is asked for it. */
export interface DeployRequest extends DeployOptions {
  /** Who deploys. */
  readonly by: string;
  /** Asked before anything changes; true ends the deploy. */
  readonly isCanceled?: () => boolean;
}
