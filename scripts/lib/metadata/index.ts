export { checkReferences } from './check-references.ts';
export { checkComponent, isCheckable } from './check-shape.ts';
export { readComponent, readSourceFolder, withParts } from './read.ts';
export { formulaReferences } from './references/formulas.ts';
export type { StandardSchema } from './references/catalog.ts';
export { sourceName } from './source-types.ts';
export type { SourceName } from './source-types.ts';
export type { MetadataComponent, Problem, XmlElement } from './types.ts';
export { XmlError, childrenOf, descendants, parseXml, textOf } from './xml.ts';
