export { filledSql, lookedUp, type FieldMapping } from './filled-sql.ts';
export {
  MAPPING_FILE,
  checkedMapping,
  fieldMappings,
  mappingText,
  readMapping,
  type MappedField,
  type Mapping
} from './mapping.ts';
export { TARGET_NAMES, targetOf, type TargetName } from './targets.ts';
