import { dirname, join } from 'node:path/posix';
import { camelCase, isLightningModule } from '../bundles/platform-modules.ts';
import type { BundleImport, BundlePlace } from '../bundles/types.ts';
import { isUserPermission } from '../../../metadata/index.ts';
import { table } from '../../../../lib/table.ts';
import type { OrgSchema } from '../../schema/org-schema.ts';
import type { DeployProblem, OrgComponent } from '../types.ts';

/** What bundles may refer to. */
export interface BundleContext {
  readonly schema: OrgSchema;
  has(type: string, fullName: string): boolean;
  /** What the module of a bundle exports; undefined where that is not known. */
  exportsOf(bundle: string): readonly string[] | undefined;
}

/** Modules of the platform by the beginning of their name; the rest is looked up, or true for all there is. */
const SALESFORCE: Readonly<
  Record<string, (name: string, context: BundleContext) => { type: string; there: boolean }>
> = table({
  client: (name) => ({ type: 'client', there: name === 'formFactor' }),
  customPermission: (name, context) => ({
    type: 'customPermission',
    there: context.has('CustomPermission', name)
  }),
  i18n: (name) => ({ type: 'i18n', there: I18N.has(name) }),
  label: (name, context) => ({
    type: 'label',
    there: name.startsWith('c.') && context.has('CustomLabel', name.slice(2))
  }),
  schema: (name, context) => ({
    type: name.includes('.') ? 'sobjectField' : 'sobjectClass',
    there: isField(context.schema, name.split('.'))
  }),
  user: (name) => ({ type: 'user', there: name === 'Id' || name === 'isGuest' }),
  userPermission: (name) => ({ type: 'userPermission', there: isUserPermission(name) })
});

/** What the platform tells of how the person writes and reads. */
const I18N = new Set(
  `calendarData common.calendarData common.digits currency dateTime.longDateFormat dateTime.longDateTimeFormat
   dateTime.longTimeFormat dateTime.mediumDateFormat dateTime.mediumDateTimeFormat dateTime.mediumTimeFormat
   dateTime.shortDateFormat dateTime.shortDateTimeFormat dateTime.shortTimeFormat defaultCalendar defaultNumberingSystem dir
   firstDayOfWeek isEasternNameStyle lang locale number.currencyFormat number.currencySymbol number.decimalSeparator
   number.exponentialSign number.groupingSeparator number.infinity number.minusSign number.nan number.numberFormat
   number.percentFormat number.percentSign number.perMilleSign number.permilleSign number.plusSign
   number.superscriptingExponentSign showJapaneseCalendar timeZone`.split(/\s+/)
);

/** `Opportunity`, `Opportunity.Amount` or `Opportunity.Account.Name`. */
function isField(schema: OrgSchema, [object = '', ...path]: readonly string[]): boolean {
  if (!schema.object(object)) return false;
  const [head, ...rest] = path;
  if (head === undefined) return true;
  if (rest.length === 0) return schema.field(object, head) !== undefined;
  return (schema.parent(object, head)?.targets ?? []).some((target) =>
    isField(schema, [target.name, ...rest])
  );
}

/** What the compiler refuses in a bundle, and what the bundle takes from the org that the org does not have. */
export function checkBundle(component: OrgComponent, context: BundleContext): DeployProblem[] {
  const { facts, files, fullName } = component;
  if (!facts || !files) return [];
  const at = ({ file, line, column }: BundlePlace, message: string): DeployProblem => ({
    component: { type: component.type, fullName },
    file: join(dirname(component.file), file),
    line,
    column,
    message
  });
  const own = [...files.keys()].some(
    (file) => /^[^/]+\.(?:js|html|css|svg)$/.test(file) && file.startsWith(`${fullName}.`)
  );
  return [
    ...(own ? [] : [at({ file: `${fullName}.js`, line: 1, column: 1 }, `The bundle has no ${fullName}.js.`)]),
    ...(/^[a-z](?:_?[A-Za-z0-9])*$/.test(fullName)
      ? []
      : [
          at(
            { file: `${fullName}.js-meta.xml`, line: 1, column: 1 },
            `${fullName} is no name of a bundle: it begins with a small letter, and has letters, digits and single underscores.`
          )
        ]),
    ...facts.problems.map((problem) => at(problem, problem.message)),
    ...facts.imports.flatMap((place) => {
      const message = whatIsMissing(place.specifier, place.file, component, context);
      return message === undefined
        ? namesMissing(place, context).map((name) =>
            at(name, `The module ${place.specifier} exports no ${name.name}.`)
          )
        : [at(place, message)];
    }),
    ...facts.tags.flatMap((place) => {
      const message = unknownTag(place.tag, context);
      return message === undefined ? [] : [at(place, message)];
    })
  ];
}

function whatIsMissing(
  specifier: string,
  file: string,
  component: OrgComponent,
  context: BundleContext
): string | undefined {
  if (specifier === 'lwc') return undefined;
  const [namespace = '', name = '', ...rest] = specifier.split('/');
  if (namespace === 'c')
    return context.has('LightningComponentBundle', name)
      ? undefined
      : `No MODULE named markup://c:${name} found : [markup://c:${component.fullName}]`;
  if (namespace === 'lightning')
    return isLightningModule(name)
      ? undefined
      : `No MODULE named markup://lightning:${name} found : [markup://c:${component.fullName}]`;
  if (namespace === '@salesforce') {
    const reference = SALESFORCE[name]?.(rest.join('/'), context);
    if (!reference) return `The local org has no modules @salesforce/${name}.`;
    return reference.there
      ? undefined
      : `Invalid reference ${rest.join('/')} of type ${reference.type} in file ${file}`;
  }
  return `No MODULE named markup://${specifier.replace('/', ':')} found : [markup://c:${component.fullName}]`;
}

/** Names that a bundle takes of another whose module does not export them. */
function namesMissing(
  { specifier, names = [] }: BundleImport,
  context: BundleContext
): NonNullable<BundleImport['names']> {
  const exported = specifier.startsWith('c/') ? context.exportsOf(specifier.slice(2)) : undefined;
  return exported ? names.filter(({ name }) => !exported.includes(name)) : [];
}

function unknownTag(tag: string, context: BundleContext): string | undefined {
  const [, namespace = '', rest = ''] = /^([^-]+)-(.*)$/.exec(tag) ?? [];
  const name = camelCase(rest);
  const there =
    namespace === 'c'
      ? context.has('LightningComponentBundle', name)
      : namespace === 'lightning' && isLightningModule(name);
  return there ? undefined : `No COMPONENT named markup://${namespace}:${name} found : <${tag}>`;
}
