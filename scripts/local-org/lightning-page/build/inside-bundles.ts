import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'rollup';
import { ORG_MODULE, isFilePath, refuseOutside } from '../../../lib/lwc/inside.ts';

/**
 * Keeps deployed components to their own files and to the modules of an org: a person who deploys must not read this computer's
 * files into the page. To come first, since the plugins behind it open what they find.
 */
export const insideBundles = (deployed: string): Plugin => ({
  name: 'inside-bundles',
  resolveId(id, importer) {
    const from = importer && resolve(importer.split('?')[0]!);
    if (!from?.startsWith(deployed + sep)) return null;
    const [bundle = ''] = relative(deployed, from).split(sep);
    if (isFilePath(id)) refuseOutside(resolve(deployed, bundle), from, id);
    else if (!ORG_MODULE.test(id))
      throw new Error(
        `${relative(deployed, from)} imports ${id}: a component imports lwc, c/…, lightning/… and @salesforce/… only.`
      );
    return null;
  }
});
