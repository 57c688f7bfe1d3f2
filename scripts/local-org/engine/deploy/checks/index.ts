import { checkReferences } from '../../../metadata/index.ts';
import type { SchemaFacts } from '../../schema/model.ts';
import type { OrgSchema } from '../../schema/org-schema.ts';
import type { DeployProblem, OrgComponent } from '../types.ts';
import { checkBundle } from './bundles.ts';
import { checkDocuments } from './documents.ts';
import { checkFiles } from './files.ts';
import { checkSchema } from './schema.ts';
import { standardSchema } from './standard-schema.ts';

/** What a deploy would lead to. */
export interface Verdict {
  readonly problems: DeployProblem[];
  /** Complete only when there are no problems. */
  readonly schema: OrgSchema;
}

/**
 * Everything that is wrong with components that come in, and everything that would no longer be right in the org.
 * @param incoming the files of the deploy
 * @param org the components as they would be after it
 */
export async function checkDeployment(
  incoming: readonly OrgComponent[],
  org: ReadonlyMap<string, OrgComponent>,
  facts: SchemaFacts
): Promise<Verdict> {
  const problems = checkFiles(incoming);
  const all = [...org.values()];
  problems.push(...checkReferences(all, standardSchema(facts.multiCurrency)));
  const { schema, problems: faults } = await checkSchema(org, facts);
  problems.push(...faults.filter((fault) => !saysAlready(problems, fault)));
  const bundles = all.filter((component) => component.facts);
  const has = (type: string, fullName: string): boolean => org.has(`${type}#${fullName}`);
  const exportsOf = (bundle: string): readonly string[] | undefined =>
    org.get(`LightningComponentBundle#${bundle}`)?.facts?.exports;
  problems.push(...bundles.flatMap((bundle) => checkBundle(bundle, { schema, has, exportsOf })));
  problems.push(...checkDocuments(bundles, schema));
  return { problems, schema };
}

/** Reports a mistake once: a name that is unknown to the catalog is unknown to the compilers too, and the flow compiler knows no lines. */
const saysAlready = (problems: readonly DeployProblem[], { component, file, line }: DeployProblem): boolean =>
  problems.some(
    (problem) =>
      problem.file === file &&
      problem.component.fullName === component.fullName &&
      problem.component.type === component.type &&
      (component.type === 'Flow' || Math.abs(problem.line - line) <= 2)
  );
