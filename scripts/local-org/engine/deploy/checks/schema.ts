import { childrenOf } from '../../../metadata/index.ts';
import { buildSchema } from '../../compile-schema.ts';
import type { SchemaFacts } from '../../schema/model.ts';
import type { MetadataProblem } from '../../schema/metadata-problem.ts';
import type { OrgSchema } from '../../schema/org-schema.ts';
import { orgComponents } from '../../schema/source.ts';
import { keyOf } from '../types.ts';
import type { DeployProblem, OrgComponent } from '../types.ts';
import { problemAt } from './files.ts';

/** The schema that the components make, and what of them does not fit into one: types, formulas, rules, flows. */
export async function checkSchema(
  components: ReadonlyMap<string, OrgComponent>,
  facts: SchemaFacts
): Promise<{ schema: OrgSchema; problems: DeployProblem[] }> {
  const problems: DeployProblem[] = [];
  const readable = [...components.values()].filter((component) => component.root);
  // Building hands out key prefixes; they are kept only when the deploy is.
  const own = { ...facts, prefixes: new Map(facts.prefixes) };
  const schema = await buildSchema(orgComponents(readable), own, (fault) => {
    const component = components.get(keyOf(fault.component));
    if (!component) throw fault;
    problems.push(problemOf(fault, component));
  });
  return { schema, problems };
}

function problemOf({ message, element, place }: MetadataProblem, component: OrgComponent): DeployProblem {
  const found = element === undefined ? undefined : childrenOf(component.root, element)[0];
  if (!found || !place) return problemAt(component, found ?? component.root, message);
  const [line, column] = [found.line + linesBefore(component, found), 1];
  return problemAt(
    component,
    place.line > 1
      ? { line: line + place.line - 1, column: place.column }
      : { line, column: line === found.line ? found.column : column },
    message
  );
}

/** Lines between the element's tag and its first word, which parsing has taken away. */
function linesBefore({ text }: OrgComponent, { line, column }: { line: number; column: number }): number {
  const from = text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
  const content = from.slice(from.indexOf('>') + 1);
  return /^\s*/.exec(content)![0].split('\n').length - 1;
}
