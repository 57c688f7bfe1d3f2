import { readFileSync } from 'node:fs';

const project = JSON.parse(readFileSync(new URL('../.prettierrc.json', import.meta.url), 'utf8'));

// Salesforce takes the text of an element as it stands: a wrapped message shows its line breaks to the user,
// and `<>` in a formula must not become `< >`. So text in metadata is never reflowed.
export default {
  ...project,
  overrides: [
    ...project.overrides,
    { files: '*.xml', options: { tabWidth: 4, printWidth: 100000, xmlWhitespaceSensitivity: 'preserve' } }
  ]
};
