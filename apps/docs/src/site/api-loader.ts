import type { Loader, LoaderContext } from 'astro/loaders';
import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';

const repository = 'https://github.com/allr-project/allr';

/** A page of the API reference: a package, or one of its exports. */
interface ApiPage {
  /** `eligibility`, or `eligibility/functions/decide`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What it is: `function`, `interface` …; undefined for a package. */
  readonly kind?: string;
  readonly markdown: string;
}

/** Loads the Markdown that TypeDoc wrote, with links that lead within this site. */
export function apiLoader(folder: URL): Loader {
  return {
    name: 'api',
    load: async (context: LoaderContext) => {
      const { store } = context;
      store.clear();
      const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
      for (const file of files.filter((name) => name.startsWith('@allr/') && name.endsWith('.md')).sort()) {
        const page = toApiPage(file, await readFile(new URL(file, folder), 'utf8'));
        const { markdown, id, ...about } = page;
        const data = await context.parseData({ id, data: about });
        store.set({ id, data, body: markdown, rendered: await context.renderMarkdown(markdown) });
      }
    },
  };
}

/** Reads one file of TypeDoc's Markdown. */
function toApiPage(file: string, text: string): ApiPage {
  const heading = /^# (.*)$/m.exec(text)?.[1] ?? file;
  const [kind, name] = /^([A-Z][\w ]+): (.*)$/.exec(heading)?.slice(1) ?? [];
  const afterHeading = text.slice(text.indexOf(`# ${heading}`) + heading.length + 2);
  const title = (name ?? heading).replaceAll('\\', '');
  const firstText =
    afterHeading
      .split(/\n{2,}/)
      .map((part) => part.trim())
      .find((part) => /^[A-Z`_*[]/.test(part) && !part.startsWith('***')) ?? '';
  return {
    id: toId(file),
    title,
    description: plainText(firstText) || `${title} of ${file.split('/').slice(0, 2).join('/')}`,
    ...(kind === undefined ? {} : { kind: kind.toLowerCase() }),
    markdown: rewriteLinks(afterHeading, file)
      // What is thrown stands under one heading.
      .replaceAll(/(?<=\n## Throws\n[^#]*)## Throws\n\n/g, '')
      .replaceAll(/^\*\*\*$/gm, '')
      .replaceAll(/^```ts .*$/gm, '```ts'),
  };
}

/** The address of a file of TypeDoc's Markdown, without `/api/`. */
function toId(file: string): string {
  return file.replace(/^@allr\//, '').replace(/(?:\/README)?\.md$/, '');
}

function rewriteLinks(markdown: string, file: string): string {
  return markdown.replaceAll(/\]\((?!https?:|#|\/)([^)#\s]*)(#[^)\s]*)?\)/g, (_, path: string, anchor = '') => {
    const target = posix.normalize(posix.join(posix.dirname(file), path));
    if (target.startsWith('@allr/') && target.endsWith('.md')) return `](/api/${toId(target)}/${String(anchor)})`;
    return `](${repositoryPages[posix.basename(target)] ?? `${repository}/blob/main/${posix.basename(target)}`})`;
  });
}

/** Files of the repository that are pages of this site. */
const repositoryPages: Readonly<Record<string, string>> = {
  'coverage.md': '/coverage/',
  'VERSIONING.md': '/guides/versioning/',
  'DISCLAIMER.md': '/clinical-use/',
  'README.md': '/api/',
};

function plainText(markdown: string): string {
  const text = markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*\\]|(?<!\w)_|_(?!\w)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const sentence = /^.*?[.](?= |$)/.exec(text)?.[0] ?? text;
  return sentence.length > 300 ? `${sentence.slice(0, 297)}…` : sentence;
}
