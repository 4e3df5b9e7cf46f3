import { dataset } from '@allr/data';
import { patientFromFhir } from '@allr/fhir';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runAllr } from './internal/test-console.js';

const sample = (name: string) => fileURLToPath(new URL(`../../fhir/samples/${name}.bundle.json`, import.meta.url));
const relapsed = sample('synthetic/relapsed-b-all');
const asOf = '2026-11-01';
const expected = patientFromFhir(JSON.parse(readFileSync(relapsed, 'utf8')), { asOf, therapies: dataset.therapies });

describe('a Bundle in the place of a patient', () => {
  it('is matched as the facts that it says, and what was not used is told on standard error', async () => {
    const { status, out, error } = await runAllr(['match', relapsed, '--format', 'json']);
    expect(status).toBe(0);
    expect(out).toBe((await runAllr(['match', '-', '--format', 'json'], JSON.stringify(expected.patient))).out);
    expect(error).toContain(
      'note: not used: Observation/ecog-before (ECOG Performance Status score): there is a newer',
    );
    expect(error).toContain('note: not used: 1 Practitioner: no fact is read from resources of this type\n');
    expect(
      error
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('note: ')),
    ).toBe(true);
  });

  it.each([
    ['match', []],
    ['difference', ['--from', '2019-01-10']],
    ['timeline', ['--from', '2024-01-01']],
    ['report', ['--output', '-']],
    ['ask', []],
  ])('is read by allr %s', async (command, args) => {
    const { status, out, error } = await runAllr([command, relapsed, ...args]);
    expect(status).toBe(0);
    expect(out).toContain('blinatumomab');
    expect(error).toContain('note: not used: Condition/leukemia-suspected');
  });

  it.each([
    ['match', []],
    ['difference', ['--from', '2019-01-10']],
    ['timeline', ['--from', '2024-01-01']],
    ['report', ['--output', '-']],
    ['ask', []],
  ])('is told in Czech by allr %s --lang cs', async (command, args) => {
    const { error } = await runAllr([command, relapsed, ...args, '--lang', 'cs']);
    expect(error).toContain('poznámka: nevyužito: Condition/leukemia-suspected');
    expect(error).toContain('poznámka: nevyužito: 1 Practitioner: ze zdrojů tohoto typu se žádný údaj nečte\n');
    expect(error).not.toContain('note:');
  });

  it('gives only what was known on the day', async () => {
    const { error } = await runAllr(['match', relapsed, '--as-of', '2026-10-01']);
    expect(error).toContain('Observation/cd19 (cd19): it is later than the day that is asked about: 2026-10-12');
  });

  it('may come on standard input, and as a list of resources', async () => {
    const resources = '[{"resourceType": "Patient", "id": "p", "birthDate": "1990-05-17"}]';
    const { status, out } = await runAllr(['fhir', '-', '--format', 'json'], resources);
    expect([status, JSON.parse(out).patient]).toEqual([0, { ageYears: 36 }]);
  });

  it('is taken by allr validate', async () => {
    const { status, out } = await runAllr(['validate', relapsed]);
    expect(status).toBe(0);
    expect(out).toContain(
      `FHIR of a patient with ${String(Object.keys(expected.patient).length)} facts that are read\n`,
    );
    const good = await runAllr(['validate', relapsed, '--format', 'json']);
    expect(JSON.parse(good.out)).toMatchObject({ what: 'fhir', valid: true, problems: [], left: expected.left });
    const bad = await runAllr(['validate', '-', '--format', 'json'], '{"resourceType":"Bundle","type":"history"}');
    expect([bad.status, JSON.parse(bad.out)]).toMatchObject([2, { valid: false, problems: [{ path: 'Bundle.type' }] }]);
  });
});

describe('allr fhir', () => {
  it('shows each fact with its resource, and what was not used', async () => {
    const { status, out, error } = await runAllr(['fhir', relapsed]);
    expect([status, error]).toEqual([0, '']);
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain('CD19: positive (Observation/cd19)');
    expect(text).toContain('age: 42 years (Patient/b1)');
    expect(text).toContain(
      'MedicationRequest/inotuzumab-order (inotuzumab ozogamicin): an order is not an administration',
    );
    expect(text).toContain('Not medical advice and not a medical device');
  });

  it('tells why a fact is unknown', async () => {
    const { out } = await runAllr(['fhir', sample('synthetic/ph-positive-t315i-relapse')]);
    expect(out).toContain('CD19: not known (results contradict each other)');
  });

  it('calls therapies by their names, in each language', async () => {
    const { out } = await runAllr(['fhir', relapsed, '--lang', 'cs']);
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Údaje přečtené z FHIR ke dni 1. listopadu 2026');
    expect(text).toContain('CD19: pozitivní (Observation/cd19)');
    expect(text).toContain('MedicationRequest/inotuzumab-order (inotuzumab ozogamicin): předpis není podání');
    expect(text).toContain('Nejde o lékařské doporučení ani o zdravotnický prostředek');
  });

  it('gives rows of what was read and of what was not used', async () => {
    const { out } = await runAllr(['fhir', relapsed, '--format', 'csv']);
    const lines = out.split('\r\n');
    expect(lines[0]).toBe('use,fact,value,from,what,reason,as of,dataset,disclaimer');
    expect(lines).toContainEqual(expect.stringMatching(/^read,cd19,positive,Observation\/cd19,CD19,,2026-11-01,/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^not used,,,MedicationRequest\/inotuzumab-order,inotuzumab ozogamicin,an order is not/),
    );
  });

  it('writes the reason of what was not used into the JSON too', async () => {
    const { out } = await runAllr(['fhir', relapsed, '--format', 'json', '--lang', 'cs']);
    const { left }: { left: { from: string; text: string }[] } = JSON.parse(out);
    expect(left.find(({ from }) => from === 'MedicationRequest/inotuzumab-order')?.text).toMatch(
      /předpis není podání$/,
    );
  });

  it('gives the reading as JSON, whose patient is written as a Bundle, which is read again', async () => {
    const reading = JSON.parse((await runAllr(['fhir', relapsed, '--format', 'json'])).out);
    expect(reading).toMatchObject({ asOf, patient: expected.patient, read: expected.read, left: expected.left });
    const written = await runAllr(['fhir', '-'], JSON.stringify(reading.patient));
    expect([written.status, written.error, JSON.parse(written.out).resourceType]).toEqual([0, '', 'Bundle']);
    const again = await runAllr(['fhir', '-', '--format', 'json'], written.out);
    expect(JSON.parse(again.out).patient).toEqual(expected.patient);
  });

  it('says that nothing was read where nothing was', async () => {
    const { status, out } = await runAllr(['fhir', '-'], '{"resourceType": "Patient", "id": "p"}');
    expect(status).toBe(0);
    expect(out).toContain('No fact was read.');
  });

  it.each([
    ['{"ageYears": "4"}', 'standard input:1: patient.ageYears: found "4", expected a number of years'],
    ['{"resourceType": "Observation"}', 'standard input: input: found no Patient, expected one Patient'],
  ])('refuses %s', async (stdin, message) => {
    const { status, out, error } = await runAllr(['fhir', '-'], stdin);
    expect([status, out]).toEqual([2, '']);
    expect(error.startsWith(message)).toBe(true);
  });
});
