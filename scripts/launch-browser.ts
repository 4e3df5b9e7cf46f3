import { chromium, type Browser } from 'playwright-core';

/** Starts the browser that `CHROME_PATH` names, or else the one of `@sparticuz/chromium`. */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? (await bundledChromium()),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-sync'],
    });
  } catch (cause) {
    const advice = 'Set CHROME_PATH to the program of Chrome or Chromium: the pages are tested in it.';
    throw new Error(`No browser could be started. ${advice}`, { cause });
  }
}

async function bundledChromium(): Promise<string> {
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}
