import { dataset } from '@allr/data';
import { patientFromFhir } from '@allr/fhir';
import { langs, renderCsv, renderText, type Lang } from '@allr/format';
import { knownFacts } from '@allr/model';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toReadingDocument } from './reading-document.js';

const asOf = '2026-11-01';
const samples = join(import.meta.dirname, '../../fhir/samples');
const readings = globSync('*/*.bundle.json', { cwd: samples })
  .toSorted()
  .map((file) => {
    const json: unknown = JSON.parse(readFileSync(join(samples, file), 'utf8'));
    return { file, reading: patientFromFhir(json, { asOf, therapies: dataset.therapies }) };
  });

describe.each(readings)('what was read of $file', ({ reading }) => {
  const documentIn = (lang: Lang) => toReadingDocument(reading, { asOf, lang });

  it('has no English word in Czech beside names and what the FHIR says', () => {
    const { read, left } = reading;
    const quoted = [
      ...read.map(({ from }) => from),
      ...left.flatMap(({ from, what, detail = '' }) => [from, what, detail]),
    ];
    const names = [...dataset.therapies.map(({ name }) => name), ...quoted];
    const longestFirst = names.toSorted((a, b) => b.length - a.length);
    const wordsIn = (lang: Lang) => {
      const text = renderText(documentIn(lang), { width: 100_000 });
      const own = longestFirst.reduce((rest, name) => rest.replaceAll(name, ' '), text);
      return new Set(own.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu));
    };
    const english = wordsIn('en');
    expect([...wordsIn('cs')].filter((word) => english.has(word))).toEqual([]);
  });

  it.each(langs)('has a row for each fact and for all that was not used (%s)', (lang) => {
    const { rows, columns } = documentIn(lang).records;
    const { patient, left } = reading;
    const unknown = Object.keys(patient.unknownBecause ?? {}).filter((fact) => !(fact in patient));
    expect(rows).toHaveLength(knownFacts(patient).length + unknown.length + left.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(renderCsv(documentIn(lang)).split('\r\n')).toHaveLength(rows.length + 2);
  });
});
