import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type ts from 'typescript';
import { keyOf, readCached, writeCached } from '../../lib/cache.ts';

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

/** Elements by the name of their type. */
export type Declarations = Pick<ReadonlyMap<string, ReadonlyMap<string, ElementDeclaration>>, 'get' | 'has'>;

let loaded: Declarations | undefined;

const TOPIC = 'metadata-types';
/** Says how the declarations are kept; another number when that changes. */
const FORM = '2';

const require = createRequire(import.meta.url);

/**
 * The types of the Metadata API as `@salesforce/types` declares them: an intersection inherits elements, an array may
 * repeat, `?` may be absent, a union of strings is an enum. Read once per process, with the compiler once per machine.
 */
export function declarations(): Declarations {
  loaded ??= load();
  return loaded;
}

function load(): Declarations {
  // The package exports its scripts only; the declarations lie beside them.
  const file = require.resolve('@salesforce/types/metadata').replace(/\.js$/, '.d.ts');
  const text = readFileSync(file, 'utf8');
  const key = keyOf([FORM, text]);
  const known = readCached<Kept>(TOPIC, key);
  if (known) return unpacked(known);
  const read = new Reader(require('typescript') as typeof ts).read(file, text);
  writeCached(TOPIC, key, packed(read));
  return read;
}

type KeptShape = Exclude<Shape, { kind: 'enum' }> | { kind: 'enum'; values: string[] };
type KeptElement = [string, Omit<ElementDeclaration, 'shape'> & { shape: KeptShape }];
type Kept = Record<string, KeptElement[]>;

const packed = (read: ReadonlyMap<string, ReadonlyMap<string, ElementDeclaration>>): Kept =>
  Object.fromEntries(
    [...read].map(([name, elements]) => [
      name,
      [...elements].map(([element, { shape, ...rest }]): KeptElement => [
        element,
        { ...rest, shape: shape.kind === 'enum' ? { kind: 'enum', values: [...shape.values] } : shape }
      ])
    ])
  );

/** Of thousands of types a deploy asks for a few dozen. */
function unpacked(kept: Kept): Declarations {
  const types = new Map<string, ReadonlyMap<string, ElementDeclaration>>();
  const unpack = (elements: readonly KeptElement[]) =>
    new Map(
      elements.map(([element, { shape, ...rest }]): [string, ElementDeclaration] => [
        element,
        { ...rest, shape: shape.kind === 'enum' ? { kind: 'enum', values: new Set(shape.values) } : shape }
      ])
    );
  return {
    has: (name) => Object.hasOwn(kept, name),
    get(name) {
      if (!types.has(name) && Object.hasOwn(kept, name)) types.set(name, unpack(kept[name]!));
      return types.get(name);
    }
  };
}

type Aliases = ReadonlyMap<string, ts.TypeNode>;

/** Reads the declarations. The compiler is handed in: who finds them kept does not wait for it to load. */
class Reader {
  readonly #ts: typeof ts;

  constructor(compiler: typeof ts) {
    this.#ts = compiler;
  }

  read(file: string, text: string): Map<string, ReadonlyMap<string, ElementDeclaration>> {
    const ts = this.#ts;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
    const aliases = new Map<string, ts.TypeNode>();
    for (const statement of source.statements) {
      if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type);
    }
    const types = new Map<string, ReadonlyMap<string, ElementDeclaration>>();
    for (const [name, type] of aliases) {
      if (this.#holdsElements(type, aliases)) types.set(name, new Map(this.#elementsOf(type, aliases)));
    }
    return types;
  }

  #referenced(type: ts.TypeNode): string | undefined {
    const ts = this.#ts;
    return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : undefined;
  }

  #holdsElements(type: ts.TypeNode, aliases: Aliases): boolean {
    const ts = this.#ts;
    if (ts.isTypeLiteralNode(type) || ts.isIntersectionTypeNode(type)) return true;
    const name = this.#referenced(type);
    const target = name === undefined ? undefined : aliases.get(name);
    return target !== undefined && this.#holdsElements(target, aliases);
  }

  *#elementsOf(type: ts.TypeNode, aliases: Aliases): Generator<[string, ElementDeclaration]> {
    const ts = this.#ts;
    if (ts.isIntersectionTypeNode(type))
      for (const part of type.types) yield* this.#elementsOf(part, aliases);
    const base = this.#referenced(type);
    const target = base === undefined ? undefined : aliases.get(base);
    if (target) yield* this.#elementsOf(target, aliases);
    if (!ts.isTypeLiteralNode(type)) return;
    for (const member of type.members) {
      if (!ts.isPropertySignature(member) || !member.type || !ts.isIdentifier(member.name)) continue;
      const repeatable = ts.isArrayTypeNode(member.type);
      const shape = this.#shapeOf(
        ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type,
        aliases
      );
      yield [member.name.text, { shape, repeatable, required: !repeatable && !member.questionToken }];
    }
  }

  #shapeOf(type: ts.TypeNode, aliases: Aliases): Shape {
    const ts = this.#ts;
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
    const name = this.#referenced(type);
    if (name === 'Date') return { kind: 'date' };
    const target = name === undefined ? undefined : aliases.get(name);
    if (name === undefined || !target) return { kind: name === 'ID' ? 'text' : 'any' };
    return this.#holdsElements(target, aliases) ? { kind: 'elements', name } : this.#shapeOf(target, aliases);
  }
}
