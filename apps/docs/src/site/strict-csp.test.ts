import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, securePage, selectClasses } from './strict-csp.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/>${head}</head><body>${body}</body></html>`;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('policyOf', () => {
  it('allows an inline script by its hash', () => {
    expect(policyOf('<script>go()</script>')).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hashOf('go()')};`);
  });

  it('needs no hash for data and for scripts of their own file', () => {
    const html = '<script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>';
    expect(policyOf(html)).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });
});

describe('securePage', () => {
  it('puts the policy before everything that it rules', () => {
    const html = securePage(page('', '<script>go()</script>'), new Map());
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
  });

  it('gives equal styles one class, beside the classes that are there', () => {
    const styles = new Map<string, string>();
    const html = securePage(page('<p style="--a:1">x</p><b class="c" style="--a:1">y</b>'), styles);
    expect(html).toContain('<p class="style-0">x</p><b class="style-0 c">y</b>');
    expect([...styles]).toEqual([['--a:1', 'style-0']]);
  });

  it('leaves what scripts hold alone', () => {
    const script = `<script>const html = '<p style="color:red">';</script>`;
    expect(securePage(page(script), new Map())).toContain(script);
  });

  it('refuses a page without a charset, which would have no policy', () => {
    expect(() => securePage('<html></html>', new Map())).toThrow('charset');
  });
});

it('code is colored by class', () => {
  expect(selectClasses("span[style^='--']:not([class]){color:var(--0)}")).toBe("span[class^='style-']{color:var(--0)}");
});
