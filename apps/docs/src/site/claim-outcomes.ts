import type { ClaimJudgment } from '@allr/model/facts';

/** What each outcome of a claim means. */
export const outcomes: Readonly<Record<ClaimJudgment['outcome'], string>> = {
  supported: 'every question that speaks for it is answered yes, and none against it',
  partly: 'some of those for it, and none against it',
  contested: 'some for it and some against it',
  refuted: 'none for it and some against it',
  untestable: 'nothing in the records speaks either way',
};
