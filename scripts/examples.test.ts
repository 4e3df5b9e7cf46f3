import { expect, test } from 'vitest';
import { ExampleError, findMarkdownExamples, findSourceExamples, toTestFile } from './examples.ts';

const own = new Map([
  ['add', "import { add } from '@allr/sums';"],
  ['Sum', "import { type Sum } from '@allr/sums';"],
]);

function bodyOf(code: string): string {
  const file = toTestFile([{ file: 'src/add.ts', line: 7, title: 'Sums', code }], own);
  return file.slice(file.indexOf('test('));
}

test('the blocks of @example tags are found, with title and line', () => {
  const source = [
    'const a = 1;',
    '/**',
    ' * Adds.',
    ' *',
    ' * ```ts',
    ' * not(an.example);',
    ' * ```',
    ' * @param a - a number',
    ' * @example Two numbers',
    ' * ```ts',
    ' * add(1, 2); // => 3',
    ' * ```',
    ' * @example',
    ' * ```ts no-run',
    ' * add(read());',
    ' * ```',
    ' */',
    'export function add() {}',
  ].join('\n');
  expect(findSourceExamples('src/add.ts', source)).toEqual([
    { file: 'src/add.ts', line: 11, title: 'Two numbers', code: 'add(1, 2); // => 3' },
  ]);
});

test('the ts blocks of Markdown are found', () => {
  const text = ['# Sums', '```sh', 'npm i', '```', '```ts', 'add(1, 2); // => 3', '```'].join('\n');
  expect(findMarkdownExamples('README.md', text)).toEqual([
    { file: 'README.md', line: 6, title: '', code: 'add(1, 2); // => 3' },
  ]);
});

test.each([
  ['an expression', 'add(1, 2); // => 3', 'expect(add(1, 2)).toEqual(3);'],
  ['a variable', 'const sum = add(1, 2); // => 3', 'expect(sum).toEqual(3);'],
  ['a value below', 'add(1, 2);\n// => 3', 'expect(add(1, 2)).toEqual(3);'],
  ['a value of two lines', 'f();\n// => { a: 1,\n//   b: 2 }', 'expect(f()).toEqual({ a: 1,\n  b: 2 });'],
  ['a comment after the value', 'f(); // => 1\n// so it is', 'expect(f()).toEqual(1);'],
  ['an awaited value', 'await f(); // => 1', 'expect(await f()).toEqual(1);'],
])('%s is asserted', (_, code, assertion) => {
  expect(bodyOf(code)).toContain(assertion);
});

test('statements without a value are kept', () => {
  expect(bodyOf('const a = 1;\n// why\nadd(a, 2); // => 3')).toBe(
    'test("src/add.ts:7 Sums", async () => {\nconst a = 1;\n// why\nexpect(add(a, 2)).toEqual(3);\n});\n',
  );
});

test('what the package exports is imported, unless the example declares or imports it', () => {
  const example = { file: 'src/add.ts', line: 1, title: '' };
  const codes = [
    'const sum: Sum = add(1, 2); // => 3',
    'const add = 1;\nadd; // => 1',
    "import { add } from '@allr/sums';\nimport type { Sum, Other } from './sum.ts';\nadd(1, 2); // => 3",
  ];
  const imports = codes.map((code) => {
    const file = toTestFile([{ ...example, code }], own);
    return file.split('\n').filter((line) => line.startsWith('import') && !line.includes('vitest'));
  });
  expect(imports).toEqual([
    ["import { type Sum } from '@allr/sums';", "import { add } from '@allr/sums';"],
    [],
    [
      "import { add } from '@allr/sums';",
      "import type { Sum } from './sum.ts';",
      "import type { Other } from './sum.ts';",
    ],
  ]);
});

test('two examples of a file may import the same', () => {
  const example = { file: 'a.ts', line: 1, title: '', code: 'add(1, 2); // => 3' };
  expect(toTestFile([example, example], own).match(/import \{ add \}/g)).toHaveLength(1);
});

test.each([
  ['that asserts nothing', 'add(1, 2);', 'asserts nothing'],
  ['whose assertion is nested', 'if (a) {\n  add(1, 2); // => 3\n}', 'of which 0 can be tested'],
  ['whose value is no expression', 'add(1, 2); // => 3 apples', 'is not a JavaScript expression'],
  ['whose value is missing', 'add(1, 2); // =>', 'is not a JavaScript expression'],
  ['that does not parse', 'add(1, 2; // => 3', 'does not parse'],
  ['that asserts two variables', 'const [a, b] = f(); // => 1', 'must follow an expression'],
])('an example %s is an error', (_, code, message) => {
  expect(() => bodyOf(code)).toThrow(ExampleError);
  expect(() => bodyOf(code)).toThrow(message);
  expect(() => bodyOf(code)).toThrow('src/add.ts:7');
});

test('an @example without a block, or in another language than ts, is an error', () => {
  const tag = (block: string): string => `/**\n * @example\n${block}\n */`;
  expect(() => findSourceExamples('a.ts', tag(' * add(1, 2)'))).toThrow('has no code');
  expect(() => findSourceExamples('a.ts', tag(' * ```js\n * add(1)\n * ```'))).toThrow('`js`');
});
