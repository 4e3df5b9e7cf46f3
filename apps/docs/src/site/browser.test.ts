import axe from 'axe-core';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../../scripts/launch-browser.ts';
import { serve } from './serve.ts';
import { watchedPage } from './watched-page.ts';

/** One page of each kind. */
const kinds = [
  '/',
  '/cs/',
  '/get-started/',
  '/cs/clinical-use/',
  '/guides/data/',
  '/recipes/react/',
  '/data/',
  '/therapies/',
  '/therapies/nelarabine/',
  '/trials/',
  '/trials/tower/',
  '/sources/tower-kantarjian-2017/',
  '/review-2019/',
  '/coverage/',
  '/api/',
  '/api/eligibility/',
  '/api/eligibility/functions/decide/',
  '/api/model/interfaces/Outcome/',
  '/an-address-that-does-not-exist/',
];

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve(join(import.meta.dirname, '../../dist'))]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** A theme changes colors alone: what colors do not touch is looked for in one of them. */
function axeOptions(theme: string): axe.RunOptions {
  const colors = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;
  return {
    resultTypes: ['violations'],
    ...(theme === 'dark' ? { runOnly: { ...colors, values: [...colors.values] } } : {}),
  };
}

/** Opens a page in a fresh context, and gathers what it must not do. */
async function open(path: string): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const watched = await watchedPage(browser, site.origin, {
    isExpected: (message) => message.text().includes('404') && message.location().url.endsWith(path),
  });
  await watched.page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
  return watched;
}

describe.concurrent('in a browser', () => {
  it.each(kinds)(
    '%s runs without a fault and can be used by everyone, in both themes, narrow and wide',
    async (path) => {
      const { page, faults } = await open(path);
      await page.evaluate(axe.source);
      const violations: string[] = [];
      for (const width of [1440, 360])
        for (const theme of ['light', 'dark']) {
          await page.setViewportSize({ width, height: 900 });
          const found: string[] = await page.evaluate(`(async () => {
          document.documentElement.dataset.theme = ${JSON.stringify(theme)};
          const { violations } = await axe.run(document, ${JSON.stringify(axeOptions(theme))});
          return violations.map(({ id, nodes }) => id + ', ' + nodes.length + ' times: ' + nodes[0].html.slice(0, 200));
        })()`);
          violations.push(...found.map((violation) => `${theme} ${String(width)}: ${violation}`));
          const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
          if (overflow > 0) violations.push(`${theme} ${String(width)}: ${String(overflow)} px too wide`);
        }
      const cookies = await page.context().cookies();
      await page.context().close();
      expect({ faults, violations, cookies }).toEqual({ faults: [], violations: [], cookies: [] });
    },
  );

  it('a citation is copied', async () => {
    const { page, faults } = await open('/trials/tower/');
    await page.click('.cite-this summary');
    await page.click('.cite-this button');
    await page.waitForSelector('text=Copied');
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain('trial record tower');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('the search finds records and exports', async () => {
    const { page, faults } = await open('/');
    await page.click('button[data-open-modal]');
    const search = page.locator('dialog input').first();
    for (const [words, address] of [
      ['TOWER blinatumomab', '/trials/tower/'],
      ['compileColumns', '/api/eligibility/functions/compileColumns/'],
    ] as const) {
      await search.fill(words);
      await page.waitForSelector(`dialog a[href*="${address}"]`);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
