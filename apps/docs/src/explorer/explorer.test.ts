import { dataset } from '@allr/data';
import { patientFromFhir } from '@allr/fhir';
import { factIds, type Jurisdiction, type Patient } from '@allr/model/facts';
import { match } from '@allr/selection';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../../scripts/launch-browser.ts';
import { serve } from '../site/serve.ts';
import { watchedPage } from '../site/watched-page.ts';
import { samplePatients } from './sample-patients.ts';
import { asked } from './slices/asked.ts';

const dist = join(import.meta.dirname, '../../dist');
/** Invented: a first relapse of B-ALL. */
const relapsedBundle = join(import.meta.dirname, '../../recipes/data/relapse.bundle.json');
const adult: Patient = { ageYears: 40, sex: 'male', diagnosis: 'b-all', status: 'relapsed', relapses: { min: 1 } };

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve(dist)]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

interface OpenOptions extends BrowserContextOptions {
  readonly path?: string;
  readonly hash?: Readonly<Record<string, string>> | string;
  /** Waits until everything that is loaded ahead is there. */
  readonly isComplete?: boolean;
  /** The disclaimer is still to be read. */
  readonly isFirstVisit?: boolean;
}

/** Opens the explorer in a fresh context, and gathers what it must not do. */
async function open({
  path = '/explorer/',
  hash = {},
  isFirstVisit = false,
  isComplete = false,
  ...options
}: OpenOptions = {}) {
  const { page, faults } = await watchedPage(browser, site.origin, options);
  page.setDefaultTimeout(20_000);
  if (!isFirstVisit) await page.addInitScript(`sessionStorage.setItem('allr-explorer-understood', 'yes')`);
  const fragment = typeof hash === 'string' ? hash : new URLSearchParams(hash).toString();
  await page.goto(`${site.origin}${path}${fragment === '' ? '' : `#${fragment}`}`, {
    waitUntil: 'load',
  });
  await page.waitForSelector(isFirstVisit ? '.gate' : '#verdicts');
  if (isComplete) await page.waitForSelector('[data-complete]', { state: 'attached' });
  return { page, faults, close: () => page.context().close() };
}

const asHash = (patient: Patient, more: Readonly<Record<string, string>> = {}) => ({
  ...more,
  patient: JSON.stringify(patient),
});

/** The verdicts that the page shows, by therapy. */
function shownVerdicts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(`Object.fromEntries([...document.querySelectorAll('[data-therapy]')]
    .map(({ dataset }) => [dataset.therapy, dataset.verdict]))`);
}

/** The verdicts of the library on the therapies that the page shows. */
function libraryVerdicts(patient: Patient, jurisdiction: Jurisdiction, asOf: string): Record<string, string> {
  return Object.fromEntries(
    match(patient, { jurisdiction, asOf })
      .results.filter(
        ({ therapy: { id } }) =>
          dataset.indications.some(({ therapy }) => therapy === id) ||
          dataset.therapies.some((therapy) => therapy.id === id && therapy.coverage.length > 0),
      )
      .map(({ therapy, verdict }) => [therapy.id, verdict]),
  );
}

/** Waits until the page shows the verdicts of the library. */
async function expectVerdicts(page: Page, patient: Patient, [jurisdiction, asOf]: readonly [Jurisdiction, string]) {
  const expected = libraryVerdicts(patient, jurisdiction, asOf);
  await eventually(async () => {
    expect(await shownVerdicts(page)).toEqual(expected);
  });
}

/** The patient that the page holds. */
async function recorded(page: Page): Promise<Patient> {
  // The page exports what it checked when it was entered.
  return JSON.parse(await page.locator('#export-text').inputValue()) as Patient;
}

/** Tries until an assertion holds. */
async function eventually(assert: () => Promise<void>): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;)
    try {
      await assert();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((wait) => setTimeout(wait, 30));
    }
}

const here = ['US', dataset.date] as const;

describe.concurrent('the explorer', () => {
  it('shows the verdicts of the library for every sample patient, in two places on two days', async () => {
    const { page, faults, close } = await open();
    const states = samplePatients.flatMap(({ name, patient }) =>
      (['US', 'EU'] as const).flatMap((jurisdiction) =>
        ['2019-01-10', dataset.date].map((day) => ({ name, patient, jurisdiction, day })),
      ),
    );
    const hashes = states.map(({ patient, jurisdiction, day }) =>
      new URLSearchParams({ place: jurisdiction, date: day, patient: JSON.stringify(patient) }).toString(),
    );
    const shown: readonly Record<string, string>[] = await page.evaluate(`(async () => {
      const sorted = (value) => Array.isArray(value) || typeof value !== 'object' || value === null ? value
        : Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
      const text = (json) => JSON.stringify(sorted(JSON.parse(json)));
      const shown = [];
      for (const hash of ${JSON.stringify(hashes)}) {
        const { place, date, patient } = Object.fromEntries(new URLSearchParams(hash));
        location.hash = hash;
        const isThere = () => {
          const { dataset } = document.getElementById('verdicts');
          return dataset.place === place && dataset.day === date && text(document.getElementById('export-text').value) === text(patient);
        };
        for (let turn = 0; !isThere(); turn++) {
          if (turn > 400) throw new Error('not shown: ' + hash);
          await new Promise((wait) => setTimeout(wait, 5));
        }
        shown.push(Object.fromEntries([...document.querySelectorAll('[data-therapy]')].map(({ dataset }) => [dataset.therapy, dataset.verdict])));
      }
      return shown;
    })()`);
    for (const [index, { name, patient, jurisdiction, day }] of states.entries())
      expect([name, jurisdiction, day, shown[index]]).toEqual([
        name,
        jurisdiction,
        day,
        libraryVerdicts(patient, jurisdiction, day),
      ]);
    expect(faults).toEqual([]);
    await close();
  });

  it('asks to understand the disclaimer first, and again in another session', async () => {
    const { page, faults, close } = await open({ isFirstVisit: true });
    expect(await page.locator('#verdicts').count()).toBe(0);
    expect(await page.locator('.gate').textContent()).toContain('Not medical advice and not a medical device');
    await page.click('text=I understand');
    await page.waitForSelector('#verdicts');
    expect(await page.evaluate('document.activeElement.id')).toBe('place');
    await page.reload();
    await page.waitForSelector('#verdicts');
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate('localStorage.getItem("allr-explorer-understood")')).toBeNull();
    expect(faults).toEqual([]);
    await close();
  });

  it('has a field for every fact of the catalogue, not known at first; those that nothing asks for stand apart', async () => {
    const { page, close } = await open();
    const rows: readonly { readonly fact: string; readonly isApart: boolean; readonly isKnown: boolean }[] =
      await page.evaluate(`[...document.querySelectorAll('.patient-form .fact')].map((row) => ({
        fact: row.id.replace('fact-', ''),
        isApart: row.closest('details').querySelector('summary').textContent.startsWith('More facts'),
        isKnown: row.classList.contains('known-fact') || ![...row.querySelectorAll('input:checked, select')].some((field) => field.value === '' || field.value === 'unknown'),
      }))`);
    expect(rows.map(({ fact }) => fact).toSorted()).toEqual(factIds.toSorted());
    expect(rows.filter(({ isKnown }) => isKnown)).toEqual([]);
    const used = new Set<string>(asked);
    expect(rows.filter(({ fact, isApart }) => isApart === used.has(fact))).toEqual([]);
    await page.fill('#search', 'philadelphia');
    expect(await page.locator('.fact').count()).toBeGreaterThan(0);
    expect(await page.locator('.fact').count()).toBeLessThan(10);
    await page.close();
    await close();
  });

  it('takes numbers, choices and sets, known in part or in full', async () => {
    const { page, faults, close } = await open();
    await page.fill('#form-ageYears', '17,5');
    await page.selectOption('#form-diagnosis', 'b-all');
    await page.selectOption('#form-status', '…');
    await page.check('#fact-status label:has-text("relapsed") input');
    await page.check('#fact-status label:has-text("refractory") input');
    await page.check('#fact-philadelphia label:has-text("positive") input');
    await page.check('#fact-abl1Mutations label:has-text("some") input');
    await page.fill('#form-abl1Mutations-add', 'T315I');
    await page.keyboard.press('Enter');
    await page.check('#fact-relapseSites label:has-text("some") input');
    await page.selectOption('#form-relapseSites-cns', 'yes');
    await page.selectOption('#form-relapseSites-testis', 'no');
    await page.selectOption('#fact-mrd .number-row select', 'under');
    await page.fill('#form-mrd', '0.0001');
    await page.selectOption('#fact-relapses .number-row select', 'between');
    await page.fill('#form-relapses', '1');
    await page.fill('#form-relapses-second', '2');
    const expected: Patient = {
      ageYears: 17.5,
      diagnosis: 'b-all',
      status: { oneOf: ['refractory', 'relapsed'] },
      philadelphia: 'positive',
      abl1Mutations: { includes: ['T315I'], complete: false },
      relapseSites: { includes: ['cns'], excludes: ['testis'], complete: false },
      mrd: { max: 0.0001, maxExclusive: true },
      relapses: { min: 1, max: 2 },
    };
    await eventually(async () => {
      expect(await recorded(page)).toEqual(expected);
    });
    await expectVerdicts(page, expected, here);

    await page.click('#fact-relapseSites label:has-text("This is all")');
    await page.click('#fact-philadelphia label:has-text("not known")');
    await page.fill('#form-ageYears', '');
    await eventually(async () => {
      expect(await recorded(page)).toEqual({
        ...expected,
        relapseSites: ['cns'],
        philadelphia: undefined,
        ageYears: undefined,
      });
    });

    await page.fill('#form-ageYears', '400');
    await page.waitForSelector('#fact-ageYears .fault');
    expect(await page.getAttribute('#form-ageYears', 'aria-invalid')).toBe('true');
    expect(await page.textContent('#form-ageYears-fault')).toBe('Must lie from 0 to 130.');
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ['/explorer/', 'These facts cannot hold together', 'age at diagnosis is not more than age now'],
    ['/cs/explorer/', 'Tyto údaje nemohou platit zároveň', 'věk při diagnóze není vyšší než současný věk'],
  ])('says which facts cannot hold together, and keeps the verdicts from before (%s)', async (path, alert, rule) => {
    const { page, close } = await open({ path, hash: asHash({ ageYears: 10 }) });
    await page.fill('#form-ageAtDiagnosisYears', '30');
    await page.waitForSelector('.right .alerts .fault');
    expect(await page.textContent('.right .alerts')).toContain(alert);
    expect(await page.textContent('.right .alerts li')).toContain(`(${rule})`);
    expect(await shownVerdicts(page)).toEqual(libraryVerdicts({ ageYears: 10 }, ...here));
    await page.fill('#form-ageAtDiagnosisYears', '3');
    await expectVerdicts(page, { ageYears: 10, ageAtDiagnosisYears: 3 }, here);
    expect(await page.locator('.right .alerts .fault').count()).toBe(0);
    await close();
  });

  it('goes through time by months, days and changes, and tells what changed', async () => {
    const { page, faults, close } = await open({ hash: asHash(adult) });
    await page.fill('#day', '2019-01-10');
    await expectVerdicts(page, adult, ['US', '2019-01-10']);
    expect(await page.textContent('.day-text')).toBe('January 10, 2019, United States');
    expect(await page.textContent('.changes')).toContain('inotuzumab ozogamicin');
    await eventually(async () => {
      expect(await page.textContent('#announcer')).toMatch(
        /verdicts changed: .*brexucabtagene autoleucel: Eligible → Not approved/,
      );
    });
    await page.focus('#month');
    await page.keyboard.press('ArrowRight');
    await expectVerdicts(page, adult, ['US', '2019-02-01']);
    expect(await page.getAttribute('#month', 'aria-valuetext')).toBe('February 1, 2019');
    await page.keyboard.press('Home');
    await expectVerdicts(page, adult, ['US', '2002-01-01']);
    await page.click('text=Later change');
    const first = await page.inputValue('#day');
    expect(first > '2002-01-01').toBe(true);
    await page.click('text=Latest');
    await page.selectOption('#place', 'EU');
    await expectVerdicts(page, adult, ['EU', dataset.date]);
    const places: readonly string[] = await page.evaluate(
      `[...document.getElementById('place').options].map(({ value }) => value)`,
    );
    expect(places.toSorted()).toEqual(
      [...new Set(dataset.indications.map(({ jurisdiction }) => jurisdiction))].toSorted(),
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('shows reasons, what is missing, cautions, what would turn a verdict, and sources that have pages', async () => {
    const { page, faults, close } = await open({ hash: asHash(adult) });
    const card = page.locator('[data-therapy="blinatumomab"]');
    await card.locator('.turns-on a', { hasText: 'CD19' }).click();
    expect(await page.evaluate('document.activeElement.name')).toBe('form-cd19');
    await card.locator('summary').click();
    await card.locator('.sources a').first().waitFor();
    const text = (await card.textContent()) ?? '';
    for (const part of ['CD19 is not known; asked for: positive', 'Criteria: ', 'Boxed warnings', 'What is weighed'])
      expect(text).toContain(part);
    const links: readonly string[] = await page.evaluate(
      `[...document.querySelectorAll('[data-therapy="blinatumomab"] a[href^="/"]')].map(({ pathname }) => pathname)`,
    );
    expect(links.length).toBeGreaterThan(3);
    for (const path of new Set(links)) expect((await page.request.get(`${site.origin}${path}`)).status()).toBe(200);
    const turned = page.locator('[data-therapy="tisagenlecleucel"]');
    await turned.locator('summary').click();
    await turned.locator('.flips li').first().waitFor();
    expect(await turned.locator('.flips').textContent()).toContain('Would turn to met if:age: under 26 years');
    expect(faults).toEqual([]);
    await close();
  });

  it('asks the next question, and takes the answer in place', async () => {
    const patient = { ageYears: 40, diagnosis: 'b-all', philadelphia: 'negative' } as const;
    const { page, faults, close } = await open({ hash: asHash(patient) });
    const askedFor = async () => {
      const fact = match(await recorded(page), { jurisdiction: 'US', asOf: dataset.date }).nextQuestion?.fact;
      await page.waitForSelector(`.asked[data-fact="${fact ?? ''}"]`);
      return fact;
    };
    const first = await askedFor();
    await page.click('.next-question >> text=It is not known');
    const second = await askedFor();
    expect(second).not.toBe(first);
    expect((await recorded(page)).unknownBecause).toEqual({ [first ?? '']: 'asked-unknown' });
    for (let turn = 0; turn < 3; turn++) {
      const fact = await askedFor();
      const button = page.locator('.next-question button.answer').first();
      if (await button.count()) await button.click();
      else {
        const none = page.locator('.next-question label:has-text("none") input');
        if (await none.count()) await none.check();
        else await page.fill('.next-question input[inputmode="decimal"]', '1');
        await page.click('.next-question button[type="submit"]');
      }
      await eventually(async () => {
        expect(await recorded(page)).toHaveProperty(fact ?? '');
      });
      await askedFor();
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('compares therapies: figures, a forest plot and time lines', async () => {
    const { page, faults, close } = await open({ hash: asHash(adult) });
    await page.check('[data-therapy="blinatumomab"] .compare input');
    await page.waitForSelector('.drawing svg');
    await page.check('[data-therapy="inotuzumab-ozogamicin"] .compare input');
    await eventually(async () => {
      expect(await page.locator('.drawing svg').count()).toBe(3);
    });
    expect(await page.textContent('#comparison')).toContain('TOWER');
    await page.selectOption('#endpoint', 'OS-median');
    expect(await page.textContent('.figures')).toContain('7.7 months (5.6–9.6)');
    expect(await page.textContent('.figures')).toContain('different trials, not comparable as they stand');
    await eventually(() => {
      expect(page.url()).toContain('compare=blinatumomab%2Cinotuzumab-ozogamicin');
      return Promise.resolve();
    });
    await page.click('[aria-label="Take blinatumomab out of the comparison"]');
    await eventually(async () => {
      expect(await page.locator('.drawing svg').count()).toBe(2);
    });
    expect(faults).toEqual([]);
    await close();
  });

  it('holds everything in its address, and goes back to it', async () => {
    const { page, faults, close } = await open();
    await page.fill('#form-ageYears', '40');
    await page.selectOption('#place', 'EU');
    await page.fill('#day', '2022-06-01');
    await page.check('[data-therapy="blinatumomab"] .compare input');
    await page.click('text=Copy address');
    await page.waitForSelector('text=Copied');
    const address = await page.evaluate<string>('navigator.clipboard.readText()');
    const other = await open({ path: '/cs/explorer/', hash: new URL(address).hash.slice(1) });
    await expectVerdicts(other.page, { ageYears: 40 }, ['EU', '2022-06-01']);
    expect(await other.page.inputValue('#form-ageYears')).toBe('40');
    expect(await other.page.isChecked('[data-therapy="blinatumomab"] .compare input')).toBe(true);
    expect(await other.page.textContent('.day-text')).toBe('1. června 2022, Evropská unie');
    await other.page.click('a.language');
    await other.page.waitForURL(/\/explorer\/#.*ageYears/);
    await expectVerdicts(other.page, { ageYears: 40 }, ['EU', '2022-06-01']);
    await other.close();
    await page.click('text=Start over');
    await expectVerdicts(page, {}, ['EU', '2022-06-01']);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    [
      'place=XX&date=tomorrow&compare=aspirin',
      ['place: found "XX"', 'date: found "tomorrow"', 'compare: found "aspirin"'],
    ],
    ['patient=%7B%22ageYears', ['patient: found']],
    [`patient=${encodeURIComponent('{"agesYears":4,"cd19":7}')}`, ['patient.agesYears', 'patient.cd19']],
    ['%E0%A4%A', ['address: found']],
  ])('says what is wrong with the address #%s, and works', async (hash, problems) => {
    const { page, faults, close } = await open({ hash });
    const text = await page.textContent('.alerts');
    for (const problem of problems) expect(text).toContain(problem);
    await expectVerdicts(page, {}, here);
    await page.fill('#form-ageYears', '40');
    await expectVerdicts(page, { ageYears: 40 }, here);
    expect(await page.textContent('.alerts')).toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  it('imports FHIR, tells what was read and what was not used, and exports a Bundle that reads back', async () => {
    const reading = patientFromFhir(JSON.parse(readFileSync(relapsedBundle, 'utf8')), {
      asOf: dataset.date,
      therapies: dataset.therapies,
    });
    for (const [path, summary, why] of [
      ['/explorer/', 'Read from FHIR, as known on', 'an order is not an administration'],
      ['/cs/explorer/', 'Přečteno z FHIR, stav ke dni', 'předpis není podání'],
    ] as const) {
      const { page, faults, close } = await open({ path });
      await page.locator('.tools summary').first().click();
      await page.setInputFiles('#import-file', relapsedBundle);
      await expectVerdicts(page, reading.patient, here);
      expect(await recorded(page)).toEqual(reading.patient);
      const shown = page.locator('.fhir-reading');
      expect(await shown.locator('summary').first().textContent()).toContain(summary);
      expect(await shown.locator('details').first().locator('li code').allTextContents()).toEqual(
        reading.read.map(({ from }) => from),
      );
      await shown.locator('summary').nth(1).click();
      await shown.locator('details').nth(1).locator('li').first().waitFor();
      const left = await shown.locator('details').nth(1).locator('li').allTextContents();
      expect(left).toHaveLength(reading.left.length);
      expect(left).toContainEqual(`MedicationRequest/inotuzumab-order (inotuzumab ozogamicin): ${why}`);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('text=/Download as FHIR Bundle|Stáhnout jako FHIR Bundle/'),
      ]);
      const bundle: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(patientFromFhir(bundle, { asOf: dataset.date }).patient).toEqual(reading.patient);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it('says what is wrong with FHIR that it cannot take, and keeps the patient', async () => {
    const { page, faults, close } = await open({ hash: asHash(adult) });
    await page.click('text=Import, export, examples');
    await page.fill('#import-text', '{"resourceType": "Bundle", "type": "collection"}');
    await page.click('text=Take over');
    await page.waitForSelector('#import-problems li');
    expect(await page.textContent('#import-problems')).toContain('found no Patient, expected one Patient');
    expect(await recorded(page)).toEqual(adult);
    expect(faults).toEqual([]);
    await close();
  });

  it('imports a text, a file and an example, and exports', async () => {
    const { page, faults, close } = await open();
    await page.click('text=Import, export, examples');
    await page.fill('#import-text', '{"ageYears": "40 years", "cd91": "positive"}');
    await page.click('text=Take over');
    await page.waitForSelector('#import-problems li');
    const problems = await page.locator('#import-problems li').allTextContents();
    expect(problems).toHaveLength(2);
    expect(problems[1]).toContain('Did you mean "cd19"?');
    await page.fill('#import-text', '{"ageYears": ');
    await page.click('text=Take over');
    await eventually(async () => {
      expect(await page.textContent('#import-problems')).toContain('JSON');
    });
    await page.setInputFiles('#import-file', {
      name: 'patient.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(adult)),
    });
    await expectVerdicts(page, adult, here);
    expect(await page.textContent('#import-problems')).toBe('');
    await page.focus('#example');
    await page.waitForSelector('#example option:nth-child(2)', { state: 'attached' });
    await page.selectOption('#example', 't-all-second-relapse');
    const sample = samplePatients.find(({ name }) => name === 't-all-second-relapse');
    await expectVerdicts(page, sample?.patient ?? {}, here);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.export >> text=Download')]);
    const saved: unknown = JSON.parse(readFileSync((await download.path()) ?? '', 'utf8'));
    expect(saved).toEqual(sample?.patient);
    expect(faults).toEqual([]);
    await close();
  });

  it('works by keyboard alone', async () => {
    const { page, faults, close } = await open({ isFirstVisit: true });
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** Goes on with the tab key until a selector has the focus. */
    const tabTo = async (selector: string) => {
      for (let turn = 0; turn < 120; turn++) {
        await press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`${selector} cannot be reached`);
    };
    await tabTo('.gate button');
    await press('Enter');
    await page.waitForSelector('#verdicts');
    await page.waitForFunction(`document.activeElement.id === 'place'`);
    await press('ArrowDown');
    await eventually(async () => {
      expect(await page.inputValue('#place')).toBe('EU');
    });
    await tabTo('#month');
    await press('ArrowLeft');
    await tabTo('#form-ageYears');
    await page.keyboard.type('40');
    await tabTo('#form-diagnosis');
    await press('ArrowDown');
    await tabTo('[name="form-cd19"]');
    await press('ArrowRight');
    await tabTo('[data-therapy="blinatumomab"] .compare input');
    await press('Space');
    await page.waitForSelector('.drawing svg');
    await tabTo('[data-therapy="blinatumomab"] summary');
    await press('Enter');
    await page.waitForSelector('[data-therapy="blinatumomab"] .reasons');
    const month = dataset.date.slice(0, 7);
    const before = new Date(Date.parse(`${month}-01`) - 86_400_000).toISOString().slice(0, 7);
    await expectVerdicts(page, { ageYears: 40, diagnosis: 'b-all', cd19: 'positive' }, ['EU', `${before}-01`]);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ['/explorer/', 1440, 'light', 'every rule'],
    ['/explorer/', 360, 'dark', 'colors'],
    ['/cs/explorer/', 360, 'light', 'colors'],
    ['/cs/explorer/', 1440, 'dark', 'every rule'],
  ] as const)('%s at %i px, %s, can be used by everyone: %s', async (path, width, colorScheme, rules) => {
    const run = {
      resultTypes: ['violations'],
      ...(rules === 'colors' ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : {}),
    };
    const violations: string[] = [];
    const look = async (page: Page, what: string) => {
      const found: readonly string[] = await page.evaluate(`(async () => {
        const { violations } = await axe.run(document, ${JSON.stringify(run)});
        return violations.map(({ id, nodes }) => id + ', ' + nodes.length + ' times: ' + nodes[0].html.slice(0, 200));
      })()`);
      violations.push(...found.map((violation) => `${what}: ${violation}`));
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (overflow > 0) violations.push(`${what}: ${String(overflow)} px too wide`);
    };
    const options = { path, viewport: { width, height: 900 }, colorScheme };
    const gate = await open({ ...options, isFirstVisit: true });
    await gate.page.evaluate(axe.source);
    await look(gate.page, 'disclaimer');
    await gate.close();
    const { page, faults, close } = await open({
      ...options,
      hash: asHash(
        { ...adult, relapseSites: { includes: ['cns'], complete: false }, priorTherapies: ['imatinib'] },
        { compare: 'blinatumomab,inotuzumab-ozogamicin' },
      ),
    });
    await page.evaluate(axe.source);
    await page.waitForSelector('.drawing svg');
    await page.fill('#day', '2019-01-10');
    for (const id of ['blinatumomab', 'tisagenlecleucel', 'liposomal-vincristine'])
      await page.click(`[data-therapy="${id}"] summary`);
    await page.evaluate(`document.querySelectorAll('.group').forEach((group) => { group.open = true; })`);
    await page.locator('.sources a').first().waitFor();
    await look(page, 'explorer');
    await page.setInputFiles('#import-file', relapsedBundle);
    await page.locator('.fhir-reading summary').nth(1).click();
    await page.locator('.fhir-reading details:nth-of-type(2) li').first().waitFor();
    await look(page, 'FHIR');
    expect({ faults, violations }).toEqual({ faults: [], violations: [] });
    await close();
  });

  it('goes on working without a network', async () => {
    const { page, faults, close } = await open({ isComplete: true, hash: asHash(adult) });
    await page.context().setOffline(true);
    await page.fill('#form-ageYears', '20');
    await expectVerdicts(page, { ...adult, ageYears: 20 }, here);
    await page.check('[data-therapy="tisagenlecleucel"] .compare input');
    await page.waitForSelector('.drawing svg');
    await page.click('[data-therapy="tisagenlecleucel"] summary');
    await page.waitForSelector('[data-therapy="tisagenlecleucel"] .sources a');
    await page.click('text=Import, export, examples');
    await page.focus('#example');
    await page.waitForSelector('#example option:nth-child(2)', { state: 'attached' });
    await page.fill('#import-text', '{"ageYears": 12}');
    await page.click('text=Take over');
    await expectVerdicts(page, { ageYears: 12 }, here);
    await page.fill('#import-text', '{"resourceType": "Patient", "gender": "male"}');
    await page.click('text=Take over');
    await expectVerdicts(page, { sex: 'male' }, here);
    expect(faults).toEqual([]);
    await close();
  });

  it('prints the disclaimer, the patient, the verdicts and their reasons', async () => {
    const { page, close } = await open({ hash: asHash(adult) });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    await page.waitForSelector('[data-therapy="blinatumomab"] .reasons');
    for (const hidden of ['.patient-form', '.slider-row', '.next-question', '.tools', '.compare'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    for (const shown of ['.print-only', '.patient-summary', '.day-text', '[data-therapy="blinatumomab"] .reasons'])
      expect(await page.locator(shown).first().isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await eventually(async () => {
      expect(await page.locator('.reasons').count()).toBe(0);
    });
    await close();
  });

  it('moves nothing where motion is unwanted', async () => {
    for (const [reducedMotion, moves] of [
      ['reduce', false],
      ['no-preference', true],
    ] as const) {
      const { page, close } = await open({ hash: asHash(adult), reducedMotion });
      const count = await page.evaluate<number>(`(async () => {
        const day = document.getElementById('day');
        day.value = '2019-01-10';
        day.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((wait) => setTimeout(wait, 100));
        return document.getElementById('verdicts').getAnimations({ subtree: true }).length;
      })()`);
      expect(count > 0).toBe(moves);
      await close();
    }
  });

  it('says what went wrong in the program itself', async () => {
    const { page, faults, close } = await open();
    await page.evaluate(`void setTimeout(() => { throw new RangeError('a fault for the test'); })`);
    await eventually(async () => {
      expect(await page.textContent('.alerts')).toContain('RangeError: a fault for the test');
    });
    expect(faults).toEqual(['a fault for the test']);
    await close();
  });

  it('needs at most 150 kB of code and data, compressed, to show verdicts', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) loaded.push(new URL(request.url()).pathname);
    });
    await page.addInitScript(`sessionStorage.setItem('allr-explorer-understood', 'yes')`);
    // What is loaded ahead comes after the verdicts.
    await page.goto(`${site.origin}/explorer/`, { waitUntil: 'commit' });
    await page.waitForSelector('#verdicts');
    const html = readFileSync(join(dist, 'explorer/index.html'), 'utf8');
    const entry = /src="(\/_astro\/explorer-page[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const needed = [entry];
    for (const path of needed) {
      const imports = readFileSync(join(dist, path), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g);
      for (const [, name = ''] of imports) if (!needed.includes(`/_astro/${name}`)) needed.push(`/_astro/${name}`);
    }
    const size = (path: string) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;
    const total = needed.map(size).reduce((sum, bytes) => sum + bytes, 0);
    console.info(
      `explorer: ${(total / 1000).toFixed(1)} kB gzipped before the first verdicts, in ${String(needed.length)} files`,
    );
    expect(needed.every((path) => loaded.includes(path))).toBe(true);
    expect(total).toBeLessThanOrEqual(150_000);
    await context.close();
  });
});

// Alone, so that nothing else slows the page down.
describe('the speed of the explorer', () => {
  it('new verdicts stand in the page within 16 ms of a change', async () => {
    const { page, close } = await open({ hash: asHash(adult) });
    const times: { readonly shown: number[]; readonly verdicts: number[]; readonly answers: number[] } =
      await page.evaluate(`(async () => {
        const turn = () => new Promise((next) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = next; port2.postMessage(0); });
        const radios = ['cd19', 'cd22', 'philadelphia', 'priorAlloHct'].flatMap((fact) => [...document.querySelectorAll('[name="form-' + fact + '"]')].reverse());
        const ages = ['12', '17', '25', '26', '64', '40'];
        const shown = [];
        for (let round = 0; round < 4; round++)
          for (const change of [...radios.map((radio) => () => radio.click()), ...ages.map((age) => () => {
            const field = document.getElementById('form-ageYears');
            field.value = age;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          })]) {
            performance.clearMarks('explorer-shown');
            const start = performance.now();
            change();
            for (let wait = 0; wait < 2000 && performance.getEntriesByName('explorer-shown').length === 0; wait++) await turn();
            shown.push(performance.getEntriesByName('explorer-shown')[0].startTime - start);
            await new Promise((wait) => setTimeout(wait, round === 3 ? 250 : 5));
          }
        const lengths = (name) => performance.getEntriesByName(name).map(({ duration }) => duration);
        return { shown, verdicts: lengths('explorer-verdicts'), answers: lengths('explorer-answer') };
      })()`);
    const median = (values: readonly number[]) =>
      values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
    const text = (values: readonly number[]) => `${median(values).toFixed(1)} ms (median of ${String(values.length)})`;
    console.info(`explorer: from a change to its verdicts in the page ${text(times.shown)}`);
    console.info(`explorer: of that the verdicts alone ${text(times.verdicts)}`);
    console.info(`explorer: with the next question and the sources, when idle ${text(times.answers)}`);
    expect(times.shown.length).toBeGreaterThan(60);
    expect(median(times.shown)).toBeLessThanOrEqual(16);
    await close();
  });
});
