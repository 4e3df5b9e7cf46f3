import { dataset } from '@allr/data';
import { rules } from '@allr/rules';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packages } from './packages.ts';
import { inlineElements } from './strict-csp.ts';

const dist = join(import.meta.dirname, '../../dist');
if (!existsSync(join(dist, 'index.html'))) throw new Error('apps/docs/dist is empty: run `npm run docs:build` first');

/** Every page by its address, such as `/therapies/blinatumomab/`. */
const pages = new Map(
  globSync('**/*.html', { cwd: dist }).map((file) => [
    `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
    readFileSync(join(dist, file), 'utf8'),
  ]),
);
const all = [...pages];
const pageOf = (address: string) => pages.get(address) ?? '';
const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
const decode = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const jsonLd = (html: string): unknown[] =>
  [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/g)].map(([, text = '']) =>
    JSON.parse(text),
  );

describe('the site', () => {
  it('has a page for every therapy, trial and source', () => {
    for (const { id } of dataset.therapies) expect(pages.has(`/therapies/${id}/`), id).toBe(true);
    for (const { id } of dataset.trials) expect(pages.has(`/trials/${id}/`), id).toBe(true);
    for (const { id } of dataset.sources) expect(pages.has(`/sources/${id}/`), id).toBe(true);
    expect(all.length).toBeGreaterThan(dataset.therapies.length + dataset.trials.length + dataset.sources.length + 350);
  });

  it.each(['/', '/get-started/', '/clinical-use/'])('has %s in Czech', (path) => {
    const page = pageOf(`/cs${path}`);
    expect(page).toContain('<html lang="cs"');
    expect(page).not.toContain('sl-banner');
    expect(attribute(page, /<h1[^>]*>([^<]*)/)).not.toBe(attribute(pageOf(path), /<h1[^>]*>([^<]*)/));
  });

  it('gives each page a language, a title, a description, one main heading and the disclaimer', () => {
    const incomplete = all.filter(
      ([, html]) =>
        !/<html[^>]* lang="(?:en|cs)"/.test(html) ||
        attribute(html, /<title>([^]*?)<\/title>/).trim() === '' ||
        attribute(html, /<meta name="description" content="([^"]*)"/).trim() === '' ||
        html.match(/<h1\b/g)?.length !== 1 ||
        !html.includes('class="disclaimer"'),
    );
    expect(incomplete.map(([address]) => address)).toEqual([]);
  });

  it('links only to what is there', () => {
    const ids = new Map<string, ReadonlySet<string>>(
      all.map(([address, html]) => [
        address,
        new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decode(id))),
      ]),
    );
    const broken = new Set<string>();
    for (const [address, html] of all)
      for (const [, link = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const { origin, pathname, hash } = new URL(decode(link), `http://site${address}`);
        if (origin !== 'http://site') continue;
        const path = decodeURIComponent(pathname);
        const target = ids.get(path);
        const isThere = target === undefined ? !path.endsWith('/') && existsSync(join(dist, path)) : true;
        const fragment = decodeURIComponent(hash.slice(1));
        if (!isThere || (fragment !== '' && fragment !== '_top' && target?.has(fragment) !== true))
          broken.add(`${address} -> ${link}`);
      }
    expect([...broken]).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const foreign = all.flatMap(([address, html]) =>
      [
        ...html.matchAll(
          /<(?:script|img|iframe|source|video|audio|link)\b[^>]*\s(?:src|href)="(?:https?:)?\/\/[^"]*"[^>]*>/g,
        ),
      ].map(([tag]) => `${address} ${tag}`),
    );
    expect(foreign).toEqual([]);
  });

  it('has every package in the API reference, and leads to it from the sidebar', () => {
    for (const name of packages) {
      expect(pages.has(`/api/${name}/`), name).toBe(true);
      expect(pageOf('/'), name).toContain(`href="/api/${name}/"`);
    }
  });

  it('lists every rule of the records', () => {
    for (const { name } of rules) expect(pageOf('/guides/data/')).toContain(`id="rule-${name}"`);
  });

  it('shows the outcome of each claim of the 2019 review, then and now', () => {
    for (const { id, judgments } of dataset.claims) {
      const [, section = ''] = pageOf('/review-2019/').split(`<section class="label" id="${id}">`);
      const shown = [...(section.split('</p>', 1)[0] ?? '').matchAll(/class="outcome (\w+)"/g)].map(
        ([, outcome]) => outcome,
      );
      expect(shown).toEqual(judgments.map(({ outcome }) => outcome));
    }
  });
});

describe('the policy', () => {
  it('stands in each page before the first script, and allows no other inline script', () => {
    for (const [address, html] of all) {
      const policy = decode(attribute(html, /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/));
      expect(policy, address).toContain("default-src 'self'");
      expect(policy, address).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/);
      expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.indexOf('<script'));
      for (const { attributes, text } of inlineElements(html, 'script')) {
        if (attributes.includes('application/ld+json')) continue;
        expect(policy, address).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      }
    }
  });

  it('leaves no style and no handler in an attribute', () => {
    const withAttributes = all.filter(([, html]) =>
      /<[a-z][^<>]*\s(?:style|on[a-z]+)="/.test(html.replaceAll(/<script\b[^]*?<\/script>/g, '')),
    );
    expect(withAttributes.map(([address]) => address)).toEqual([]);
  });
});

describe('structured data', () => {
  it.each(dataset.therapies.map(({ id }) => id))('describes the therapy %s', (id) => {
    const [data] = jsonLd(pageOf(`/therapies/${id}/`));
    const therapy = dataset.therapies.find((item) => item.id === id);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.stringMatching(/^(?:Drug|MedicalTherapy)$/),
      identifier: id,
      name: therapy?.name,
      isPartOf: { '@type': 'Dataset', version: dataset.version },
    });
  });

  it('describes each trial with its registrations and its sources', () => {
    for (const { id, name, registrations } of dataset.trials)
      expect(jsonLd(pageOf(`/trials/${id}/`))[0]).toMatchObject({
        '@type': 'MedicalTrial',
        name,
        code: registrations.map((registration) => ({
          codingSystem: registration.registry,
          codeValue: registration.id,
        })),
        citation: expect.arrayContaining([expect.objectContaining({ '@type': 'CreativeWork' })]),
      });
  });

  it('describes each source by its kind', () => {
    for (const { id, title } of dataset.sources)
      expect(jsonLd(pageOf(`/sources/${id}/`))[0]).toMatchObject({ '@type': expect.any(String), name: title });
  });

  it('describes the dataset with its license', () => {
    expect(jsonLd(pageOf('/data/'))[0]).toMatchObject({
      '@type': 'Dataset',
      version: dataset.version,
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });
});

describe('a page of a trial', () => {
  it.each(dataset.trials.map(({ id }) => id))('links every number of %s to its source', (id) => {
    const html = pageOf(`/trials/${id}/`);
    for (const [cell, inner = ''] of html.matchAll(/<td class="number">([^]*?)<\/td>/g))
      if (/\d/.test(inner)) expect(cell).toMatch(/<a href="\/sources\/[^"]*#cited-by-/);
  });
});
