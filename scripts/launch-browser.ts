import { chromium, type Browser } from 'playwright-core';

/** What a browser is started with: it needs neither rights nor a screen, and asks nobody for anything. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
] as const;

/** The program of the browser that `CHROME_PATH` names, or else of `@sparticuz/chromium`. */
export async function browserPath(): Promise<string> {
  const own = process.env['CHROME_PATH'];
  if (own !== undefined) return own;
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** Starts it. */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: await browserPath(), args: [...browserArguments] });
  } catch (cause) {
    const advice = 'Set CHROME_PATH to the program of Chrome or Chromium: the pages are tested in it.';
    throw new Error(`No browser could be started. ${advice}`, { cause });
  }
}
