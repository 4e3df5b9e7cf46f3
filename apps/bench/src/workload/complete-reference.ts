import { answersTo, truthOf, type Criterion, type FactId, type Patient, type Truth } from '@allr/eligibility';
import { factsOf } from '@allr/model';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { codes, type Answers, type Workload } from './workload.ts';

/**
 * The answers that hold for every completion of what is missing, by trying completions: those of
 * `truthOf` where they are definite; else some at random, and all of them where those agree.
 */
export function completeReferenceOf({ questions, patients }: Workload, kleene: Answers): Answers {
  const generator = xoroshiro128plus(20261124);
  return kleene.map((code, index) => {
    if (code !== codes.unknown) return code;
    const patient = patients[Math.floor(index / questions.length)] ?? {};
    const criterion = questions[index % questions.length]?.criterion ?? { all: [] };
    const open = factsOf(criterion).map((fact) => ({ fact, answers: answersTo(fact, [criterion], patient) }));
    const seen = new Set<Truth>();
    for (let tries = 0; tries < 64 && seen.size < 2; tries++) {
      const completed = open.map(({ fact, answers }) => [
        fact,
        answers[uniformInt(generator, 0, Math.max(answers.length - 1, 0))],
      ]);
      // Each answer is a value of its fact; the type of fromEntries cannot say which goes with which.
      seen.add(truthOf(criterion, { ...patient, ...(Object.fromEntries(completed) as Patient) }));
    }
    if (seen.size < 2) tryAll(criterion, { patient, open, seen });
    const [only, ...others] = seen;
    return others.length === 0 && only !== undefined ? codes[only] : codes.unknown;
  });
}

interface Search {
  readonly patient: Patient;
  readonly open: readonly { readonly fact: FactId; readonly answers: readonly unknown[] }[];
  readonly seen: Set<Truth>;
}

function tryAll(criterion: Criterion, { patient, open, seen }: Search): void {
  const [first, ...rest] = open;
  if (seen.size > 1) return;
  if (!first) seen.add(truthOf(criterion, patient));
  else
    for (const answer of first.answers)
      tryAll(criterion, { patient: { ...patient, [first.fact]: answer }, open: rest, seen });
}
