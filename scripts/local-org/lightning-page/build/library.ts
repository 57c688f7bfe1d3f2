import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postcss from 'postcss';
import type { Plugin } from 'rollup';
import { packageFolder } from './packages.ts';

interface LibraryPackage {
  lwc: { expose: string[]; modules: { name?: string; path?: string }[] };
}

const FOLDER = packageFolder('lightning-base-components');
const PACKAGE = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as LibraryPackage;

/** The library's own stand-ins for @salesforce/label, gate, accessCheck, …, by module name. */
const STAND_INS = new Map(
  PACKAGE.lwc.modules.flatMap(({ name, path }) => (name && path ? [[name, join(FOLDER, path)]] : []))
);

/**
 * Left out: icon templates (the page serves the SLDS sprites instead, so that every icon is there without compiling
 * 1,700 templates), modules whose own imports the package does not contain, and what the page provides itself.
 */
const LEFT_OUT =
  /^lightning\/(iconSvgTemplates\w*|barcodeScanner|primitiveFigure|navigation|showToastEvent)$/;

/** Every base component and service an app may import. */
export const LIBRARY_MODULES: readonly string[] = PACKAGE.lwc.expose.filter((name) => !LEFT_OUT.test(name));

/** Resolves the modules of lightning-base-components and makes them fit for a page with synthetic shadow. */
export function baseComponents(): Plugin {
  return {
    name: 'base-components',
    resolveId(id) {
      if (id === 'lwc') return join(packageFolder('@lwc/engine-dom'), 'dist', 'index.js');
      if (id === '@lwc/synthetic-shadow') return join(packageFolder(id), 'dist', 'index.js');
      if (/^lightning\/iconSvgTemplates/.test(id)) return '\0no-icon-templates';
      if (STAND_INS.has(id)) return STAND_INS.get(id);
      return moduleFile(id);
    },
    load(id) {
      if (id === '\0no-icon-templates') return 'export default {};';
      const file = id.split('?')[0] ?? id;
      if (!file.startsWith(FOLDER) || !existsSync(file)) return null;
      if (file.endsWith('.css')) return styleSheet(file);
      if (file.endsWith('/primitiveIcon/primitiveIcon.js')) return withSprites(readFileSync(file, 'utf8'));
      return null;
    }
  };
}

const moduleFile = (id: string): string | undefined => {
  const name = /^lightning\/(\w+)$/.exec(id)?.[1];
  return name === undefined
    ? undefined
    : ['js', 'html', 'css']
        .map((extension) => join(FOLDER, 'src', 'lightning', name, `${name}.${extension}`))
        .find(existsSync);
};

const styleSheets = new Map<string, string>();

/** The rules of a file that can match. The engine fails on an import of a sheet without any, so those imports go too. */
function styleSheet(file: string): string {
  const known = styleSheets.get(file);
  if (known !== undefined) return known;
  const root = withoutNativeShadow(readFileSync(file, 'utf8'));
  root.walkAtRules('import', (rule) => {
    const id = rule.params.replace(/['"]/g, '');
    const imported = id.startsWith('.') ? join(dirname(file), id) : moduleFile(id);
    if (!imported || styleSheet(imported).trim() === '') rule.remove();
  });
  const css = root.toString();
  styleSheets.set(file, css);
  return css;
}

/**
 * Five sixths of the library's CSS apply only to native shadow, where a host says so with data-render-mode. With
 * synthetic shadow, which Lightning Experience uses, they never match and only cost time.
 */
function withoutNativeShadow(css: string): postcss.Root {
  const root = postcss.parse(css);
  root.walkComments((comment) => void comment.remove());
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name)) return;
    const selectors = rule.selectors.filter((selector) => !selector.includes('[data-render-mode'));
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  return root;
}

const ICON_ADDRESS = "return this.src ? sanitizeURL(this.src) : '';";

/**
 * An icon without a template refers to the sprite, as on the platform; here to its own symbol of it alone,
 * since a browser reads a whole sprite, hundreds of kilobytes, before it paints one icon.
 */
function withSprites(source: string): string {
  const patched = source
    .replace('import { getName, isValidName }', 'import { getIconPath, getName, isValidName }')
    .replace(
      ICON_ADDRESS,
      'return this.src ? sanitizeURL(this.src) : getIconPath(this._iconName, dir).replace("#", "?icon=" + getName(this._iconName) + "#");'
    );
  if (!patched.includes('getIconPath, getName') || patched.includes(ICON_ADDRESS)) {
    throw new Error(
      'lightning-base-components has another lightning-primitive-icon than the one this build knows: adapt withSprites in build/library.ts.'
    );
  }
  return patched;
}
