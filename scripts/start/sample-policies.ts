import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deploy, type OrgSession } from '../lib/deploy.ts';

const POLICIES = resolve(import.meta.dirname, '../../force-app/main/default/customMetadata');

/**
 * Gives the forecast policies of an org, which are those of the app, the day from which on deals have to be accepted.
 * @param day yyyy-mm-dd
 * @throws Error when the org refuses it
 */
export async function startAcceptance(org: OrgSession, day: string): Promise<void> {
  const value = `<values><field>Acceptance_Starts_On__c</field><value xsi:type="xsd:date">${day}</value></values>`;
  const files = (await readdir(POLICIES)).filter((name) => name.startsWith('Forecast_Policy.'));
  const policies = await Promise.all(
    files.map(async (file) => {
      const xml = await readFile(join(POLICIES, file), 'utf8');
      return [
        file.replace('.md-meta.xml', ''),
        xml.replace('</CustomMetadata>', `${value}</CustomMetadata>`)
      ] as const;
    })
  );
  await deploy(org, 'CustomMetadata', new Map(policies));
}
