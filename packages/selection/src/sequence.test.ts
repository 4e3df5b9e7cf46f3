import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { truthOf } from '@allr/eligibility';
import type { Patient } from '@allr/model/facts';
import { patients } from './internal/test-patients.js';
import { match } from './match.js';
import { sequence, type Scenario } from './sequence.js';

const here = { jurisdiction: 'US', asOf: '2024-12-01' } as const;

const youngAdult: Patient = {
  ageYears: 20,
  diagnosis: 'b-all',
  status: 'relapsed',
  relapses: 2,
  philadelphia: 'negative',
  cd19: 'positive',
  cd22: 'positive',
  priorLines: 2,
  priorTherapies: [],
  priorAlloHct: false,
};

const after = (therapy: string, kind: Scenario['kind'], patient = youngAdult) =>
  sequence(patient, { ...here, therapies: [therapy] }).options[0]?.scenarios.find((item) => item.kind === kind);

const idsOf = (verdicts: Scenario['closes'] | undefined) => verdicts?.map(({ therapy }) => therapy.id);

describe('sequence', () => {
  it('lists the options that are open now, with the considerations that match shows', () => {
    const { results } = match(youngAdult, here);
    const { options } = sequence(youngAdult, here);
    expect(options.map(({ therapy, verdict }) => [therapy.id, verdict])).toEqual(
      results
        .filter(({ verdict }) => verdict === 'eligible' || verdict === 'indeterminate')
        .map(({ therapy, verdict }) => [therapy.id, verdict]),
    );
    for (const { therapy, considerations } of options)
      expect(considerations).toEqual(results.find((result) => result.therapy.id === therapy.id)?.considerations);
  });

  it('leaves the label of blinatumomab open after blinatumomab until CD19 is looked for again', () => {
    const given = after('blinatumomab', 'given');
    expect(given?.unsettles).toMatchObject([{ therapy: { id: 'blinatumomab' }, becauseOf: ['cd19'] }]);
    expect(given?.unsettles[0]?.missing).toContain('cd19');
    expect(idsOf(given?.keeps)).toEqual(expect.arrayContaining(['inotuzumab-ozogamicin', 'tisagenlecleucel']));
  });

  it('closes blinatumomab where a CD19 therapy lost the antigen, and keeps what is directed at CD22', () => {
    for (const therapy of ['blinatumomab', 'tisagenlecleucel', 'obecabtagene-autoleucel']) {
      const lost = after(therapy, 'antigen-lost');
      expect(lost?.closes).toMatchObject([
        { therapy: { id: 'blinatumomab' }, before: 'eligible', after: 'ineligible', becauseOf: ['cd19'] },
      ]);
      expect(idsOf(lost?.keeps)).toContain('inotuzumab-ozogamicin');
    }
  });

  it('closes inotuzumab ozogamicin where it lost CD22, and keeps blinatumomab', () => {
    const lost = after('inotuzumab-ozogamicin', 'antigen-lost');
    expect(idsOf(lost?.closes)).toEqual(['inotuzumab-ozogamicin']);
    expect(idsOf(lost?.keeps)).toContain('blinatumomab');
  });

  it('brings the considerations about a CD19 therapy after another', () => {
    const ids = after('blinatumomab', 'given')?.newConsiderations.map(({ consideration }) => consideration.id);
    expect(ids).toEqual(expect.arrayContaining(['blinatumomab-cd19-loss', 'blinatumomab-before-car-t']));
    const twice = after('tisagenlecleucel', 'given')?.newConsiderations.map(({ consideration }) => consideration.id);
    expect(twice).toContain('tisagenlecleucel-repeat');
  });

  it('opens what a label keeps for after another therapy', () => {
    const first: Patient = { ...youngAdult, relapses: 1, priorLines: 1, firstRemissionMonths: 30 };
    const clofarabine = after('blinatumomab', 'given', { ...first, ageYears: 15 })?.opens;
    expect(clofarabine).toContainEqual(
      expect.objectContaining({ after: 'eligible', becauseOf: expect.arrayContaining(['priorLines']) }),
    );
  });

  it('has no lost antigen where no fact tells of the target', () => {
    const { options } = sequence(youngAdult, { ...here, therapies: ['clofarabine'] });
    expect(options.map(({ scenarios }) => scenarios.map(({ kind }) => kind))).toEqual([['given']]);
  });

  it('counts a drug as a line and as given, and a regimen with its components', () => {
    const changes = after('clofarabine', 'given')?.changes;
    expect(changes).toContainEqual(
      expect.objectContaining({ fact: 'priorLines', before: 2, after: 3, because: 'one-more-line' }),
    );
    expect(changes).toContainEqual(expect.objectContaining({ fact: 'priorTherapies', after: ['clofarabine'] }));
    const regimen = dataset.therapies.find(({ components = [] }) => components.length > 0);
    expect(after(regimen?.id ?? '', 'given')?.changes).toContainEqual(
      expect.objectContaining({ fact: 'priorTherapies', after: [regimen?.id, ...(regimen?.components ?? [])] }),
    );
  });

  it('counts no line for a transplant, and knows little of what comes after it', () => {
    const given = after('allogeneic-hct', 'given', { ...youngAdult, hctPlanned: true });
    expect(given?.changes.map(({ fact }) => fact)).not.toContain('priorLines');
    expect(given?.changes).toContainEqual(
      expect.objectContaining({ fact: 'priorAlloHct', before: false, after: true }),
    );
    expect(given?.changes.find(({ fact }) => fact === 'relapseAfterAlloHct')).not.toHaveProperty('after');
    expect(given?.newConsiderations.map(({ consideration }) => consideration.id)).toContain(
      'inotuzumab-ozogamicin-vod-risk',
    );
  });

  it('leaves open what an inhibitor may have brought', () => {
    const patient: Patient = {
      ...youngAdult,
      philadelphia: 'positive',
      tkiResistance: ['imatinib'],
      tkiIntolerance: [],
      abl1Mutations: [],
    };
    const changes = after('dasatinib', 'given', patient)?.changes;
    expect(changes).toContainEqual(
      expect.objectContaining({ fact: 'tkiResistance', after: { includes: ['imatinib'], complete: false } }),
    );
    expect(changes?.find(({ fact }) => fact === 'abl1Mutations')).not.toHaveProperty('after');
  });

  it('refuses the id of no therapy', () => {
    expect(() => sequence(youngAdult, { ...here, therapies: ['examplumab'] })).toThrow('examplumab');
  });

  it('says of every therapy that is open before or after where it stands, once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...patients), fc.constantFrom('US', 'EU'), (patient, jurisdiction) => {
        for (const { scenarios } of sequence(patient, { ...here, jurisdiction }).options)
          for (const { closes, unsettles, opens, keeps } of scenarios) {
            const ids = [closes, unsettles, opens, keeps].flat().map(({ therapy }) => therapy.id);
            expect(new Set(ids).size).toBe(ids.length);
            for (const { before, after: next, becauseOf } of [...closes, ...unsettles, ...opens]) {
              expect(before).not.toBe(next);
              expect(becauseOf.length).toBeGreaterThan(0);
            }
          }
      }),
      { numRuns: 6 },
    );
  });

  it('turns no verdict by a fact that it does not name as changed', () => {
    for (const { scenarios } of sequence(youngAdult, here).options)
      for (const { changes, newConsiderations } of scenarios) {
        expect(new Set(changes.map(({ fact }) => fact)).size).toBe(changes.length);
        for (const { consideration } of newConsiderations)
          expect(truthOf(consideration.appliesWhen, youngAdult)).not.toBe('met');
      }
  });

  it('cites the labels and considerations that it shows, and is plain data', () => {
    const found = sequence(youngAdult, { ...here, therapies: ['blinatumomab'] });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found.notes).toEqual([{ kind: 'by-definition' }]);
    const cited = dataset.considerations.find(({ id }) => id === 'blinatumomab-cd19-loss')?.cites[0]?.source;
    expect(found.sources.map(({ id }) => id)).toContain(cited);
  });
});
