import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { formats } from '@allr/format';
import { runAllr } from './internal/test-console.js';

const example = (name: string) => fileURLToPath(new URL(`../examples/${name}.json`, import.meta.url));
const t315i = example('ph-positive-t315i-relapse');
const bundle = fileURLToPath(
  new URL('../../fhir/samples/synthetic/ph-positive-t315i-relapse.bundle.json', import.meta.url),
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'allr-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const results = [
  ['match', [t315i]],
  ['difference', [t315i, '--from', '2019-01-10']],
  ['timeline', [t315i, '--from', '2014-01-01', '--jurisdiction', 'US']],
  ['compare', ['blinatumomab', 'inotuzumab-ozogamicin', '--endpoint', 'OS-median', 'CR']],
  ['scale', ['bsa', 'heightCm=172', 'weightKg=70', 'formula=mosteller']],
  ['fhir', [bundle]],
] as const;

describe.each(results)('allr %s', (command, args) => {
  it.each(formats)('prints %s with the disclaimer', async (format) => {
    const { status, out } = await runAllr([command, ...args, '--format', format]);
    expect(status).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Not medical advice and not a medical device');
    if (format === 'json') expect(JSON.parse(out)).toBeTypeOf('object');
    if (format === 'html') expect(out.startsWith('<!doctype html>')).toBe(true);
  });
});

describe('allr in Czech', () => {
  it.each(results)('%s says in Czech what it is not, in every format', async (command, args) => {
    for (const format of formats) {
      const { status, out } = await runAllr([command, ...args, '--lang', 'cs', '--format', format]);
      expect(status).toBe(0);
      expect(out.replaceAll(/\s+/g, ' ')).toContain('Nejde o lékařské doporučení');
    }
  });
});

describe('allr difference', () => {
  const verdicts = async (...args: readonly string[]) => {
    const { out } = await runAllr(['difference', t315i, ...args, '--format', 'json']);
    const { changes }: { changes: { therapy: { id: string }; before: string; after: string }[] } = JSON.parse(out);
    return new Map(changes.map(({ therapy, before, after }) => [therapy.id, [before, after]]));
  };

  it('tells what the years changed in the US and in the EU', async () => {
    for (const place of ['US', 'EU']) {
      const changed = await verdicts('--from', '2019-01-10', '--to', '2026-11-01', '--jurisdiction', place);
      expect(changed.get('obecabtagene-autoleucel')).toEqual(['not-approved', 'eligible']);
    }
  });

  it('tells what differs between two places', async () => {
    const changed = await verdicts(
      '--jurisdiction',
      'US',
      '--to-jurisdiction',
      'EU',
      '--from',
      '2026-08-01',
      '--to',
      '2026-08-01',
    );
    expect(changed.size).toBeGreaterThan(0);
    for (const [before, after] of changed.values()) expect(before).not.toBe(after);
  });
});

describe('allr compare', () => {
  it('takes the endpoints that two therapies share unless told', async () => {
    const { out } = await runAllr(['compare', 'blinatumomab', 'inotuzumab-ozogamicin', '--format', 'json']);
    const { rows }: { rows: { endpoint: string; cells: { figures: unknown[] }[] }[] } = JSON.parse(out);
    expect(rows.length).toBeGreaterThan(3);
    for (const { cells } of rows) expect(cells.filter(({ figures }) => figures.length > 0)).toHaveLength(2);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['one therapy', ['blinatumomab', 'blinatumomab'], /expected the ids of two or more therapies/],
    ['an unknown therapy', ['blinatumumab', 'imatinib'], /found "blinatumumab".*Did you mean "blinatumomab"\?/],
    ['an unknown endpoint', ['imatinib', 'dasatinib', '-e', 'OS-medain'], /Did you mean "OS-median"\?/],
  ])('refuses %s', async (_, args, message) => {
    const { status, out, error } = await runAllr(['compare', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(error).toMatch(message);
  });
});

describe('allr cite', () => {
  it.each([
    ['vancouver', /New England Journal of Medicine/],
    ['ama', /doi:10\.1056\/NEJMoa1609783/],
    ['apa', /\(2017/],
    ['bibtex', /@article\{tower-kantarjian-2017/],
    ['ris', /^ER {2}-/m],
  ])('gives every source of a record as %s', async (style, form) => {
    const { status, out } = await runAllr(['cite', 'tower', '--style', style]);
    expect(status).toBe(0);
    expect(out).toMatch(form);
  });

  it('gives one source, and JSON', async () => {
    const one = await runAllr(['cite', 'tower-kantarjian-2017', '--format', 'json']);
    expect(JSON.parse(one.out)).toMatchObject([{ source: 'tower-kantarjian-2017' }]);
    const csl = await runAllr(['cite', 'tower', '--style', 'csl-json']);
    expect(JSON.parse(csl.out).length).toBeGreaterThan(1);
  });

  it('names the nearest id', async () => {
    const { status, error } = await runAllr(['cite', 'towr']);
    expect(status).toBe(2);
    expect(error).toContain('Did you mean "tower"?');
  });
});

describe('allr scale', () => {
  const valueOf = async (...args: readonly string[]) =>
    JSON.parse((await runAllr(['scale', ...args, '--format', 'json'])).out).results;

  it('calculates by a formula', async () => {
    const [result] = await valueOf('clearance', 'ageYears=60', 'sex=male', 'weightKg=80', 'creatinineMgDl=1.2');
    expect(result).toMatchObject({ unit: 'mL/min' });
    // (140 - 60) × 80 / (72 × 1.2)
    expect(result.value).toBeCloseTo(74.07, 2);
  });

  it('grades by the words of the definition', async () => {
    const [grade] = await valueOf('crs', 'temperatureC=39', 'hypotension=one-vasopressor', 'hypoxia=low-flow');
    expect(grade).toMatchObject({ grade: '3', definition: { id: 'crs-grade-astct-2019' } });
  });

  it('tells in Czech what decides', async () => {
    const asked = ['icans', 'ageYears=40', 'ice=3', 'awakens=to-voice', 'seizure=resolving', 'motorWeakness=false'];
    const { out } = await runAllr(['scale', ...asked, 'edema=none', '--lang', 'cs']);
    expect(out).toContain('\nstupeň 3: ');
    expect(out).toContain('Rozhodlo: epileptický záchvat: odezní');
  });

  it('gives each mapping of a performance status', async () => {
    expect((await valueOf('ecog', 'karnofsky=60')).map(({ grade }: { grade: string }) => grade)).toEqual([
      '2',
      '2',
      '3',
    ]);
  });

  it('refuses, field by field, what it cannot take', async () => {
    const missing = await runAllr(['scale', 'bsa', 'heigtCm=1.72']);
    expect(missing.status).toBe(2);
    expect(missing.error.trimEnd().split('\n')).toEqual([
      'scale bsa: found "heigtCm=1.72", expected field=value with one of heightCm, weightKg, formula. Did you mean "heightCm"?',
      'scale bsa: found no heightCm, expected heightCm=… (centimeters)',
      'scale bsa: found no weightKg, expected weightKg=… (kilograms)',
      'scale bsa: found no formula, expected formula=… (mosteller, dubois or haycock)',
    ]);
    const outside = await runAllr(['scale', 'bsa', 'heightCm=1.72', 'weightKg=70', 'formula=mosteller']);
    expect(outside).toMatchObject({ status: 2, out: '' });
    expect(outside.error).toContain('scale bsa: heightCm: found 1.72, expected a number of centimeters');
    expect((await runAllr(['scale', 'bsaa'])).error).toContain('Did you mean "bsa"?');
  });

  it('tells in its help what each scale asks', async () => {
    const { out } = await runAllr(['scale', '--help']);
    for (const name of ['crs', 'icans', 'ice', 'ecog', 'karnofsky', 'bsa', 'clearance', 'schwartz'])
      expect(out).toMatch(new RegExp(`^  ${name}: `, 'm'));
  });
});

describe('allr ask', () => {
  const ask = (lines: readonly string[], ...args: readonly string[]) =>
    runAllr(['ask', '--as-of', '2024-12-01', ...args], lines.join('\n'));

  it('asks until enough was said, and prints the verdicts of what it was told', async () => {
    const { status, out, error } = await ask(['b-all', '41', 'relapsed', 'q'], '--format', 'json');
    expect(status).toBe(0);
    expect(error).toContain('What is the diagnosis?');
    const { results }: { results: { therapy: string; verdict: string }[] } = JSON.parse(out);
    expect(results.find(({ therapy }) => therapy === 'brexucabtagene-autoleucel')?.verdict).toBe('eligible');
  });

  it('takes a number of an option, and asks again after what it cannot take', async () => {
    const { error } = await ask(['99', 'leukaemia', '1', 'minus one', '#1', 'q']);
    expect(error).toContain('found 99, expected a number from 1 to');
    expect(error).toMatch(/found "leukaemia"/);
    expect(error).toMatch(/found "minus one"/);
    expect(error.match(/What is the diagnosis\?/g)).toHaveLength(3);
  });

  it('goes on where an answer contradicts what is known', async () => {
    const file = join(folder, 'adult.json');
    await ask(['b-all', '41', 'q'], '--save', file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ diagnosis: 'b-all', ageYears: 41 });
    const { status, out } = await runAllr(['ask', file, '--as-of', '2024-12-01'], '\n\n\n\n');
    expect(status).toBe(0);
    expect(out).toContain('age 41 years');
  });

  it('ends by itself once nothing is left to settle', async () => {
    const { status, error } = await ask(Array<string>(200).fill(''));
    expect(status).toBe(0);
    expect(error).toContain('Nothing is left that an answer would settle.');
  });

  it('asks in Czech', async () => {
    const { error } = await ask(['b-all', 'q'], '--lang', 'cs');
    expect(error).toContain('Jaká je diagnóza?\n1) B-prekurzorová ALL');
    expect(error).toMatch(/#1\) méně než .*; rozhodne \d+ z \d+ otevřených/);
  });

  it.each(formats)('prints the verdicts as %s in both languages', async (format) => {
    const [english, czech] = [await ask(['q'], '--format', format), await ask(['q'], '--format', format, '-l', 'cs')];
    expect([english.status, czech.status]).toEqual([0, 0]);
    expect(english.out.replaceAll(/\s+/g, ' ')).toContain('Not medical advice');
    expect(czech.out.replaceAll(/\s+/g, ' ')).toContain('Nejde o lékařské doporučení');
  });

  it('does not read the patient where the answers are', async () => {
    expect((await runAllr(['ask', '-'])).error).toContain('ask: found "-", expected a file');
  });
});

describe('allr report', () => {
  const report = async (name: string, ...args: readonly string[]) => {
    const file = join(folder, `${name}.html`);
    const ran = await runAllr(['report', example(name), '--output', file, ...args]);
    return { ...ran, page: existsSync(file) ? readFileSync(file, 'utf8') : '' };
  };

  it.each(['older-adult-first-relapse', 'ph-positive-t315i-relapse', 't-all-second-relapse'])(
    '%s: one page with verdicts, drawings, sources, version and disclaimer, which loads nothing',
    async (name) => {
      const { status, out, page } = await report(name);
      expect([status, out]).toEqual([0, '']);
      for (const id of ['overview', 'verdicts', 'ahead', 'evidence', 'history', 'others', 'sources'])
        expect(page).toContain(`<div id="${id}">`);
      expect(page).toContain('<svg');
      expect(page).toContain(dataset.version);
      expect(page).toContain('Not medical advice and not a medical device');
      expect(page).toContain("default-src 'none'");
      expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed)\b|@import|url\((?!#)|\son\w+=/i);
    },
  );

  it('has no id twice, and no link to a place that is not there', async () => {
    const { page } = await report('ph-positive-t315i-relapse', '--jurisdiction', 'EU', '--lang', 'cs');
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(page).toContain('<html lang="cs">');
  });

  it('refuses a place that cannot be written', async () => {
    const { status, error } = await runAllr(['report', t315i, '--output', join(folder, 'none', 'report.html')]);
    expect(status).toBe(2);
    expect(error).toMatch(/^--output: found ".*report\.html", expected a file that can be written/);
  });

  it('tells what it does where that takes longer than a second', async () => {
    let time = 0;
    const { error } = await runAllr(['report', t315i, '--output', join(folder, 'slow.html')], '', () => (time += 600));
    expect(error).toContain('report: plots …');
  });
});

describe('allr completion', () => {
  it('is offered for the usual shells', async () => {
    const { status, out } = await runAllr(['completion', '--help']);
    expect(status).toBe(0);
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) expect(out).toContain(shell);
  });
});
