import { parse, TypeInfo, visit, visitWithTypeInfo, GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { dirname, join } from 'node:path/posix';
import { prepareDocument } from '../../graphql-schema/document.ts';
import { viewOf } from '../../graphql-schema/kinds.ts';
import { buildSchema } from '../../graphql-schema/schema.ts';
import type { OrgSchema } from '../../schema/org-schema.ts';
import type { Rights } from '../../types.ts';
import type { DeployProblem, OrgComponent } from '../types.ts';

/** Sees and may change everything: what one person lacks is no mistake in a component. */
const ALL: Rights = {
  userId: '',
  permissionSets: [],
  customPermissions: new Set(),
  can: () => true,
  canReadField: () => true,
  canEditField: () => true,
  hasUserPermission: () => true,
  canSeeTab: () => true
};

/** Holds the GraphQL documents of bundles against the schema that the org would have. */
export function checkDocuments(bundles: readonly OrgComponent[], schema: OrgSchema): DeployProblem[] {
  const all = bundles.flatMap((component) =>
    (component.facts?.documents ?? []).map((document) => ({ component, document }))
  );
  if (all.length === 0) return [];
  const graphql = buildSchema(viewOf({ schema }, ALL));
  return all.flatMap(({ component, document }) =>
    faultsOf(document.text, graphql).map(({ line, column, message }): DeployProblem => ({
      component: { type: component.type, fullName: component.fullName },
      file: join(dirname(component.file), document.file),
      line: document.line + line - 1,
      // The text begins behind a back-tick.
      column: line === 1 ? document.column + column : column,
      message
    }))
  );
}

interface Fault {
  line: number;
  column: number;
  message: string;
}

function faultsOf(text: string, schema: GraphQLSchema): Fault[] {
  const faults = prepareDocument(schema, text).errors.map(({ message, locations }) => ({
    line: locations[0]?.line ?? 1,
    column: locations[0]?.column ?? 1,
    message
  }));
  return faults.length > 0 ? faults : unknownOptional(text, schema);
}

/**
 * A field with `@optional` may be missing for a user, or in an org without some feature. A custom one that the org does
 * not have is misspelt: the page would never show it.
 */
function unknownOptional(text: string, schema: GraphQLSchema): Fault[] {
  const types = new TypeInfo(schema);
  const faults: Fault[] = [];
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      Field: (node) => {
        const parent = types.getParentType();
        if (!parent || types.getFieldDef() || !/__[cr]$/.test(node.name.value)) return undefined;
        const { locations, message } = new GraphQLError(
          `Field '${node.name.value}' in type '${parent.name}' is undefined`,
          { nodes: node }
        );
        faults.push({ line: locations?.[0]?.line ?? 1, column: locations?.[0]?.column ?? 1, message });
        // What it contains is unknown as well.
        return false;
      }
    })
  );
  return faults;
}
