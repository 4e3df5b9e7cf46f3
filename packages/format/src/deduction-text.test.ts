import { describe, expect, it } from 'vitest';
import { deduce, type Contradiction, type Deduction, type DeductionRule, type Patient } from '@allr/model/facts';
import { formatDeduction } from './deduction-text.js';
import type { Document } from './document/document.js';
import { englishLeft } from './internal/english-left.js';
import { langs, type Lang } from './locale/lang.js';
import { render } from './render/render.js';

/** For each rule a patient whose first deduction, or contradiction, is by it. */
const patients: Readonly<Record<DeductionRule, Patient>> = {
  'no-transplant-no-relapse-after-one': { priorAlloHct: false },
  'relapse-after-transplant-means-transplant': { relapseAfterAlloHct: true },
  'age-at-diagnosis-not-above-age': { ageYears: 5 },
  'age-not-below-age-at-diagnosis': { ageAtDiagnosisYears: 28 },
  'status-tells-relapses': { status: 'relapsed', relapses: 0 },
  'first-relapse-is-the-first': { highRiskFirstRelapse: true },
  'only-the-first-is-a-first-relapse': { relapses: 2 },
  'tki-failed-by-resistance-or-intolerance': { tkiResistance: ['imatinib'] },
  'no-tki-failed-none-resisted': { tkisFailed: 0 },
  'no-tki-failed-all-tolerated': { tkisFailed: 0, tkiResistance: [] },
  'male-not-pregnant': { sex: 'male', pregnant: true },
};
const told = Object.entries(patients).map(
  ([rule, patient]): readonly [string, Deduction | Contradiction | undefined] => {
    const { contradictions, deductions } = deduce(patient);
    return [rule, contradictions[0] ?? deductions[0]];
  },
);
const deductions = told.flatMap(([, one]) => (one === undefined ? [] : [one]));

/** Every rule of a language. */
function documentIn(lang: Lang): Document {
  return {
    lang,
    title: '',
    blocks: [{ kind: 'list', items: deductions.map((one) => ({ content: [formatDeduction(one, { lang })] })) }],
    footer: [],
    records: { columns: [], rows: [] },
    data: undefined,
  };
}

describe('formatDeduction', () => {
  it.each(told)('tells %s', (rule, deduction) => {
    expect(deduction?.rule).toBe(rule);
  });

  it.each(langs)('tells every rule as agreed (%s)', async (lang) => {
    await expect(render(documentIn(lang), 'markdown')).toMatchFileSnapshot(`../golden/deductions.${lang}.md`);
  });

  it('leaves no English word in Czech, and tells no two rules alike', () => {
    expect(englishLeft(documentIn, 'inhibitor')).toEqual([]);
    for (const lang of langs)
      expect(new Set(deductions.map((one) => formatDeduction(one, { lang }))).size).toBe(told.length);
  });
});
