export { checkComponent, isCheckable } from './check-shape.ts';
export { readComponent, readSourceFolder, withParts } from './read.ts';
export { sourceName } from './source-types.ts';
export type { SourceName } from './source-types.ts';
export type { MetadataComponent, Problem, XmlElement } from './types.ts';
export { XmlError, childrenOf, descendants, parseXml, textOf } from './xml.ts';
