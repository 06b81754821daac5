const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const prettier = require('eslint-config-prettier');
const globals = require('globals');

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
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals.node } },
  },
  {
    // core/ is pure: nothing from outside it but small libraries.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(excel|tasks|plans|words|taskpane|cli|practice)(/|$)',
              message: 'core/ imports nothing from outside core/ but small libraries.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension'],
    },
  },
  {
    // excel/ is the only door: nobody else says Excel or Office, and no part of the add-in knows practice/ or cli/.
    files: ['src/{tasks,plans,words,taskpane}/**/*.{ts,tsx}', 'src/excel/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(\\.\\./)+(practice|cli)(/|$)', message: 'The add-in holds none of this.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/{tasks,plans,words,taskpane}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension'] },
  },
  prettier,
);
