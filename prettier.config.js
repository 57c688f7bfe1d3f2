/** @type {import('prettier').Config} */
export default {
  printWidth: 110,
  singleQuote: true,
  trailingComma: 'none',
  plugins: ['prettier-plugin-apex', '@prettier/plugin-xml'],
  xmlSelfClosingSpace: false,
  overrides: [
    {
      files: ['**/lwc/**/*.html', 'scripts/local-org/lightning-page/client/**/*.html'],
      options: { parser: 'lwc' }
    },
    {
      files: '*.xml',
      // Salesforce takes the text of an element as it stands: a wrapped message shows its line breaks to the user,
      // and `<>` in a formula must not become `< >`. So text in metadata is never reflowed.
      options: { tabWidth: 4, printWidth: 100000, xmlWhitespaceSensitivity: 'preserve' }
    }
  ]
};
