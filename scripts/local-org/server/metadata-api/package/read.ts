import { readComponent } from '../../../metadata/index.ts';
import type { MetadataComponent } from '../../../metadata/index.ts';
import { foreignFile, manifestType, packagedFile } from '../../../engine/deploy/kinds.ts';
import { takenApart } from '../../../engine/deploy/parts.ts';
import { keyOf } from '../../../engine/deploy/types.ts';
import type { Deployment, DeployProblem, OrgComponent } from '../../../engine/deploy/types.ts';
import { names, PACKAGE_XML, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { readZip, textOfFile, ZipError } from './zip.ts';

const DELETIONS = ['destructiveChanges.xml', 'destructiveChangesPre.xml', 'destructiveChangesPost.xml'];

/** Lets others have a turn while a large package is read. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a package deploys. Everything that is wrong with it is among its problems; nothing is thrown. */
export async function readPackage(zip: Uint8Array): Promise<Deployment> {
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    files = packageOf(readZip(zip));
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return nothingBut(error.message);
  }
  const packageXml = files.get('package.xml');
  if (!packageXml) return nothingBut('No package.xml found');
  const reader = new PackageReader(files);
  return reader.read(packageXml);
}

const nothingBut = (message: string): Deployment => ({
  components: [],
  deletions: [],
  problems: [{ component: PACKAGE_XML, file: 'package.xml', line: 1, column: 1, message }]
});

/** The files beside the package.xml that is nearest to the root: clients put all into a folder or into none. */
function packageOf(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const manifests = [...files.keys()].filter((path) => /(?:^|\/)package\.xml$/.test(path));
  const depth = (path: string): number => path.split('/').length;
  const [nearest, next] = manifests.sort((a, b) => depth(a) - depth(b));
  if (nearest === undefined) return new Map(files);
  if (next !== undefined && depth(next) === depth(nearest))
    throw new ZipError('The zip holds several packages; the local org takes one at a time.');
  const folder = nearest.slice(0, -'package.xml'.length);
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, content]) => [path.slice(folder.length), content])
  );
}

class PackageReader {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #problems: DeployProblem[] = [];

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files;
  }

  async read(packageXml: Uint8Array): Promise<Deployment> {
    const manifest = this.#manifest('package.xml', packageXml);
    const components: OrgComponent[] = [];
    const bundles = new Map<string, Map<string, string>>();
    for (const [path, content] of this.#files) {
      if (path === 'package.xml' || DELETIONS.includes(path)) continue;
      const found = packagedFile(path);
      if (!found) {
        this.#refuseFile(path);
        continue;
      }
      const text = this.#text(path, content);
      if (text === undefined) continue;
      const { type, fullName, inside } = found;
      if (inside === undefined) {
        components.push(...this.#named(manifest, readComponent(type, fullName, path, text)));
        await pause();
      } else {
        const bundle = bundles.get(fullName) ?? new Map<string, string>();
        bundles.set(fullName, bundle.set(inside, text));
      }
    }
    for (const [name, files] of bundles) components.push(...this.#bundle(manifest, name, files));
    this.#refuseMissing(manifest, components);
    const deletions = DELETIONS.flatMap((file) => this.#deletions(file));
    return { components, deletions, problems: this.#problems };
  }

  /** The components of a file that the manifest names; a whole object brings all its parts. */
  #named(manifest: Manifest, component: MetadataComponent): OrgComponent[] {
    const { type, fullName, file } = component;
    const whole = names(manifest, manifestType(type), fullName);
    const all = takenApart(component);
    const named = whole ? all : all.filter((part) => names(manifest, part.type, part.fullName));
    if (named.length === 0) this.#report(file, 'Not in package.xml');
    return named;
  }

  #bundle(manifest: Manifest, name: string, content: ReadonlyMap<string, string>): OrgComponent[] {
    const type = 'LightningComponentBundle';
    const meta = `${name}.js-meta.xml`;
    const file = `lwc/${name}/${meta}`;
    const xml = content.get(meta);
    if (!names(manifest, type, name)) {
      this.#report(`lwc/${name}`, 'Not in package.xml');
      return [];
    }
    if (xml === undefined) {
      this.#report(file, `The bundle ${name} has no ${meta}.`);
      return [];
    }
    const files = new Map([...content].filter(([path]) => path !== meta));
    return [{ ...readComponent(type, name, file, xml), files }];
  }

  #refuseMissing(manifest: Manifest, components: readonly OrgComponent[]): void {
    const there = new Set(
      components.map((component) => keyOf({ ...component, type: manifestType(component.type) }))
    );
    const whole = new Set(components.map(({ file }) => file));
    for (const [type, members] of manifest.types) {
      for (const [member, { line, column }] of members) {
        const found = member === '*' || there.has(`${type}#${member}`);
        const holder = type === 'CustomLabels' ? whole.has('labels/CustomLabels.labels') : false;
        if (found || holder) continue;
        const message = `An object '${member}' of type ${type} was named in package.xml, but was not found in zipped directory`;
        this.#problems.push({
          component: { type, fullName: member },
          file: 'package.xml',
          line,
          column,
          message
        });
      }
    }
  }

  #deletions(file: string): Deployment['deletions'] {
    const content = this.#files.get(file);
    if (!content) return [];
    const manifest = this.#manifest(file, content);
    return [...manifest.types].flatMap(([type, members]) =>
      [...members].flatMap(([fullName, { line, column }]) => {
        if (fullName !== '*') return [{ type, fullName, file }];
        const message = 'A list of deletions names each component; * is not possible.';
        this.#problems.push({ component: { type: '', fullName: file }, file, line, column, message });
        return [];
      })
    );
  }

  #manifest(file: string, content: Uint8Array): Manifest {
    const manifest = readManifest(file, this.#text(file, content) ?? '<Package/>');
    this.#problems.push(...manifest.problems);
    return manifest;
  }

  #text(file: string, content: Uint8Array): string | undefined {
    try {
      return textOfFile(file, content);
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      this.#report(file, error.message);
      return undefined;
    }
  }

  /** A file of a kind that the org does not have; its companion files are reported with it. */
  #refuseFile(path: string): void {
    if (path.endsWith('-meta.xml') && this.#files.has(path.slice(0, -'-meta.xml'.length))) return;
    const foreign = foreignFile(path);
    this.#report(
      path,
      foreign
        ? `The local org does not know this kind of metadata: it has no ${foreign.type}.`
        : 'The local org does not know this kind of metadata, or the file is in the wrong folder.'
    );
  }

  #report(file: string, message: string): void {
    const { type, fullName } = packagedFile(file) ?? foreignFile(file) ?? { type: '', fullName: file };
    this.#problems.push({ component: { type, fullName }, file, line: 1, column: 1, message });
  }
}
