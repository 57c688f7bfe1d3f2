import { XMLParser } from 'fast-xml-parser';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface TabMetadata {
  name: string;
  label: string;
  /** Bundle shown by the tab; absent for a tab of an object. */
  component?: string;
  object?: string;
}

export interface AppMetadata {
  name: string;
  label: string;
  headerColor?: string;
  /** API names in the order of the navigation bar; `standard-Opportunity` for a standard object. */
  tabs: string[];
}

/** What the page needs of the metadata: apps and tabs to show, components and labels to build. */
export interface PageMetadata {
  apps: AppMetadata[];
  tabs: TabMetadata[];
  labels: ReadonlyMap<string, string>;
  lwcFolders: string[];
}

type Xml = Record<string, unknown>;

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false });

const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value);

/** Reads source folders such as force-app/main. Files of other kinds are left to the schema. */
export function readPageMetadata(sourceFolders: readonly string[]): PageMetadata {
  const files = sourceFolders.flatMap(filesBelow);
  const read = (suffix: string, root: string) =>
    files
      .filter((file) => file.endsWith(suffix))
      .map((file) => ({
        name: basename(file, suffix),
        xml: (parser.parse(readFileSync(file, 'utf8')) as Record<string, Xml>)[root] ?? {}
      }));
  return {
    apps: read('.app-meta.xml', 'CustomApplication').map(({ name, xml }) => ({
      name,
      label: text(xml.label) ?? name,
      headerColor: text((xml.brand as Xml | undefined)?.headerColor),
      tabs: list(xml.tabs as string | string[] | undefined)
    })),
    tabs: read('.tab-meta.xml', 'CustomTab').map(({ name, xml }) => ({
      name,
      label: text(xml.label) ?? name,
      component: text(xml.lwcComponent),
      object: text(xml.customObject) === 'true' ? name : undefined
    })),
    labels: new Map(
      read('.labels-meta.xml', 'CustomLabels').flatMap(({ xml }) =>
        list(xml.labels as Xml | Xml[] | undefined).map((label) => [
          String(label.fullName),
          String(label.value ?? '')
        ])
      )
    ),
    lwcFolders: sourceFolders.flatMap((folder) => foldersNamed(folder, 'lwc'))
  };
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('-meta.xml'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

const foldersNamed = (folder: string, name: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name === name)
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];
