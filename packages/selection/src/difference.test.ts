import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { jurisdictions as allJurisdictions, type Dataset, type Jurisdiction, type Patient } from '@allr/model/facts';
import { difference, type Moment } from './difference.js';
import { patients, someDay } from './internal/test-patients.js';
import { match } from './match.js';

const adult: Patient = { ageYears: 40, diagnosis: 'b-all', status: 'relapsed', philadelphia: 'negative' };

const us = (asOf: string): Moment => ({ asOf, jurisdiction: 'US' });
const eu = (asOf: string): Moment => ({ asOf, jurisdiction: 'EU' });

const changeOf = (therapy: string, patient: Patient, between: { from: Moment; to: Moment }) =>
  difference(patient, between).changes.find((change) => change.therapy.id === therapy);

describe('difference', () => {
  it('names the approval between two days', () => {
    const change = changeOf('obecabtagene-autoleucel', adult, { from: us('2019-01-10'), to: us('2025-01-01') });
    expect(change).toMatchObject({
      therapy: { id: 'obecabtagene-autoleucel' },
      before: 'not-approved',
      after: 'eligible',
      causes: [
        {
          kind: 'indication',
          indication: { id: 'obecabtagene-autoleucel-us-adult', validFrom: '2024-11-08' },
          inForce: { from: 'not-met', to: 'met' },
          verdict: 'eligible',
        },
      ],
    });
    expect(change?.causes.flatMap((cause) => (cause.kind === 'indication' ? cause.events : []))).toContainEqual(
      expect.objectContaining({ id: 'obecabtagene-autoleucel-us-2024-11-08-approval' }),
    );
    expect(change?.sources.map(({ id }) => id)).toContain('obecabtagene-autoleucel-us-label');
  });

  it('names the withdrawal that ended an indication', () => {
    const change = changeOf(
      'liposomal-vincristine',
      { ...adult, relapses: 2, priorLines: 2 },
      {
        from: us('2022-05-01'),
        to: us('2022-05-02'),
      },
    );
    expect([change?.before, change?.after]).toEqual(['eligible', 'not-approved']);
    expect(
      change?.causes.flatMap((cause) => (cause.kind === 'indication' ? cause.events.map(({ type }) => type) : [])),
    ).toContain('approval-withdrawal');
  });

  it('tells two places apart', () => {
    const change = changeOf(
      'brexucabtagene-autoleucel',
      { ...adult, ageYears: 20 },
      {
        from: us('2023-01-01'),
        to: eu('2023-01-01'),
      },
    );
    expect([change?.before, change?.after]).toEqual(['eligible', 'ineligible']);
    expect(
      change?.causes.map((cause) => cause.kind === 'indication' && [cause.indication.jurisdiction, cause.verdict]),
    ).toEqual(
      expect.arrayContaining([
        ['US', 'eligible'],
        ['EU', 'ineligible'],
      ]),
    );
  });

  it('names the coverage where only what the dataset would know has changed', () => {
    const change = changeOf('blinatumomab', {}, { from: us('1990-01-01'), to: us('2090-01-01') });
    expect(change).toBeDefined();
    const unknown = difference({}, { from: us('1990-01-01'), to: us('2090-01-01') }).changes.find(
      ({ before, after }) => before === 'not-approved' && after === 'no-data',
    );
    expect(unknown?.causes).toMatchObject([{ kind: 'coverage' }]);
  });

  it('finds nothing between a moment and itself', () => {
    const { changes, unchanged } = difference(adult, { from: us('2020-01-01'), to: us('2020-01-01') });
    expect(changes).toEqual([]);
    expect(unchanged).toHaveLength(dataset.therapies.length);
  });

  it('refuses a day that does not exist', () => {
    expect(() => difference(adult, { from: us('2020-01-01'), to: us('2020-02-30') })).toThrow('2020-02-30');
  });

  const moment = fc.record({ asOf: someDay, jurisdiction: fc.constantFrom<Jurisdiction>('US', 'EU', 'JP', 'GB') });
  const between = fc.record({ from: moment, to: moment });

  it('says before and after what match says, and leaves no therapy out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...patients), between, (patient, { from, to }) => {
        const { changes, unchanged } = difference(patient, { from, to });
        const verdicts = (at: Moment) =>
          new Map(match(patient, at).results.map(({ therapy, verdict }) => [therapy.id, verdict]));
        const [before, after] = [verdicts(from), verdicts(to)];
        expect(changes.length + unchanged.length).toBe(dataset.therapies.length);
        for (const change of changes) {
          expect(change.before).not.toBe(change.after);
          expect([change.before, change.after]).toEqual([before.get(change.therapy.id), after.get(change.therapy.id)]);
        }
        for (const { therapy, verdict } of unchanged)
          expect([before.get(therapy.id), after.get(therapy.id)]).toEqual([verdict, verdict]);
      }),
      { numRuns: 15 },
    );
  });

  it('is undone where its causes are undone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...patients), between, (patient, { from, to }) => {
        for (const { therapy, after, causes } of difference(patient, { from, to }).changes) {
          expect(causes.length).toBeGreaterThan(0);
          const ids = causes.flatMap((cause) => (cause.kind === 'indication' ? cause.indication.id : []));
          if (ids.length === 0) continue;
          const undone: Dataset = {
            ...dataset,
            indications: [
              ...dataset.indications.filter(({ id }) => !ids.includes(id)),
              // What was in force at the first moment, at the second.
              ...causes.flatMap((cause) =>
                cause.kind === 'indication' && cause.inForce.from !== 'not-met'
                  ? [
                      {
                        ...cause.indication,
                        jurisdiction: to.jurisdiction,
                        validFrom: cause.inForce.from === 'met' ? '1900-01-01' : { earliest: '1900-01-01' },
                        validTo: '2100-01-01',
                      },
                    ]
                  : [],
              ),
            ],
          };
          const { changes, unchanged } = difference(patient, { from, to }, undone);
          const now =
            changes.find((change) => change.therapy.id === therapy.id)?.after ??
            unchanged.find((same) => same.therapy.id === therapy.id)?.verdict;
          expect(now).not.toBe(after);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is plain data', () => {
    const found = difference(adult, { from: us('2019-01-10'), to: eu('2024-01-10') });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(Object.keys(allJurisdictions)).toContain(found.to.jurisdiction);
  });
});
