import { strToU8, zipSync } from 'fflate';
import jsforce from 'jsforce';

/** An org, and a session that may change its set-up. */
export interface OrgSession {
  readonly instanceUrl: string;
  readonly accessToken: string;
}

/** Where the Metadata API wants the files of a type. */
const PLACES = {
  CustomMetadata: (name: string) => `customMetadata/${name}.md`,
  PermissionSet: (name: string) => `permissionsets/${name}.permissionset`,
  StandardValueSet: (name: string) => `standardValueSets/${name}.standardValueSet`
} as const;

/**
 * Changes the set-up of a running org.
 * @param components their source by name
 * @throws Error with the org's details when it refuses a component
 */
export async function deploy(
  { instanceUrl, accessToken }: OrgSession,
  type: keyof typeof PLACES,
  components: ReadonlyMap<string, string>
): Promise<void> {
  const members = [...components.keys()].map((name) => `<members>${name}</members>`).join('');
  const files = new Map([
    [
      'package.xml',
      `<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types>${members}<name>${type}</name></types><version>66.0</version></Package>`
    ],
    ...[...components].map(([name, xml]) => [PLACES[type](name), xml] as const)
  ]);
  const zip = zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])));
  const connection = new jsforce.Connection({ instanceUrl, accessToken, version: '66.0' });
  connection.metadata.pollInterval = 50;
  connection.metadata.pollTimeout = 60_000;
  const result = await connection.metadata.deploy(Buffer.from(zip), { singlePackage: true }).complete(true);
  if (!result.success) throw new Error(`The deploy failed: ${JSON.stringify(result.details)}`);
}
