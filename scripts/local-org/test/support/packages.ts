import { readPackage } from '../../server/metadata-api/package/read.ts';
import { writeZip } from '../../server/metadata-api/package/zip.ts';
import type { DeployOptions, DeployOutcome } from '../../engine/deploy/types.ts';
import type { Org } from '../../engine/types.ts';

export const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** `manifest({ CustomField: ['Account.Size__c'] })` */
export const manifest = (types: Record<string, string[]>): string =>
  `<Package ${MD}>${Object.entries(types)
    .map(
      ([name, members]) =>
        `<types>${members.map((m) => `<members>${m}</members>`).join('')}<name>${name}</name></types>`
    )
    .join('')}<version>66.0</version></Package>`;

/** Deploys a package of these files as the administrator. */
export async function deployFiles(
  org: Org,
  files: Record<string, string>,
  options: Partial<DeployOptions> & { isCanceled?: () => boolean } = {}
): Promise<DeployOutcome> {
  const deployment = await readPackage(writeZip(new Map(Object.entries(files))));
  return org.metadata.deploy(deployment, {
    by: org.adminId,
    checkOnly: false,
    ignoreWarnings: false,
    purgeOnDelete: false,
    rollbackOnError: true,
    ...options
  });
}
