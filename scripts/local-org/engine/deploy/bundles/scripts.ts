import ts from 'typescript';
import { exportsOf } from './exports.ts';
import type { ScriptExports } from './exports.ts';
import type { BundleFacts, BundlePlace } from './types.ts';

type Facts = Pick<BundleFacts, 'imports' | 'documents'> & { readonly exports: ScriptExports };

/** A GraphQL document that is written out: gql`…` without anything put into it. */
const isDocument = (
  node: ts.Node
): node is ts.TaggedTemplateExpression & { template: ts.NoSubstitutionTemplateLiteral } =>
  ts.isTaggedTemplateExpression(node) &&
  ts.isIdentifier(node.tag) &&
  node.tag.text === 'gql' &&
  ts.isNoSubstitutionTemplateLiteral(node.template);

/** What a script imports and exports, and the GraphQL documents it holds. Types, which nothing is left of, are no imports. */
export function readScript(file: string, text: string): Facts {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const place = (node: ts.Node): BundlePlace => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    return { file, line: line + 1, column: character + 1 };
  };
  const imports: Facts['imports'][number][] = [];
  const documents: Facts['documents'][number][] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) {
      const names = namesOf(node).map(([name, at]) => ({ ...place(at), name }));
      imports.push({ ...place(specifier), specifier: specifier.text, names });
    }
    // One that is put together at run time is only known then.
    if (isDocument(node)) documents.push({ ...place(node.template), text: node.template.text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, documents, exports: exportsOf(source) };
}

/** The names that an import or a passing export takes of its module; one of the module as a whole is none. */
function namesOf(node: ts.Node): [name: string, at: ts.Node][] {
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  const bindings = clause?.namedBindings ?? (ts.isExportDeclaration(node) ? node.exportClause : undefined);
  const elements =
    bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? [...bindings.elements] : [];
  const named = elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }): [string, ts.Node] => [(propertyName ?? name).text, propertyName ?? name]);
  return clause?.name ? [['default', clause.name], ...named] : named;
}

/** The module that a node brings in, undefined when it brings in none or only types. */
function specifierOf(node: ts.Node): ts.StringLiteral | undefined {
  const written = ts.isImportDeclaration(node)
    ? node.importClause?.isTypeOnly
      ? undefined
      : node.moduleSpecifier
    : ts.isExportDeclaration(node)
      ? node.isTypeOnly
        ? undefined
        : node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return written && ts.isStringLiteral(written) ? written : undefined;
}

/** Maps a place in emitted JavaScript to its TypeScript source. */
export function placeInSource(
  file: string,
  text: string,
  emitted: { line: number; column: number },
  find: (map: string, line: number, column: number) => { line: number; column: number } | undefined
): { line: number; column: number } {
  const { sourceMapText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      useDefineForClassFields: true,
      sourceMap: true
    }
  });
  return find(sourceMapText ?? '', emitted.line, emitted.column) ?? emitted;
}

/** Custom elements of a template, with their places; comments are skipped. */
export function readTemplate(file: string, text: string): BundleFacts['tags'] {
  const visible = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...visible.matchAll(/<([a-z][a-z0-9]*-[a-z0-9-]*)/g)].map(({ 1: tag = '', index }) => {
    const before = visible.slice(0, index).split('\n');
    return { file, line: before.length, column: before.at(-1)!.length + 1, tag };
  });
}
