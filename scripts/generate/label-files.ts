const HEAD =
  '// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.\n';

/** Where a label is in forecastLabels: `Forecast_Header_BoardPack` is `header.boardPack`. */
export interface LabelPlace {
  /** Its module and the object that this exports. */
  readonly topic: string;
  readonly key: string;
}

/** @throws when the label's full name does not have the three parts */
export function placeOf(label: string): LabelPlace {
  const [app, topic, key, ...others] = label.split('_');
  if (app !== 'Forecast' || !topic || !key || others.length > 0)
    throw new Error(`Label ${label}: a name has the form Forecast_Topic_Name.`);
  return { topic: lowerFirst(topic), key: lowerFirst(key) };
}

const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** The modules of forecastLabels by file name: one per topic, and the one that other bundles import. */
export function labelModules(labels: Iterable<string>): Map<string, string> {
  const topics = new Map<string, { label: string; key: string }[]>();
  for (const label of labels) {
    const { topic, key } = placeOf(label);
    topics.set(topic, [...(topics.get(topic) ?? []), { label, key }]);
  }
  const modules = [...topics].map(([topic, entries]): [string, string] => [
    `${topic}.ts`,
    `${HEAD}${entries.map(({ label, key }) => `import ${key} from '@salesforce/label/c.${label}';`).join('\n')}

export const ${topic} = { ${entries.map(({ key }) => key).join(', ')} };
`
  ]);
  const exported = [...topics.keys()].sort().map((topic) => `export { ${topic} } from './${topic}';`);
  const index = `${HEAD}// Every word the user reads comes from a custom label; one object per topic of the labels' names.
${exported.join('\n')}
export * from './words';
`;
  return new Map([...modules, ['forecastLabels.ts', index]]);
}
