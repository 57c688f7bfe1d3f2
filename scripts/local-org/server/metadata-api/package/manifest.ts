import { childrenOf, parseXml, textOf, XmlError } from '../../../metadata/index.ts';
import type { XmlElement } from '../../../metadata/index.ts';
import { isKnownType, memberName } from '../../../engine/deploy/kinds.ts';
import type { ComponentName, DeployProblem } from '../../../engine/deploy/types.ts';

/** A package.xml, or a list of what to take away. */
export interface Manifest {
  readonly file: string;
  /** Members by type, with their place in the file. */
  readonly types: ReadonlyMap<string, ReadonlyMap<string, XmlElement>>;
  readonly problems: readonly DeployProblem[];
}

export const PACKAGE_XML: ComponentName = { type: '', fullName: 'package.xml' };

/** Reads a manifest. What it names of types that the org does not know is a problem, and otherwise left aside. */
export function readManifest(file: string, text: string): Manifest {
  const problems: DeployProblem[] = [];
  const report = ({ line, column }: { line: number; column: number }, message: string): void => {
    problems.push({ component: { type: '', fullName: file }, file, line, column, message });
  };
  const types = new Map<string, Map<string, XmlElement>>();
  try {
    const root = parseXml(text);
    if (root.name !== 'Package') report(root, `The root element is <${root.name}>; it must be <Package>.`);
    for (const entry of childrenOf(root, 'types')) {
      const name = textOf(entry, 'name') ?? '';
      if (!isKnownType(name)) {
        report(
          entry,
          `Unknown type name '${name}' specified in ${file}: the local org has no such metadata.`
        );
        continue;
      }
      const members = types.get(name) ?? new Map<string, XmlElement>();
      for (const member of childrenOf(entry, 'members')) members.set(memberName(member.text), member);
      types.set(name, members);
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    report(error, `Not well-formed: ${error.message}`);
  }
  return { file, types, problems };
}

/** Whether a manifest names a component, by itself or by `*`. */
export function names({ types }: Manifest, type: string, fullName: string): boolean {
  const members = types.get(type);
  return members !== undefined && (members.has(fullName) || members.has('*'));
}
