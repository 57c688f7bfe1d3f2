import type { PageMetadata } from '../metadata.ts';

/** What of the deployed metadata goes into the app bundle, as the builder reads it. */
export interface PageSources {
  /** Bundles that tabs and record pages show. */
  readonly shown: readonly string[];
  readonly labels: readonly (readonly [name: string, text: string])[];
  /** By name, files by path in the bundle. */
  readonly bundles: readonly (readonly [name: string, files: Readonly<Record<string, string>>])[];
}

const placedIn = ({ recordPages, bundles }: PageMetadata): string[] =>
  Object.values(recordPages)
    .flatMap((pages) => Object.values(pages))
    .flatMap(({ regions }) => Object.values(regions).flat())
    .flatMap(({ name }) => (bundles.has(name) ? name : []));

export const sourcesOf = (metadata: PageMetadata): PageSources => ({
  shown: [...new Set([...metadata.tabs.flatMap(({ component }) => component ?? []), ...placedIn(metadata)])],
  labels: [...metadata.labels],
  bundles: [...metadata.bundles].map(([name, files]) => [name, Object.fromEntries([...files].sort())])
});
