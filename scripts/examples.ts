import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

// Turns the examples of a package into tests: `node ../../scripts/examples.ts [MARKDOWN …]`, run in the package's folder.
// Examples are the ```ts blocks of `@example` tags and of README.md. `expression; // => value` becomes an assertion.

interface Place {
  readonly file: string;
  readonly line: number;
  readonly title: string;
}

/** A ```ts block, with the place where its first line of code stands. */
export interface Example extends Place {
  readonly code: string;
}

/** What one import line offers, such as `import { decide } from '@allr/eligibility';`, by the imported name. */
export type OwnImports = ReadonlyMap<string, string>;

/** An example that cannot be made a test. The message says where it stands and what to change. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
  constructor(example: Place, problem: string) {
    super(`${example.file}:${example.line}: ${problem}`);
  }
}

/** Finds the ```ts blocks of `@example` tags in TypeScript source. */
export function findSourceExamples(file: string, text: string): Example[] {
  return [...text.matchAll(/^[ \t]*\/\*\*[^]*?\*\//gm)].flatMap((comment) => {
    const firstLine = lineAt(text, comment.index);
    const lines = comment[0].split('\n').map((line) => line.replace(/^\s*(?:\/\*\*|\*\/|\* ?)/, ''));
    const tags = lines.flatMap((line, index) => (/^@\w/.test(line) ? [index] : []));
    return tags
      .filter((start) => /^@example\b/.test(lines[start] ?? ''))
      .flatMap((start) => {
        const end = tags.find((tag) => tag > start) ?? lines.length;
        const title = (lines[start] ?? '').replace('@example', '').trim();
        const place = { file, line: firstLine + start, title };
        const blocks = findBlocks(place, lines.slice(start, end));
        if (blocks === undefined) {
          throw new ExampleError(place, 'an @example has no code. Write its code in a ```ts block.');
        }
        return blocks;
      });
  });
}

/** Finds the ```ts blocks of a Markdown text. */
export function findMarkdownExamples(file: string, text: string): Example[] {
  return findBlocks({ file, line: 1, title: '' }, text.split('\n')) ?? [];
}

/** Returns undefined where there is no fenced block of any language. */
function findBlocks(first: Place, lines: readonly string[]): Example[] | undefined {
  const examples: Example[] = [];
  let fences = 0;
  let open: { readonly info: string; readonly start: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const fence = /^\s*```(.*)$/.exec(line);
    if (fence === null) continue;
    if (open === undefined) {
      open = { info: (fence[1] ?? '').trim(), start: index + 1 };
      fences += 1;
      continue;
    }
    const place = { ...first, line: first.line + open.start };
    if (/^(?:js|javascript|typescript|mts|tsx)\b/.test(open.info)) {
      throw new ExampleError(place, `a block is marked \`${open.info}\`. Mark it \`ts\`.`);
    }
    if (open.info === 'ts') {
      examples.push({ ...place, code: lines.slice(open.start, index).join('\n') });
    }
    open = undefined;
  }
  return fences === 0 ? undefined : examples;
}

/** Writes one test file for the examples of one source file. */
export function toTestFile(examples: readonly Example[], own: OwnImports): string {
  const imports = new Set(["import { expect, test } from 'vitest';"]);
  const tests = examples.map((example) => {
    const source = parse(example);
    const declared = new Set<string>();
    let body = '';
    let assertions = 0;
    for (const [index, statement] of source.statements.entries()) {
      const start = index === 0 ? 0 : statement.getStart(source);
      const next = source.statements[index + 1];
      const gap = example.code.slice(statement.end, next?.getStart(source));
      if (ts.isImportDeclaration(statement)) {
        for (const { name, line } of importLines(statement)) {
          declared.add(name);
          imports.add(line);
        }
        continue;
      }
      for (const name of declaredNames(statement)) declared.add(name);
      const value = expectedValue(example, gap);
      body += example.code.slice(start, statement.getStart(source));
      if (value === undefined) {
        body += statement.getText(source) + gap;
      } else {
        body += assertion(example, statement, value);
        assertions += 1;
      }
    }
    const markers = example.code.match(/\/\/ =>/g)?.length ?? 0;
    if (markers === 0) {
      const advice = 'Add `// => value` to a line, or mark the block `ts no-run`.';
      throw new ExampleError(example, `an example asserts nothing. ${advice}`);
    }
    if (markers !== assertions) {
      const found = `${markers} \`// =>\` comments, of which ${assertions} can be tested`;
      const advice = 'Each must follow a statement of its own at the top level of the block.';
      throw new ExampleError(example, `an example has ${found}. ${advice}`);
    }
    for (const name of identifiers(source)) {
      const line = own.get(name);
      if (line !== undefined && !declared.has(name)) imports.add(line);
    }
    const name = `${example.file}:${example.line} ${example.title}`.trim();
    return `test(${JSON.stringify(name)}, async () => {\n${body.trimEnd()}\n});\n`;
  });
  return [[...imports].join('\n') + '\n', ...tests].join('\n');
}

function parse(example: Example): ts.SourceFile {
  const syntax = syntaxError(example.code);
  if (syntax !== undefined) throw new ExampleError(example, `an example does not parse: ${syntax}`);
  return ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.Latest, true);
}

function syntaxError(code: string): string | undefined {
  const { diagnostics } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
  });
  const [first] = diagnostics ?? [];
  return first && ts.flattenDiagnosticMessageText(first.messageText, ' ');
}

/** The value after `// =>`, which may go on over the comment lines that follow. */
function expectedValue(example: Example, gap: string): string | undefined {
  const comments = gap.split('\n').map((line) => /^\s*\/\/ ?(.*)$/.exec(line)?.[1]);
  const start = comments.findIndex((comment) => comment?.startsWith('=>'));
  if (start === -1) return undefined;
  let value = comments[start]?.slice(2).trim() ?? '';
  for (const comment of comments.slice(start + 1)) {
    if (syntaxError(`void (${value}\n);`) === undefined || comment === undefined) break;
    value += `\n${comment}`;
  }
  if (value === '' || syntaxError(`void (${value}\n);`) !== undefined) {
    throw new ExampleError(example, `\`// => ${value}\` is not a JavaScript expression.`);
  }
  return value;
}

function assertion(example: Example, statement: ts.Statement, value: string): string {
  if (ts.isExpressionStatement(statement)) {
    return `expect(${statement.expression.getText()}).toEqual(${value});
`;
  }
  const names = declaredNames(statement);
  const [name] = names;
  if (!ts.isVariableStatement(statement) || name === undefined || names.length > 1) {
    const expected = 'an expression or the declaration of one variable';
    throw new ExampleError(example, `\`// => ${value}\` must follow ${expected}.`);
  }
  return `${statement.getText()}\nexpect(${name}).toEqual(${value});\n`;
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => bindingNames(name));
  }
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}

function bindingNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bindingNames(element.name)));
}

/** One line for each imported name, so that two examples may import the same. */
function importLines(statement: ts.ImportDeclaration): { name: string; line: string }[] {
  const from = statement.moduleSpecifier.getText();
  const bindings = statement.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) {
    const name = statement.importClause?.name ?? bindings?.name;
    return [{ name: name?.text ?? '', line: statement.getText() }];
  }
  const isType = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return bindings.elements.map((element) => ({
    name: element.name.text,
    line: `import ${isType ? 'type ' : ''}{ ${element.getText()} } from ${from};`,
  }));
}

function identifiers(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.add(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** Reads what the built package exports, so that an example need not import its own package. */
function ownImports(): OwnImports {
  // What packaging.ts checks: each export is a path, or has its types beside the code.
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly name: string;
    /** A private package may have none. */
    readonly exports?: Record<string, string | { readonly import: { readonly types: string } }>;
  };
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([path, target]) =>
    typeof target === 'string' ? [] : [{ path, types: target.import.types }],
  );
  const program = ts.createProgram(
    entries.map((entry) => entry.types),
    { module: ts.ModuleKind.NodeNext, skipLibCheck: true },
  );
  const checker = program.getTypeChecker();
  const imports = new Map<string, string>();
  for (const { path, types } of entries) {
    const file = program.getSourceFile(types);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${types} is no module. Build the package first.`);
    for (const symbol of checker.getExportsOfModule(module)) {
      if (imports.has(symbol.name)) continue;
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const { flags } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      const type = (flags & ts.SymbolFlags.Value) === 0 ? 'type ' : '';
      const from = join(manifest.name, path).replaceAll('\\', '/');
      imports.set(symbol.name, `import { ${type}${symbol.name} } from '${from}';`);
    }
  }
  return imports;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

if (import.meta.main) {
  const sources = globSync('src/**/*.ts', { exclude: ['src/generated/**', '**/*.test*.ts'] });
  const markdown = [...(existsSync('README.md') ? ['README.md'] : []), ...process.argv.slice(2)];
  const own = ownImports();
  const errors: ExampleError[] = [];
  rmSync('.examples', { recursive: true, force: true });
  mkdirSync('.examples');
  for (const file of [...sources.sort(), ...markdown]) {
    try {
      const find = /\.mdx?$/.test(file) ? findMarkdownExamples : findSourceExamples;
      const examples = find(file, readFileSync(file, 'utf8'));
      if (examples.length === 0) continue;
      const name = file
        .replace(/^(?:\.\.\/)+/, 'root/')
        .replace(/\.\w+$/, '')
        .replaceAll(/[\\/]/g, '.');
      writeFileSync(join('.examples', `${name}.test.ts`), toTestFile(examples, own));
    } catch (error) {
      if (!(error instanceof ExampleError)) throw error;
      errors.push(error);
    }
  }
  for (const error of errors) console.error(error.message);
  if (errors.length > 0) process.exitCode = 1;
}
