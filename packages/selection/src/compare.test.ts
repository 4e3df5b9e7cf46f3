import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { riskDifference } from '@allr/evidence';
import { endpoints, type Arm, type Outcome, type Trial } from '@allr/model/facts';
import { compare, type ArmGroup } from './compare.js';
import { isRandomized } from './internal/randomized.js';

const chemotherapy: ArmGroup = {
  id: 'chemotherapy',
  name: 'standard-of-care chemotherapy',
  arms: [
    { trial: 'tower', arm: 'chemotherapy' },
    { trial: 'ino-vate', arm: 'standard-chemotherapy' },
  ],
};

const onePair = (...args: Parameters<typeof compare>) => compare(...args).rows[0]?.pairs[0];

describe('compare', () => {
  it('shows each published figure with trial, arm, population and sources', () => {
    const { rows, sources } = compare(['blinatumomab', 'obecabtagene-autoleucel'], ['CR']);
    const tower = rows[0]?.cells[0]?.figures.find(({ trial }) => trial.id === 'tower');
    expect(tower).toMatchObject({
      trial: { id: 'tower', name: 'TOWER' },
      arm: { id: 'blinatumomab' },
      alongside: [],
      randomized: true,
      outcome: { n: 91, N: 271, percent: 34, interval: { low: 28, high: 39.5, level: 95 } },
    });
    expect(tower?.population).toBe(dataset.trials.find(({ id }) => id === 'tower')?.population.text);
    expect(sources.map(({ id }) => id)).toContain('tower-kantarjian-2017');
    expect(rows[0]?.cells[1]?.figures.every(({ randomized }) => !randomized)).toBe(true);
  });

  it('leaves out no figure that the dataset has', () => {
    const { rows } = compare(['blinatumomab'], endpoints);
    const shown = rows.flatMap(({ cells }) => cells.flatMap(({ figures }) => figures.map(({ outcome }) => outcome)));
    const published = dataset.trials.flatMap(({ arms }) =>
      arms.filter(({ therapies }) => therapies.includes('blinatumomab')).flatMap(({ outcomes }) => outcomes),
    );
    expect(new Set(shown)).toEqual(new Set(published));
    expect(shown).toHaveLength(published.length);
  });

  it('calls TOWER head-to-head, with what it published and what its counts give', () => {
    const pair = onePair(['blinatumomab', chemotherapy], ['CR']);
    expect(pair?.kind).toBe('head-to-head');
    const [contrast] = pair?.headToHead ?? [];
    expect(contrast).toMatchObject({ trial: { id: 'tower' }, arms: ['blinatumomab', 'chemotherapy'] });
    expect(contrast?.published).toMatchObject([{ measure: 'p-only' }]);
    // 16 % of 134 may be 21 or 22: both are told.
    expect(contrast?.riskDifferences[0]?.readings.map(({ counts }) => counts)).toEqual([
      [
        { n: 91, N: 271 },
        { n: 22, N: 134 },
      ],
      [
        { n: 91, N: 271 },
        { n: 21, N: 134 },
      ],
    ]);
    for (const { counts, difference, numberNeeded } of contrast?.riskDifferences[0]?.readings ?? []) {
      expect(difference).toEqual(riskDifference(...counts));
      expect(numberNeeded?.estimate).toEqual({ kind: 'benefit', patients: 1 / difference.estimate });
    }
  });

  it('shows a hazard ratio with the rate as with the median', () => {
    for (const endpoint of ['OS-median', 'OS-rate'] as const)
      expect(onePair(['blinatumomab', chemotherapy], [endpoint])?.headToHead[0]?.published).toContainEqual(
        expect.objectContaining({ measure: 'HR', value: 0.71 }),
      );
  });

  it('turns with the order of the treatments', () => {
    const [there, back] = [
      onePair(['inotuzumab-ozogamicin', chemotherapy], ['CR/CRi']),
      onePair([chemotherapy, 'inotuzumab-ozogamicin'], ['CR/CRi']),
    ];
    const estimates = (pair: typeof there) =>
      pair?.headToHead[0]?.riskDifferences.flatMap(({ readings }) =>
        readings.map(({ difference }) => difference.estimate),
      );
    // INO-VATE: 88 of 109 and 32 of 109.
    expect(estimates(there)?.[0]).toBeCloseTo((88 - 32) / 109, 12);
    expect(estimates(back)).toEqual(estimates(there)?.map((estimate) => -estimate));
  });

  it('counts no part of the patients as everyone who was randomized', () => {
    const [contrast] = onePair(['ponatinib', 'imatinib'], ['MRD-negative-CR'])?.headToHead ?? [];
    expect(contrast?.trial.id).toBe('phallcon');
    expect(contrast?.riskDifferences).toEqual([]);
    expect(contrast?.notComputed).toContainEqual({
      kind: 'not-everyone',
      endpoint: 'MRD-negative-CR',
      population: 'patients with centrally confirmed BCR::ABL1',
      timePoint: 'end of induction',
    });
  });

  it('takes no estimate over time for a count', () => {
    const [contrast] = onePair(['imatinib', 'dasatinib'], ['EFS-rate'])?.headToHead ?? [];
    expect(contrast?.published).toContainEqual(expect.objectContaining({ measure: 'HR', value: 2.36 }));
    expect(contrast?.riskDifferences).toEqual([]);
  });

  it('calls therapies of different trials naive, and computes nothing', () => {
    const { rows, notes } = compare(
      ['blinatumomab', 'inotuzumab-ozogamicin', 'obecabtagene-autoleucel'],
      ['OS-median'],
    );
    expect(rows[0]?.pairs).toHaveLength(3);
    for (const { kind, headToHead, indirect } of rows[0]?.pairs ?? [])
      expect([kind, headToHead, indirect]).toEqual(['naive', [], []]);
    expect(notes).toContainEqual({ kind: 'naive' });
    expect(notes.find(({ kind }) => kind === 'unnamed-comparators')).toMatchObject({
      arms: expect.arrayContaining([{ trial: 'tower', arm: 'chemotherapy' }]),
    });
  });

  it('asks the caller no more for arms of which he said what they are', () => {
    const treatments = ['blinatumomab', 'inotuzumab-ozogamicin', 'obecabtagene-autoleucel'] as const;
    const unnamed = compare(treatments, ['CR']).notes.find(({ kind }) => kind === 'unnamed-comparators');
    const arms = unnamed?.kind === 'unnamed-comparators' ? unnamed.arms : [];
    expect(arms.length).toBeGreaterThan(1);
    const group = { id: 'chemotherapy', name: 'chemotherapy', arms };
    const { notes } = compare([...treatments, group], ['CR'], { comparators: [group] });
    expect(notes.map(({ kind }) => kind).filter((kind) => kind !== 'naive' && kind !== 'common-comparator')).toEqual([
      'arm-group',
    ]);
  });

  it('compares over arms that the caller takes for one comparator, and repeats that it is the statement of the caller', () => {
    const comparison = compare(['blinatumomab', 'inotuzumab-ozogamicin'], ['OS-median'], {
      comparators: [chemotherapy],
    });
    const [pair] = comparison.rows[0]?.pairs ?? [];
    expect(pair?.kind).toBe('common-comparator');
    // Bucher: 0.71 (0.55 to 0.93) of TOWER against 0.77 and 0.75 of the two reports of INO-VATE.
    expect(pair?.indirect[0]?.effects.map(({ effect }) => effect.estimate.toFixed(3))).toEqual(['0.922', '0.947']);
    expect(comparison.notes).toEqual([
      { kind: 'common-comparator' },
      {
        kind: 'arm-group',
        treatment: { id: chemotherapy.id, name: chemotherapy.name },
        arms: chemotherapy.arms,
      },
    ]);
  });

  it('says where one of the two has no figure', () => {
    expect(onePair(['blinatumomab', 'obecabtagene-autoleucel'], ['enzyme-activity'])).toMatchObject({
      kind: 'no-figures',
      endpoint: 'enzyme-activity',
      without: [{ id: 'blinatumomab' }, { id: 'obecabtagene-autoleucel' }],
    });
  });

  it('does not take combinations for their parts', () => {
    // GIMEMA ALL2820: ponatinib with blinatumomab against imatinib with chemotherapy.
    expect(onePair(['ponatinib', 'imatinib'], ['CHR'])?.kind).toBe('naive');
  });

  it('refuses ids that the dataset does not have', () => {
    expect(() => compare(['examplumab'], ['CR'])).toThrow('examplumab');
    const arms = [{ trial: 'tower', arm: 'placebo' }];
    expect(() => compare([{ id: 'placebo', name: 'placebo', arms }], ['CR'])).toThrow('tower/placebo');
  });

  it('is plain data', () => {
    const found = compare(['blinatumomab', chemotherapy, 'tisagenlecleucel'], ['CR', 'OS-median', 'MRD-negative']);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('compare over one therapy', () => {
  const outcome: Outcome = { endpoint: 'CR', n: 30, N: 60, cites: [] };
  const arm: Arm = { id: 'a', label: 'A', therapies: ['examplumab'], n: 60, outcomes: [outcome], adverseEvents: [] };
  const trial = (id: string, therapy: string, value: number): Trial => ({
    kind: 'trial',
    id,
    name: id,
    registrations: [],
    phase: '3',
    design: 'randomized',
    population: { text: 'Adults.', cites: [] },
    arms: [
      { ...arm, therapies: [therapy] },
      { ...arm, id: 'b', label: 'B', therapies: ['imatinib'] },
    ],
    comparisons: [
      {
        arms: ['a', 'b'],
        endpoint: 'CR',
        measure: 'OR',
        value,
        interval: { low: value / 2, high: value * 2, level: 95 },
        cites: [],
      },
    ],
    cites: [],
  });
  const world = { ...dataset, trials: [trial('one', 'dasatinib', 2), trial('two', 'ponatinib', 3)] };

  it('finds the therapy that both were randomized against', () => {
    const pair = onePair(['dasatinib', 'ponatinib'], ['CR'], { dataset: world });
    expect(pair).toMatchObject({ kind: 'common-comparator', indirect: [{ comparator: { id: 'imatinib' } }] });
    expect(pair?.indirect[0]?.effects[0]?.effect.estimate).toBeCloseTo(2 / 3, 12);
  });

  it('has no number needed where there is no difference, since it would be infinite', () => {
    const [reading] =
      onePair(['dasatinib', 'imatinib'], ['CR'], { dataset: world })?.headToHead[0]?.riskDifferences[0]?.readings ?? [];
    expect(reading?.difference.estimate).toBe(0);
    expect(reading).not.toHaveProperty('numberNeeded');
  });
});

describe('randomized comparisons of the dataset', () => {
  it('are these', () => {
    const found = dataset.trials.flatMap((trial) =>
      trial.arms.flatMap((one, index) =>
        trial.arms
          .slice(index + 1)
          .filter((other) => isRandomized(trial, [one.id, other.id]))
          .map((other) => `${trial.id}: ${one.id}, ${other.id}`),
      ),
    );
    expect(found).toEqual([
      'aall0434: nelarabine, no-nelarabine',
      'aall1231: bortezomib, no-bortezomib',
      'aall1331: hr-ir-blinatumomab, hr-ir-chemotherapy',
      'aall1331: lr-blinatumomab, lr-chemotherapy',
      'allr3: mitoxantrone, idarubicin',
      'cccg-all-2015-ph: dasatinib, imatinib',
      'cog-asct0431: standard, sirolimus',
      'e1910: blinatumomab, chemotherapy',
      'forum: tbi-etoposide, chemotherapy-conditioning',
      'gimema-all2820: ponatinib-blinatumomab, imatinib-chemotherapy',
      'graall-2005-r: rituximab-chemotherapy, chemotherapy',
      'graaph-2005: reduced-intensity, hyper-cvad',
      'graaph-2014: nilotinib-without-cytarabine, nilotinib-with-cytarabine',
      'ino-vate: inotuzumab, standard-chemotherapy',
      'intreall-sr-2010: all-rez-bfm, all-r3',
      'phallcon: ponatinib, imatinib',
      'study-20120215: blinatumomab, chemotherapy',
      'tower: blinatumomab, chemotherapy',
      'ukall14: soc-rituximab, soc',
    ]);
  });
});
