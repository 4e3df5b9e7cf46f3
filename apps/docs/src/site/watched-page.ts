import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';

/** What is not taken for a fault, and how the page is looked at. */
export interface WatchOptions extends BrowserContextOptions {
  readonly isExpected?: (message: ConsoleMessage) => boolean;
}

/**
 * A page in a fresh context, with what it must not do: errors, requests to another place, and breaches of its policy.
 * Nothing is opened yet.
 */
export async function watchedPage(
  browser: Browser,
  origin: string,
  { isExpected = () => false, ...options }: WatchOptions = {},
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message)) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(origin)) faults.push(request.url());
  });
  await page.exposeFunction('reportFault', (fault: string) => faults.push(fault));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    reportFault(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`);
  return { page, faults };
}
