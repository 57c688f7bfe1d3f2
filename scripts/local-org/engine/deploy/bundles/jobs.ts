import type { BundleFacts } from './types.ts';

/** A bundle to inspect. */
export interface BundleJob {
  readonly name: string;
  /** Contents by path in the bundle, without its XML. */
  readonly files: Readonly<Record<string, string>>;
  /** Its folder, where TypeScript and npm packages are resolved; absent for a bundle that came in a package. */
  readonly source?: string;
}

/** A bundle as the org keeps it, and what its files say. */
export interface InspectedBundle {
  readonly files: Readonly<Record<string, string>>;
  readonly facts: BundleFacts;
}
