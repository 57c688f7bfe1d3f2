import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBJECT_PARTS, sourceName } from './source-types.ts';
import type { MetadataComponent } from './types.ts';
import { XmlError, parseXml, textOf } from './xml.ts';

/** Folders of a bundle that a deploy leaves out. */
const LEFT_OUT = new Set(['__tests__', 'node_modules']);

/**
 * All components below a folder in source format, by path. A file that is not well-formed is among them, with `malformed`.
 * @throws Error in one sentence when the folder cannot be read.
 */
export function readSourceFolder(folder: string): MetadataComponent[] {
  let paths: string[];
  try {
    paths = filesBelow(folder);
  } catch {
    throw new Error(`The metadata folder ${folder} cannot be read: name a folder such as main/default.`);
  }
  return paths.flatMap((path) => {
    const named = sourceName(path);
    return named ? [readComponent(named.type, named.fullName, path, readFileSync(path, 'utf8'))] : [];
  });
}

/** One component from its text, for files that do not lie in a folder (an entry of a deploy). */
export function readComponent(type: string, fullName: string, file: string, text: string): MetadataComponent {
  try {
    return { type, fullName, file, text, root: parseXml(text) };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { message, line, column } = error;
    return { type, fullName, file, text, malformed: { message, line, column } };
  }
}

/**
 * The component, followed by the parts that an object's file contains, each as a separate component, so that
 * references can be looked up the same way in both formats.
 */
export function withParts(component: MetadataComponent): MetadataComponent[] {
  if (component.type !== 'CustomObject' || !component.root) return [component];
  const { file, text, fullName } = component;
  const parts = component.root.children.flatMap((root) => {
    const type = OBJECT_PARTS[root.name];
    return type
      ? [{ type, fullName: `${fullName}.${textOf(root, 'fullName') ?? ''}`, file, text, root }]
      : [];
  });
  return [component, ...parts];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return [path];
      return LEFT_OUT.has(entry.name) ? [] : filesBelow(path);
    });
}
