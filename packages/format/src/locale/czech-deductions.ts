import type { DeductionRule } from '@allr/model/facts';

/** The rules of `deduce` in Czech; a rule without a sentence does not compile. */
export const czechDeductions: Readonly<Record<DeductionRule, string>> = {
  'no-transplant-no-relapse-after-one': 'bez alogenní transplantace nemohlo dojít k relapsu po ní',
  'relapse-after-transplant-means-transplant':
    'relaps po alogenní transplantaci znamená, že transplantace byla provedena',
  'age-at-diagnosis-not-above-age': 'věk při diagnóze není vyšší než současný věk',
  'age-not-below-age-at-diagnosis': 'současný věk není nižší než věk při diagnóze',
  'status-tells-relapses': 'onemocnění v relapsu se vrátilo alespoň jednou, nově diagnostikované nikdy',
  'first-relapse-is-the-first': 'první relaps je první, ať je jeho riziko jakékoli',
  'only-the-first-is-a-first-relapse': 'prvním relapsem vysokého nebo velmi vysokého rizika může být jen první relaps',
  'tki-failed-by-resistance-or-intolerance':
    'inhibitor tyrozinkinázy selhal, pokud je na něj onemocnění rezistentní nebo ho pacient nesnáší',
  'no-tki-failed-none-resisted':
    'pokud neselhal žádný inhibitor tyrozinkinázy, není onemocnění na žádný z nich rezistentní',
  'no-tki-failed-all-tolerated':
    'pokud neselhal žádný inhibitor tyrozinkinázy, pacient všechny podané inhibitory snášel',
  'male-not-pregnant': 'pacient mužského pohlaví není těhotný',
};
