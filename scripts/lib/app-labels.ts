import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const FILE = resolve(import.meta.dirname, '../../force-app/main/default/labels/CustomLabels.labels-meta.xml');

interface LabelsFile {
  CustomLabels: { labels: { fullName: string; value: string }[] };
}

/** The text of each custom label of the app, by its full name, in the order of the file. */
export function appLabels(): ReadonlyMap<string, string> {
  const parser = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false });
  const { labels } = (parser.parse(readFileSync(FILE, 'utf8')) as LabelsFile).CustomLabels;
  return new Map(labels.map(({ fullName, value }) => [fullName, value]));
}
