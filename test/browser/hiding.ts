import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deploy } from '../../scripts/lib/deploy.ts';
import { API, type LocalOrg } from './local-org.ts';

const SETS = join(import.meta.dirname, '../../force-app/main/default/permissionsets');
const MINIMUM = "SELECT Id FROM Profile WHERE Name LIKE 'Minimum Access%'";

interface Assignment {
  Id: string;
  PermissionSetId: string;
  PermissionSet: { Name: string };
}

/** Without the permissions for the fields (`Opportunity.Amount`) and objects (`Sales_Plan__c`) that are to be hidden. */
const without = (xml: string, hidden: readonly string[]): string =>
  xml.replace(/ *<(fieldPermissions|objectPermissions)>[^]*?<\/\1>\n/g, (block) => {
    const [, name = ''] = /<(?:field|object)>([^<]+)</.exec(block) ?? [];
    return hidden.includes(name) || hidden.includes(name.split('.')[0]!) ? '' : block;
  });

const succeed = async (org: LocalOrg, request: string, body?: unknown): Promise<void> => {
  const answer = await org.call(request, body);
  if (answer.status >= 300) throw new Error(`${request}: ${answer.status} ${JSON.stringify(answer.body)}`);
};

/**
 * Hides fields and objects from a person as an administrator does: the profile gives nothing by itself, and the
 * permission sets of the app come without them.
 * @returns how to undo it
 */
export async function hideFrom(
  org: LocalOrg,
  personId: string,
  hidden: readonly string[]
): Promise<() => Promise<void>> {
  const assigned = await org.read<Assignment>(
    `SELECT PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = '${personId}'`
  );
  const variants = new Map<string, string>();
  for (const { PermissionSet } of assigned) {
    const xml = await readFile(join(SETS, `${PermissionSet.Name}.permissionset-meta.xml`), 'utf8');
    variants.set(`${PermissionSet.Name}_Hiding`, without(xml, hidden));
  }
  await deploy(org, 'PermissionSet', variants);
  return giveOnly(org, personId, [...variants.keys()]);
}

/**
 * Gives a person these permission sets and nothing else: the profile gives nothing by itself.
 * @returns how to undo it
 */
export async function giveOnly(
  org: LocalOrg,
  personId: string,
  setNames: readonly string[]
): Promise<() => Promise<void>> {
  const assigned = await org.read<Assignment>(
    `SELECT Id, PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${personId}'`
  );
  const names = setNames.map((name) => `'${name}'`).join(', ');
  const sets = await org.read<{ Id: string }>(`SELECT Id FROM PermissionSet WHERE Name IN (${names})`);
  const [before] = await org.read<{ ProfileId: string }>(
    `SELECT ProfileId FROM User WHERE Id = '${personId}'`
  );
  const [minimum] = await org.read<{ Id: string }>(MINIMUM);

  const assign = (setId: string): Promise<void> =>
    succeed(org, `POST ${API}/sobjects/PermissionSetAssignment`, {
      AssigneeId: personId,
      PermissionSetId: setId
    });
  const profile = (ProfileId: string): Promise<void> =>
    succeed(org, `PATCH ${API}/sobjects/User/${personId}`, { ProfileId });
  const revokeAll = async (): Promise<void> => {
    const all = await org.read<Assignment>(
      `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${personId}'`
    );
    for (const { Id } of all) await succeed(org, `DELETE ${API}/sobjects/PermissionSetAssignment/${Id}`);
  };

  await revokeAll();
  for (const { Id } of sets) await assign(Id);
  await profile(minimum!.Id);
  return async () => {
    await revokeAll();
    for (const { PermissionSetId } of assigned) await assign(PermissionSetId);
    await profile(before!.ProfileId);
  };
}
