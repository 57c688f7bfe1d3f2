import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** What an element may hold. */
export type Shape =
  | { kind: 'text' | 'boolean' | 'number' | 'date' | 'any' }
  | { kind: 'enum'; values: ReadonlySet<string> }
  | { kind: 'elements'; name: string };

export interface ElementDeclaration {
  shape: Shape;
  repeatable: boolean;
  required: boolean;
}

export type Declarations = ReadonlyMap<string, ReadonlyMap<string, ElementDeclaration>>;

let loaded: Declarations | undefined;

/**
 * The types of the Metadata API as `@salesforce/types` declares them: an intersection inherits elements, an array may
 * repeat, `?` may be absent, a union of strings is an enum. Read once per process.
 */
export function declarations(): Declarations {
  loaded ??= load();
  return loaded;
}

function load(): Declarations {
  // The package exports its scripts only; the declarations lie beside them.
  const script = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
  const file = script.replace(/\.js$/, '.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const aliases = new Map<string, ts.TypeNode>();
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type);
  }
  const types = new Map<string, ReadonlyMap<string, ElementDeclaration>>();
  for (const [name, type] of aliases) {
    if (holdsElements(type, aliases)) types.set(name, new Map(elementsOf(type, aliases)));
  }
  return types;
}

type Aliases = ReadonlyMap<string, ts.TypeNode>;

const referenced = (type: ts.TypeNode): string | undefined =>
  ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : undefined;

function holdsElements(type: ts.TypeNode, aliases: Aliases): boolean {
  if (ts.isTypeLiteralNode(type) || ts.isIntersectionTypeNode(type)) return true;
  const name = referenced(type);
  const target = name === undefined ? undefined : aliases.get(name);
  return target !== undefined && holdsElements(target, aliases);
}

function* elementsOf(type: ts.TypeNode, aliases: Aliases): Generator<[string, ElementDeclaration]> {
  if (ts.isIntersectionTypeNode(type)) for (const part of type.types) yield* elementsOf(part, aliases);
  const base = referenced(type);
  const target = base === undefined ? undefined : aliases.get(base);
  if (target) yield* elementsOf(target, aliases);
  if (!ts.isTypeLiteralNode(type)) return;
  for (const member of type.members) {
    if (!ts.isPropertySignature(member) || !member.type || !ts.isIdentifier(member.name)) continue;
    const repeatable = ts.isArrayTypeNode(member.type);
    const shape = shapeOf(ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type, aliases);
    yield [member.name.text, { shape, repeatable, required: !repeatable && !member.questionToken }];
  }
}

function shapeOf(type: ts.TypeNode, aliases: Aliases): Shape {
  if (type.kind === ts.SyntaxKind.StringKeyword) return { kind: 'text' };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { kind: 'boolean' };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { kind: 'number' };
  if (ts.isUnionTypeNode(type)) {
    const values = type.types.flatMap((part) =>
      ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : []
    );
    if (values.length === type.types.length) return { kind: 'enum', values: new Set(values) };
  }
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal))
    return { kind: 'enum', values: new Set([type.literal.text]) };
  const name = referenced(type);
  if (name === 'Date') return { kind: 'date' };
  const target = name === undefined ? undefined : aliases.get(name);
  if (name === undefined || !target) return { kind: name === 'ID' ? 'text' : 'any' };
  return holdsElements(target, aliases) ? { kind: 'elements', name } : shapeOf(target, aliases);
}
