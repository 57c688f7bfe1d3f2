import { randomFrom } from '../../../scripts/lib/random.ts';

/** One mistake in one file, as a change of one line. */
export interface Seed {
  readonly kind: string;
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
}

interface SeedKind {
  readonly kind: string;
  readonly files: RegExp;
  /** The line with a mistake in it; undefined where the kind finds nothing to change. */
  change(line: string, file: string): string | undefined;
}

/** Replaces a pattern; undefined when it is not there. */
const swap =
  (pattern: RegExp, by: string | ((...groups: string[]) => string)) =>
  (line: string): string | undefined => {
    const changed = line.replace(pattern, by as string);
    return changed === line ? undefined : changed;
  };

const first = (line: string, ...changes: ((line: string) => string | undefined)[]): string | undefined => {
  for (const change of changes) {
    const changed = change(line);
    if (changed !== undefined) return changed;
  }
  return undefined;
};

/** Files of one component; bundles have separate kinds of mistakes. */
const XML = /(?<!\.js)-meta\.xml$/;
const ENUMS =
  'type|sharingModel|deploymentStatus|forecastCategory|filterScope|behavior|style|visibility|recordTriggerType|triggerType|processType|navType|uiType|formulaTreatBlanksAs|displayType';
const NUMBERS = 'length|precision|scale|probability|visibleLines|locationX|locationY';
const ONCE =
  'label|description|type|active|masterLabel|protected|pluralLabel|sorted|errorMessage|status|inlineHelpText';
const REFERENCES =
  'field|fields|fieldNames|picklist|tabs?|lwcComponent|valueSetName|businessProcess|referenceTo|recordTypeName|errorDisplayField|columns|assignToReference';

/** Ten kinds of mistakes that people make. */
export const SEED_KINDS: readonly SeedKind[] = [
  {
    kind: 'an unknown element',
    files: XML,
    change: swap(/^(\s+)<(\w+)>([^<]*)<\/\2>$/, '$1<$2s_>$3</$2s_>')
  },
  {
    kind: 'a value of another type',
    files: XML,
    change: (line) =>
      first(
        line,
        swap(/^(\s+<(?!value\b|defaultValue|stringValue)\w+>)(?:true|false)</, '$1maybe<'),
        swap(new RegExp(`^(\\s+<(?:${NUMBERS})>)\\d+<`), '$1many<')
      )
  },
  {
    kind: 'a value that is none of the allowed',
    files: /\.(?:field|object|standardValueSet|listView|layout|permissionset|flow|app)-meta\.xml$/,
    change: swap(new RegExp(`^(\\s+<(?:${ENUMS})>)[A-Za-z]+<`), '$1Nonsense<')
  },
  {
    kind: 'a required element that is missing',
    files:
      /\.(?:field|validationRule|permissionset|labels|listView|pathAssistant|globalValueSet|customPermission|recordType)-meta\.xml$/,
    change: (line, file) => {
      const required: Readonly<Record<string, string>> = {
        field: 'label|type|precision|length',
        validationRule: 'active|errorConditionFormula|errorMessage',
        permissionset: 'editable|allowRead|object',
        labels: 'language|protected|shortDescription|value',
        listView: 'filterScope|label',
        pathAssistant: 'entityName|fieldName|masterLabel',
        globalValueSet: 'masterLabel|sorted',
        customPermission: 'isLicensed|label',
        recordType: 'active'
      };
      const names = required[/\.(\w+)-meta\.xml$/.exec(file)![1]!];
      const optional = /\.field-/.test(file) ? '    ' : '\\s+';
      return new RegExp(`^${optional}<(?:${names})>[^<]*</\\w+>$`).test(line) ? '' : undefined;
    }
  },
  {
    kind: 'an element that stands twice',
    files: XML,
    change: swap(new RegExp(`^(\\s+<(${ONCE})>[^<]*</\\2>)$`), '$1$1')
  },
  {
    kind: 'a name that leads nowhere',
    files:
      /\.(?:permissionset|layout|listView|compactLayout|pathAssistant|recordType|tab|app|field|validationRule|flow)-meta\.xml$/,
    change: (line) =>
      /standard-|>[A-Z_.]+</.test(line)
        ? undefined
        : first(
            line,
            swap(new RegExp(`^(\\s+<(?:${REFERENCES})>[^<]*?\\w)(__(?:c|mdt))<`), '$1x$2<'),
            swap(/^(\s+<(?:lwcComponent|valueSetName|businessProcess|tabs?)>\w+)</, '$1x<')
          )
  },
  {
    kind: 'a formula that cannot be read',
    files: /\.(?:field|validationRule)-meta\.xml$/,
    change: (line) =>
      /<(?:formula|errorConditionFormula)>/.test(line)
        ? first(
            line,
            swap(/(<errorConditionFormula>)AND\(/, '$1AND(1 = "one",'),
            swap(/(<\w+>.*?\b[A-Z]\w*?)(__c\b)/, '$1x$2'),
            swap(/(<formula>)/, '$1"text" - ')
          )
        : undefined
  },
  {
    kind: 'a record that its type does not hold',
    files: /\.md-meta\.xml$/,
    change: (line) =>
      first(
        line,
        swap(/^(\s+<field>\w+?)(__c<)/, '$1x$2'),
        swap(/xsi:type="xsd:double"/, 'xsi:type="xsd:boolean"'),
        swap(/xsi:type="xsd:string"/, 'xsi:type="xsd:date"')
      )
  },
  {
    kind: 'an import that leads nowhere',
    files: /\/lwc\/(?!forecastData\/).*\.(?:ts|html)$/,
    change: (line, file) =>
      first(
        line,
        swap(/(from '@salesforce\/label\/c\.\w+)'/, "$1x'"),
        swap(/(from '@salesforce\/schema\/[\w.]+?)(__c)'/, "$1x$2'"),
        swap(/^(import (?!type)\{.*from 'c\/\w+)'/, "$1x'"),
        // In TypeScript a component's tag is in comments only.
        (text) => (file.endsWith('.html') ? swap(/(<c-[a-z-]+)(?=\s|>|$)/, '$1-x')(text) : undefined)
      )
  },
  {
    kind: 'a GraphQL field that the org does not have',
    files: /\/lwc\/forecastData\/\w+Queries\.ts$/,
    change: swap(/^(\s{14,}(?:\w+: )?(?!Id\b)[A-Z]\w*)( \{)?$/, '$1x$2')
  }
];

/** A bundle is compiled as a whole. */
const whole = (path: string): string => path.replace(/(\/lwc\/\w+)\/.*$/, '$1');

/** What sort of file this is: `layout`, `flow`, `ts`. */
export const sortOf = (path: string): string => /\.(\w+)(?:-meta\.xml)?$/.exec(path)?.[1] ?? '';

/**
 * Mistakes in files, the same for the same files and seed: `rounds` of one of each kind, no file or bundle twice in a round
 * and no place twice at all.
 * @param files contents by path
 */
export function seedsOf(files: ReadonlyMap<string, string>, rounds: number, seed: number): Seed[][] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const used = new Set<string>();
  return Array.from({ length: rounds }, (_, round) => {
    const taken = new Set<string>();
    return SEED_KINDS.map((kind) => {
      const paths = [...files.keys()].filter((path) => kind.files.test(path));
      // Each sort of file in turn, however few files of the sort there are; the next where this one has no place left.
      const sorts = [...new Set(paths.map(sortOf))].sort();
      const inTurn = sorts.map((_, turn) => sorts[(round + turn) % sorts.length]!);
      for (const sort of inTurn) {
        const free = paths.filter((path) => sortOf(path) === sort && !taken.has(whole(path)));
        const withPlaces = free
          .map((file) => placesIn(file, files.get(file)!, kind).filter((place) => !used.has(nameOf(place))))
          .filter((places) => places.length > 0);
        if (withPlaces.length === 0) continue;
        const chosen = pick(pick(withPlaces));
        used.add(nameOf(chosen));
        taken.add(whole(chosen.file));
        return chosen;
      }
      throw new Error(`No file has a place for ${kind.kind}.`);
    });
  });
}

const nameOf = ({ kind, file, line }: Seed): string => `${kind} ${file}:${line}`;

/** Every mistake of a kind that a file has a place for. */
const placesIn = (file: string, content: string, { kind, change }: SeedKind): Seed[] =>
  content.split('\n').flatMap((line, index) => {
    const text = change(line, file);
    return text === undefined ? [] : [{ kind, file, line: index + 1, text }];
  });
