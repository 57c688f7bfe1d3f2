import type { Components } from '../engine/deploy/store.ts';
import { prepareBundles, type Bundles } from './build/index.ts';
import { sourcesOf } from './build/sources.ts';
import { readPageMetadata, type PageMetadata } from './metadata.ts';

/** The page as the deployed components make it. */
interface DeployedPage {
  readonly metadata: PageMetadata;
  /** The components once they are built, or why they could not be; undefined while no tab shows one. */
  readonly bundles: Promise<Bundles> | undefined;
}

/** The page of an org with these components; built when they are others than the last time. */
export type PageOf = (components: Components) => DeployedPage;

/** Follows the deploys into an org. A state of the components that was shown before costs nothing. */
export function followDeploys(prepare: typeof prepareBundles = prepareBundles): PageOf {
  let last: { components: Components; page: DeployedPage } | undefined;
  return (components) => {
    if (last?.components === components) return last.page;
    const metadata = readPageMetadata([...components.values()].map(({ component }) => component));
    const sources = sourcesOf(metadata);
    const bundles = sources.shown.length > 0 ? prepare(sources) : undefined;
    // A request for the page gets the error; there may be none yet.
    bundles?.catch(() => undefined);
    last = { components, page: { metadata, bundles } };
    return last.page;
  };
}
