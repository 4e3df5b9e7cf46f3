import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePatient } from '@allr/model';
import { launchBrowser } from '../../../../scripts/launch-browser.ts';
import { reportPage } from './report-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

function report(name: string, lang: 'en' | 'cs'): string {
  const file = fileURLToPath(new URL(`../../examples/${name}.json`, import.meta.url));
  const patient = parsePatient(JSON.parse(readFileSync(file, 'utf8')));
  if (!patient.ok) throw new Error(`${name} is no patient`);
  const [asOf, today] = ['2026-11-01', '2026-11-01'];
  return reportPage(patient.value, { jurisdiction: 'EU', asOf, today, name, lang, progress: () => undefined });
}

describe('a report in a browser', () => {
  it.each([
    ['older-adult-first-relapse', 'en'],
    ['ph-positive-t315i-relapse', 'cs'],
    ['t-all-second-relapse', 'en'],
  ] as const)('%s (%s): asks for nothing, fits a phone, and can be used by everyone', async (name, lang) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    const requests: string[] = [];
    await page.route('**/*', (route) => {
      requests.push(route.request().url());
      return route.request().url() === 'http://report.test/'
        ? route.fulfill({ contentType: 'text/html', body: report(name, lang) })
        : route.abort();
    });
    await page.goto('http://report.test/', { waitUntil: 'networkidle' });
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    // The policy of the page lets no script in: the debugger may.
    await page.evaluate(axe.source);
    const violations = await page.evaluate<string[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))",
    );
    await context.close();
    expect({ faults, requests, width, violations }).toEqual({
      faults: [],
      requests: ['http://report.test/'],
      width: 360,
      violations: [],
    });
  });
});
