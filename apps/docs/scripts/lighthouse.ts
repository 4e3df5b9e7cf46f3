import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig, type Config } from 'lighthouse';
import { join } from 'node:path';
import { browserArguments, browserPath } from '../../../scripts/launch-browser.ts';
import { serve } from '../src/site/serve.ts';

// Scores the built site with Lighthouse, as a phone and as a desktop, and fails below 95. Speed is measured: nothing else
// should run beside it.

const pages = { home: '/', explorer: '/explorer/', therapy: '/therapies/blinatumomab/' };
const forms: Readonly<Record<string, Config | undefined>> = { phone: undefined, desktop: desktopConfig };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const least = 95;

const site = await serve(join(import.meta.dirname, '../dist'));
const chrome = await launch({ chromePath: await browserPath(), chromeFlags: ['--headless', ...browserArguments] });
console.log(`| page | form | ${categories.join(' | ')} |\n| --- | --- |${' --: |'.repeat(categories.length)}`);
try {
  for (const [name, path] of Object.entries(pages))
    for (const [form, config] of Object.entries(forms)) {
      const result = await lighthouse(
        `${site.origin}${path}`,
        { port: chrome.port, onlyCategories: categories, logLevel: 'error' },
        config,
      );
      if (!result) throw new Error(`${path}: Lighthouse gave no result`);
      const { lhr } = result;
      if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
      const scores = categories.map((id) => Math.round(100 * (lhr.categories[id]?.score ?? 0)));
      console.log(`| ${name} | ${form} | ${scores.join(' | ')} |`);
      if (scores.some((score) => score < least)) {
        process.exitCode = 1;
        for (const { title, score, displayValue = '' } of Object.values(lhr.audits))
          if (score !== null && score < 0.9) console.error(`  ${String(score)} ${title} ${displayValue}`);
      }
    }
} finally {
  chrome.kill();
  site.close();
}
