const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const prettier = require('eslint-config-prettier');
const globals = require('globals');

const ONE_OBJECT = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression.argument',
  message: 'Write the properties into the object itself.',
};

module.exports = tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    languageOptions: { globals: { ...globals.es2023 } },
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', ONE_OBJECT],
    },
  },
  {
    // What is to be known of a kind of value stands in its file: elsewhere its type is asked by core/values' functions.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/core/values/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['type', 'value'].flatMap((name) =>
          [`[object.name='${name}']`, `[object.property.name='${name}']`].map((of) => ({
            selector: `MemberExpression[property.name='kind']${of}`,
            message:
              'Ask a type or value by a function of core/values, or take it typed from values/value-in: no branch over kinds.',
          })),
        ),
        ONE_OBJECT,
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals.node } },
  },
  {
    // excel/ is the only door: nobody else says Excel or Office. Which part imports which: .dependency-cruiser.cjs.
    files: ['src/{core,tasks,plans,words,taskpane}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension'] },
  },
  prettier,
);
