import ts from 'typescript';

/** What a script exports: names, and modules all of whose names it passes on. */
export interface ScriptExports {
  readonly names: readonly string[];
  readonly passedOn: readonly string[];
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isDefault = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);

/** The names that a declaration binds: `const { a, b: [c] } = …` binds a and c. */
function namesBound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : namesBound(element.name)
  );
}

function namesDeclared(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesBound(name));
  const { name } = statement as { name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** Types count: who imports one by name has it taken away with the other types. */
export function exportsOf(source: ts.SourceFile): ScriptExports {
  const names: string[] = [];
  const passedOn: string[] = [];
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement)) names.push('default');
    else if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (exportClause === undefined && moduleSpecifier && ts.isStringLiteral(moduleSpecifier))
        passedOn.push(moduleSpecifier.text);
      else if (exportClause && ts.isNamedExports(exportClause))
        names.push(...exportClause.elements.map(({ name }) => name.text));
      else if (exportClause && ts.isNamespaceExport(exportClause)) names.push(exportClause.name.text);
    } else if (isExported(statement))
      names.push(...(isDefault(statement) ? ['default'] : namesDeclared(statement)));
  }
  return { names, passedOn };
}
