import { SourceMap } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { emitScripts, PLATFORM_MODULE } from '../../../../lib/lwc/emit.ts';
import { compile, MOST_BYTES } from '../../../../lib/lwc/compile.ts';
import { isFilePath } from '../../../../lib/lwc/inside.ts';
import { readStyles } from '../../../../lib/lwc/styles.ts';
import type { BundleJob, InspectedBundle } from './jobs.ts';
import type { ScriptExports } from './exports.ts';
import { placeInSource, readScript, readTemplate } from './scripts.ts';
import type { BundleFacts } from './types.ts';

const SUFFIXES = ['', '.ts', '.js', '.html', '.css'];

/** Compiles the files of a bundle and reads what they name. Problems are found, never thrown. */
export async function inspect(job: BundleJob): Promise<InspectedBundle> {
  const problems: BundleFacts['problems'][number][] = [];
  const imports: BundleFacts['imports'][number][] = [];
  const documents: BundleFacts['documents'][number][] = [];
  const tags: BundleFacts['tags'][number][] = [];
  const sources = new Map(Object.entries(job.files));
  const scripts = new Map(
    [...sources]
      .filter(([file]) => /\.(?:js|ts)$/.test(file))
      .map(([file, text]) => [file, readScript(file, text)])
  );
  const exportsOfFile = exportsAmong(new Map([...scripts].map(([file, { exports }]) => [file, exports])));
  for (const [file, text] of sources) {
    const found = scripts.get(file);
    if (found) {
      imports.push(...found.imports.filter(({ specifier }) => isOfOrg(specifier, job)));
      problems.push(...missingFiles(found.imports, sources), ...missingNames(found.imports, exportsOfFile));
      documents.push(...found.documents);
    } else if (file.endsWith('.html')) tags.push(...readTemplate(file, text));
    else if (file.endsWith('.css')) {
      const styles = readStyles(file, text);
      imports.push(...styles.filter(({ specifier }) => !isFilePath(specifier)));
      problems.push(...missingFiles(styles, sources));
    }
  }
  const files = await deployable(job, problems);
  for (const [file, text] of files) problems.push(...refusals(job.name, file, text, sources));
  const own = exportsOfFile(`${job.name}`);
  const facts = { problems, imports, documents, tags, ...(own ? { exports: [...own] } : {}) };
  return { files: Object.fromEntries(files), facts };
}

/** Modules that the org is asked for: not files of the bundle, and not what was bundled into it from npm. */
const isOfOrg = (specifier: string, { source }: BundleJob): boolean =>
  !isFilePath(specifier) && (source === undefined || PLATFORM_MODULE.test(specifier));

const missingFiles = (
  imports: BundleFacts['imports'],
  sources: ReadonlyMap<string, string>
): BundleFacts['problems'] =>
  imports
    .filter(({ specifier, file }) => {
      if (!isFilePath(specifier)) return false;
      const path = join(dirname(file), specifier);
      return !specifier.startsWith('.') || !SUFFIXES.some((suffix) => sources.has(path + suffix));
    })
    .map(({ specifier, ...place }) => ({
      ...place,
      message: `There is no file ${specifier} in the bundle.`
    }));

/** All names that a file exports, by its path with or without its suffix; undefined where they are not known. */
function exportsAmong(
  files: ReadonlyMap<string, ScriptExports>
): (path: string, open?: readonly string[]) => ReadonlySet<string> | undefined {
  return function of(path, open = []) {
    const file = SUFFIXES.map((suffix) => path + suffix).find((each) => files.has(each));
    if (file === undefined) return undefined;
    const { names, passedOn } = files.get(file)!;
    const all = new Set(names);
    for (const specifier of passedOn) {
      const target = join(dirname(file), specifier);
      // Two files may pass on each other's names.
      if (open.includes(target)) continue;
      const passed = specifier.startsWith('.') ? of(target, [...open, target]) : undefined;
      if (!passed) return undefined;
      for (const name of passed) if (name !== 'default') all.add(name);
    }
    return all;
  };
}

const missingNames = (
  imports: BundleFacts['imports'],
  exportsOfFile: ReturnType<typeof exportsAmong>
): BundleFacts['problems'] =>
  imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .flatMap(({ specifier, file, names = [] }) => {
      const there = exportsOfFile(join(dirname(file), specifier));
      return names
        .filter(({ name }) => there?.has(name) === false)
        .map(({ name, ...place }) => ({ ...place, message: `The file ${specifier} exports no ${name}.` }));
    });

/** The bundle as an org keeps it: with the JavaScript of its TypeScript. */
async function deployable(
  job: BundleJob,
  problems: BundleFacts['problems'][number][]
): Promise<Map<string, string>> {
  const files = new Map(Object.entries(job.files).filter(([file]) => !file.endsWith('.ts')));
  const { source, name } = job;
  if (source === undefined) return files;
  try {
    const entry = [`${name}.ts`, `${name}.js`].find((file) => file in job.files);
    if (entry === undefined) return files;
    const scripts = await emitScripts({ name, folder: source, entry: join(source, entry) });
    for (const [file, code] of scripts) files.set(relative(source, file), code);
  } catch (error) {
    const { message } = error as Error;
    const [, file = `${name}.ts`, line = '1', why = message] =
      /([^/\s]+\.ts):(\d+): (.*)/s.exec(message) ?? [];
    problems.push({ file, line: Number(line), column: 1, message: firstLine(why) });
  }
  return files;
}

function refusals(
  name: string,
  file: string,
  text: string,
  sources: ReadonlyMap<string, string>
): BundleFacts['problems'] {
  const size = Buffer.byteLength(text);
  if (size > MOST_BYTES)
    return [
      { file, line: 1, column: 1, message: `The file has ${size} bytes; an org takes at most ${MOST_BYTES}.` }
    ];
  if (!/\.(?:js|html|css)$/.test(file)) return [];
  try {
    compile(text, file, name);
    return [];
  } catch (error) {
    return [refusal(error as CompilerError, file, sources)];
  }
}

interface CompilerError extends Error {
  location?: { line: number; column: number };
}

/** A refusal of the compiler at its place in the file that people write. */
function refusal(
  { message, location }: CompilerError,
  file: string,
  sources: ReadonlyMap<string, string>
): BundleFacts['problems'][number] {
  const place = { line: location?.line ?? 1, column: Math.max(location?.column ?? 1, 1) };
  const why = firstLine(
    message.replace(/^\w*Error: /, '').replace(/(?:\/[^\s:]*)?\/[^\s/:]+\.(?:js|css|html)(?::[\d:]*)?:? /, '')
  );
  const typed = file.replace(/\.js$/, '.ts');
  const text = file.endsWith('.js') ? sources.get(typed) : undefined;
  return text === undefined
    ? { file, ...place, message: why }
    : { file: typed, ...placeInSource(typed, text, place, sourcePlace), message: why };
}

function sourcePlace(
  map: string,
  line: number,
  column: number
): { line: number; column: number } | undefined {
  if (map === '') return undefined;
  const found = new SourceMap(JSON.parse(map)).findEntry(line - 1, column - 1);
  return 'originalLine' in found
    ? { line: found.originalLine + 1, column: found.originalColumn + 1 }
    : undefined;
}

const firstLine = (text: string): string => text.split('\n')[0]!.trim();
