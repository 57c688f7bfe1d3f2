// Tests read the labels that users read: each label module answers with its text from CustomLabels.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { XMLParser } = require('fast-xml-parser');

const file = path.join(__dirname, '../force-app/main/default/labels/CustomLabels.labels-meta.xml');
const parser = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false });
const { labels } = parser.parse(readFileSync(file, 'utf8')).CustomLabels;

for (const { fullName, value } of labels)
  jest.doMock(`@salesforce/label/c.${fullName}`, () => ({ __esModule: true, default: value }), {
    virtual: true
  });
