import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The style sheet that holds what was written in `style` attributes. */
const attributeStyles = 'attributes.css';

/**
 * Writes a strict Content-Security-Policy into each built page. Inline scripts and styles are allowed by
 * their hashes; `style` attributes, which have no hash, become classes of one style sheet. Nothing is
 * loaded from elsewhere. The search needs `wasm-unsafe-eval`, which compiles WebAssembly and evaluates no
 * text.
 */
export function strictCsp(): AstroIntegration {
  return {
    name: 'strict-csp',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const styles = new Map<string, string>();
        const files = (await readdir(root, { recursive: true })).map((file) => join(root, file));
        const pages = files.filter((file) => file.endsWith('.html'));
        for (const page of pages) await writeFile(page, securePage(await readFile(page, 'utf8'), styles));
        for (const sheet of files.filter((file) => /_astro.[^\\/]*\.css$/.test(file))) {
          const css = await readFile(sheet, 'utf8');
          const moved = selectClasses(css);
          if (moved !== css) await writeFile(sheet, moved);
        }
        const rules = [...styles].map(([style, name]) => `.${name}{${important(style)}}`);
        await writeFile(join(root, '_astro', attributeStyles), `${rules.join('\n')}\n`);
        logger.info(`${String(pages.length)} pages, ${String(styles.size)} styles of attributes`);
      },
    },
  };
}

/** The page with its policy. `styles` collects the class of each style that an attribute held. */
export function securePage(html: string, styles: Map<string, string>): string {
  const page = scrollableTables(classesForStyles(html, styles));
  const policy = policyOf(page).replaceAll('"', '&quot;');
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const sheet = `<link rel="stylesheet" href="/_astro/${attributeStyles}">`;
  if (!/<meta charset="utf-8"\s*\/?>/i.test(page)) throw new Error(`a page names no charset: ${page.slice(0, 200)}`);
  return page.replace(/<meta charset="utf-8"\s*\/?>/i, () => head).replace('</head>', () => `${sheet}</head>`);
}

/** The policy that a page needs: itself, and its inline scripts and styles by their hashes. */
export function policyOf(html: string): string {
  const scripts = inlineElements(html, 'script').filter(({ attributes }) => isScript(attributes));
  const styles = inlineElements(html, 'style');
  const hashes = (elements: readonly { readonly text: string }[]) =>
    [...new Set(elements.map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))].join(
      ' ',
    );
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes(scripts)}`.trim(),
    `style-src 'self' ${hashes(styles)}`.trim(),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The elements of a name that hold their text themselves. */
export function inlineElements(html: string, name: 'script' | 'style') {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([^]*?)</${name}>`, 'g'))]
    .map(([, attributes = '', text = '']) => ({ attributes, text }))
    .filter(({ attributes, text }) => !/\ssrc=/.test(attributes) && text !== '');
}

/** Data in a script element, such as JSON-LD, does not run. */
function isScript(attributes: string): boolean {
  const type = /\stype="([^"]*)"/.exec(attributes)?.[1];
  return type === undefined || type === 'module' || type === 'text/javascript' || type === 'importmap';
}

function classesForStyles(html: string, styles: Map<string, string>): string {
  return replaceTags(html, (tag) => {
    const style = /\sstyle="([^"]*)"/.exec(tag)?.[1];
    if (style === undefined) return tag;
    const plain = tag.replace(/\sstyle="[^"]*"/, '');
    if (style.trim() === '') return plain;
    const name = styles.get(style) ?? `style-${styles.size.toString(36)}`;
    styles.set(style, name);
    return plain.includes(' class="')
      ? plain.replace(/ class="/, ` class="${name} `)
      : plain.replace(/^<[\w-]+/, (start) => `${start} class="${name}"`);
  });
}

/** The colors of code are selected by the attribute that held them. */
export function selectClasses(css: string): string {
  return css.replaceAll("[style^='--']:not([class])", "[class^='style-']");
}

/** Tables can be scrolled on narrow screens, by keyboard too. */
function scrollableTables(html: string): string {
  return html
    .replaceAll(/<table\b/g, '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table')
    .replaceAll('</table>', '</table></div>');
}

/** Opening tags of the body, those within scripts and styles left alone. */
function replaceTags(html: string, replace: (tag: string) => string): string {
  return html.replaceAll(
    /<(script|style)\b[^]*?<\/\1>|<[a-z][\w-]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/g,
    (match, raw) => (raw === undefined ? replace(match) : match),
  );
}

/** An attribute wins over every rule; so does what takes its place. */
function important(style: string): string {
  return style
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .split(/;(?![^(]*\))/)
    .flatMap((declaration) => (declaration.trim() === '' ? [] : [`${declaration.trim()} !important`]))
    .join(';');
}
