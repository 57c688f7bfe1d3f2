// ESLint rules about which file may import which. Types count as values do: a circle of types is as hard to read.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const BUNDLE = /^(.*[\\/]lwc[\\/])/;

/** The file that an import names; undefined for packages and modules of the platform. */
function resolved(file, name) {
  if (name.startsWith('c/')) {
    const [, folder] = BUNDLE.exec(file) ?? [];
    return folder === undefined ? undefined : found(path.join(folder, name.slice(2), name.slice(2)));
  }
  return name.startsWith('.') ? found(path.join(path.dirname(file), name)) : undefined;
}

const found = (place) => [place, `${place}.ts`].find((file) => /\.m?[jt]s$/.test(file) && existsSync(file));

/** Imports by file; an entry is read again when its file has changed, since editors keep ESLint running. */
const known = new Map();

function importsOf(file) {
  const { mtimeMs } = statSync(file);
  const entry = known.get(file);
  if (entry?.mtimeMs === mtimeMs) return entry.imports;
  const imports = importsIn(file, readFileSync(file, 'utf8'));
  known.set(file, { mtimeMs, imports });
  return imports;
}

const importsIn = (file, text) =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => resolved(file, fileName))
    .filter((target) => target !== undefined);

/** The shortest way by imports from one file to another, both named; undefined when there is none. */
function wayBetween(start, end) {
  const before = new Map([[start, undefined]]);
  for (const file of before.keys()) {
    if (file === end) {
      const way = [];
      for (let at = file; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const target of importsOf(file)) if (!before.has(target)) before.set(target, file);
  }
  return undefined;
}

/** Calls back with each import, export from or import() of a file and the file it leads to. */
function eachImport(context, visit) {
  const source = (node) => {
    if (typeof node.source?.value !== 'string') return;
    const target = resolved(context.filename, node.source.value);
    if (target !== undefined) visit(node.source, target);
  };
  return {
    ImportDeclaration: source,
    ExportNamedDeclaration: source,
    ExportAllDeclaration: source,
    ImportExpression: source,
    TSImportType: (node) => source({ source: node.source ?? node.argument?.literal })
  };
}

/** Refuses an import from which other imports lead back. */
const noCircle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { circle: 'This import closes a circle: {{way}}.' }
  },
  create: (context) =>
    eachImport(context, (node, target) => {
      const way = wayBetween(target, context.filename);
      if (!way) return;
      const names = [context.filename, ...way].map((file) => path.relative(context.cwd, file));
      context.report({ node, messageId: 'circle', data: { way: names.join(' -> ') } });
    })
};

/**
 * Holds folders to an order: each option is a folder with the folders and files it may import from beside itself, as paths
 * from where ESLint runs. The first folder that a file is in counts.
 */
const layers = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }],
    messages: { layer: '{{folder}} may import only from itself{{others}}, not {{target}}.' }
  },
  create: (context) => {
    const within = (file, place) => {
      const found = path.relative(context.cwd, file);
      return found === place || found.startsWith(`${place}/`);
    };
    const entry = Object.entries(context.options[0]).find(([folder]) => within(context.filename, folder));
    if (!entry) return {};
    const [folder, others] = entry;
    return eachImport(context, (node, target) => {
      if ([folder, ...others].some((allowed) => within(target, allowed))) return;
      const data = {
        folder,
        others: others.map((other) => `, ${other}`).join(''),
        target: path.relative(context.cwd, target)
      };
      context.report({ node, messageId: 'layer', data });
    });
  }
};

export default { rules: { 'no-circle': noCircle, layers } };
