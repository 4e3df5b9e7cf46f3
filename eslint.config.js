import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as typescript } from 'typescript-eslint';
import { castReason } from './scripts/cast-reason.ts';

// Imports point down this list: a package knows only those before it.
const order = [
  'model',
  'eligibility',
  'evidence',
  'rules',
  'data',
  'selection',
  'format',
  'plot',
  'fhir',
  'cohort',
  'cli',
];

const tests = ['**/*.test.ts', '**/*.test-d.ts', '**/*.bench.ts'];

const deepImport = {
  regex: `^@allr/[^/]+/(src|dist|internal)(/|$)|^(\\.\\./)+(packages|${order.join('|')})/`,
  message: 'Import what the package exports.',
};
const nodeModule = {
  regex: '^node:',
  message: 'Libraries also run in browsers. Only the CLI, scripts and entries named node may use Node.',
};

const direction = order.flatMap((name, index) => {
  const oneWay = {
    regex: `^@allr/(?!(${order.slice(0, index).join('|') || '-'})(/|$))`,
    message: `Imports point one way: ${order.slice(0, index + 1).join(' < ')}.`,
  };
  const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
  const files = [`packages/${name}/src/**/*.ts`];
  return [
    { files, rules: restrict(deepImport, oneWay) },
    {
      files,
      ignores: ['packages/cli/**', 'packages/*/src/node.ts', ...tests],
      rules: restrict(deepImport, oneWay, nodeModule),
    },
  ];
});

export default defineConfig(
  globalIgnores(['**/dist', '**/generated', '**/.examples', '**/.results', '**/.turbo', '**/.astro', '**/.api']),
  eslint.configs.recommended,
  typescript.strictTypeChecked,
  typescript.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { allr: { rules: { 'cast-reason': castReason } } },
    rules: {
      'allr/cast-reason': 'error',
      '@typescript-eslint/no-explicit-any': 'off', // said by cast-reason
      '@typescript-eslint/no-non-null-assertion': 'off', // said by cast-reason
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Brackets show that a name is not checked.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Takes a mapped type with optional keys for a record.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Records and patients come from JSON: a field may hold what its type excludes.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A constructor that only narrows the type of its parameters is of use.
      '@typescript-eslint/no-useless-constructor': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-params': ['error', 3],
      'no-restricted-imports': ['error', { patterns: [deepImport] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name, so that the name is the same everywhere.',
        },
        {
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
          message: "Write `import * as z from 'zod'`: named imports keep bundlers from dropping unused code.",
        },
      ],
    },
  },
  ...direction,
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['packages/cli/**', ...tests],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', '__filename', 'require'],
    },
  },
  {
    files: tests,
    rules: {
      // What a test reads wrongly, its assertions show.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A type test is an expression that compiles or does not.
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-params': 'off', // the columns of a table of cases
    },
  },
  {
    files: ['*.{js,ts}', 'apps/docs/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' }, // tools ask for default exports
  },
  { files: ['**/*.js'], ...typescript.disableTypeChecked },
);
