import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { diffDatasets } from '@allr/rules';
import { diffReport, turnedVerdicts } from './data-diff.ts';

const patients = [{ name: 'an adult', patient: { ageYears: 40, diagnosis: 'b-all', status: 'relapsed' } }] as const;
// A day on which the dataset would know of every approval.
const after = { ...dataset, date: '2022-06-01' };
const without = {
  ...after,
  indications: dataset.indications.filter(({ id }) => id !== 'brexucabtagene-autoleucel-us-adult'),
};

describe('data:diff', () => {
  it('says which verdicts of sample patients turn', () => {
    expect(turnedVerdicts(without, after, patients)).toEqual([
      {
        patient: 'an adult',
        jurisdiction: 'US',
        therapy: 'brexucabtagene-autoleucel',
        before: 'not-approved',
        after: 'eligible',
      },
    ]);
  });

  it('puts a turned verdict before everything else', () => {
    const report = diffReport(diffDatasets(without, after), turnedVerdicts(without, after, patients));
    expect(report.split('\n').slice(0, 3)).toEqual([
      '## Verdicts that turn (1)',
      '',
      '- an adult, US: brexucabtagene-autoleucel not-approved → eligible',
    ]);
    expect(report).toContain('## Added (1)\n\n- indication `brexucabtagene-autoleucel-us-adult`: ');
  });

  it('shows a corrected value before and after', () => {
    const [first, ...rest] = dataset.sources;
    if (!first) return;
    const corrected = { ...dataset, sources: [{ ...first, title: 'Another title' }, ...rest] };
    expect(diffReport(diffDatasets(dataset, corrected), [])).toBe(
      `## Changed (1)\n\n- source \`${first.id}\` title: ${JSON.stringify(first.title)} → "Another title"\n`,
    );
  });

  it('says so where nothing changed', () => {
    expect(diffReport(diffDatasets(dataset, dataset), turnedVerdicts(dataset, dataset, patients))).toBe(
      'Nothing changed.\n',
    );
  });
});
