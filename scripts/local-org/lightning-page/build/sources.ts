import type { PageMetadata } from '../metadata.ts';

/** What of the deployed metadata goes into the app bundle, as the builder reads it. */
export interface PageSources {
  /** Bundles that tabs show. */
  readonly shown: readonly string[];
  readonly labels: readonly (readonly [name: string, text: string])[];
  /** By name, files by path in the bundle. */
  readonly bundles: readonly (readonly [name: string, files: Readonly<Record<string, string>>])[];
}

export const sourcesOf = ({ tabs, labels, bundles }: PageMetadata): PageSources => ({
  shown: [...new Set(tabs.flatMap(({ component }) => component ?? []))],
  labels: [...labels],
  bundles: [...bundles].map(([name, files]) => [name, Object.fromEntries([...files].sort())])
});
