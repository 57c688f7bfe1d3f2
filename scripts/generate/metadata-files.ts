import type { Dimension, MetricField } from '../sync/src/metrics.ts';

const COUNT_NOTE = 'Counted, a blank amount counts too.';
const MEASURE_LABELS = { amount: 'Amount', count: 'Count', days: 'Sum' } as const;
const HELP_ENDINGS = { amount: ': their amount.', count: ': how many.', days: '' } as const;

/** The `.field-meta.xml` of a metric's field. */
export function fieldXml({ name, metric, measure }: MetricField): string {
  const isAmount = measure === 'amount';
  const help = measure === 'days' ? metric.help : metric.help.replace(/\.$/, HELP_ENDINGS[measure]);
  const lines = [
    `<fullName>${name}</fullName>`,
    `<description>${escaped(metric.description)}${measure === 'count' ? ` ${metric.counted ?? COUNT_NOTE}` : ''}</description>`,
    ...(isAmount ? [] : ['<externalId>false</externalId>']),
    `<inlineHelpText>${escaped(help)}</inlineHelpText>`,
    `<label>${escaped(`${metric.label} ${MEASURE_LABELS[measure]}`)}</label>`,
    '<precision>18</precision>',
    '<required>false</required>',
    `<scale>${isAmount ? 2 : 0}</scale>`,
    `<type>${isAmount ? 'Currency' : 'Number'}</type>`,
    ...(isAmount ? [] : ['<unique>false</unique>'])
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">',
    ...lines.map((line) => `    ${line}`),
    '</CustomField>',
    ''
  ].join('\n');
}

/** The `.js-meta.xml` of a bundle that only other bundles use. */
export function bundleXml(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">',
    '    <apiVersion>66.0</apiVersion>',
    '    <isExposed>false</isExposed>',
    '</LightningComponentBundle>',
    ''
  ].join('\n');
}

/** A picklist field whose values are the dimensions; the rest stays. */
export function withPicklistValues(field: string, dimensions: readonly Dimension[]): string {
  const values = dimensions.map(
    ({ name }) =>
      `            <value>\n                <fullName>${escaped(name)}</fullName>\n                <default>false</default>\n                <label>${escaped(name)}</label>\n            </value>\n`
  );
  return field.replace(/( {12}<value>[\s\S]*<\/value>\n)/, values.join(''));
}

const SECTIONS = [
  { label: 'Sums', columns: ['count', 'amount'] },
  { label: 'Time', columns: ['days', null] }
] as const;

/** A layout whose sections Sums and Time list the fields in their order; the rest stays. @throws when a section is missing */
export function withLayoutSections(layout: string, fields: readonly MetricField[]): string {
  const shown = SECTIONS.filter(({ columns }) =>
    fields.some(({ measure }) => columns.some((one) => one === measure))
  );
  return shown.reduce((text, { label, columns }) => {
    const start = text.indexOf(`<label>${label}</label>`);
    const first = text.indexOf('        <layoutColumns', start);
    const end = text.indexOf('        <style>', start);
    if (start < 0 || first < 0 || end < 0) throw new Error(`The layout has no section ${label}.`);
    const body = columns.map((measure) => layoutColumn(fields.filter((field) => field.measure === measure)));
    return text.slice(0, first) + body.join('') + text.slice(end);
  }, layout);
}

function layoutColumn(fields: readonly MetricField[]): string {
  if (fields.length === 0) return '        <layoutColumns/>\n';
  const items = fields.map(
    ({ name }) =>
      `            <layoutItems>\n                <behavior>Edit</behavior>\n                <field>${name}</field>\n            </layoutItems>\n`
  );
  return `        <layoutColumns>\n${items.join('')}        </layoutColumns>\n`;
}

const PERMISSION = / {4}<fieldPermissions>[\s\S]*?<\/fieldPermissions>\n/g;

/**
 * A permission set that may read the fields of an object's metrics, and write them where it may write the object. The
 * rows stay in the order of their names; rows of other fields are not touched.
 */
export function withFieldPermissions(
  permissionSet: string,
  object: string,
  fields: readonly MetricField[],
  isEditable: boolean
): string {
  const names = new Set(fields.map(({ name }) => `${object}.${name}`));
  const rows = (permissionSet.match(PERMISSION) ?? []).filter((row) => !names.has(fieldOf(row)));
  const own = [...names].map(
    (name) =>
      `    <fieldPermissions>\n        <editable>${isEditable}</editable>\n        <field>${name}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n`
  );
  const all = [...rows, ...own].sort((a, b) => (fieldOf(a) < fieldOf(b) ? -1 : 1));
  const start = permissionSet.search(PERMISSION);
  const rest = permissionSet.replace(PERMISSION, '');
  return rest.slice(0, start) + all.join('') + rest.slice(start);
}

const fieldOf = (row: string): string => /<field>(.*?)<\/field>/.exec(row)?.[1] ?? '';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
