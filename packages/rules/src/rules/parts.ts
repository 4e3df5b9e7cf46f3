import type { AdverseEvent, Arm, Outcome } from '@allr/model';
import type { Rule } from '../rule.js';

export const parts: Rule = {
  name: 'parts',
  description:
    'A part is not larger than its whole: a response in the response that contains it, a high grade in any grade.',
  scope: 'record',
  *check({ ofKind }) {
    for (const record of ofKind('trial')) {
      for (const [index, arm] of record.arms.entries()) {
        for (const { path, part, whole } of [...outcomeParts(arm), ...eventParts(arm)]) {
          if (part.share === undefined || whole.share === undefined || part.share <= whole.share + 0.51) continue;
          yield {
            record,
            path: `arms[${String(index)}].${path}`,
            message: `found ${part.name} ${part.share.toFixed(1)} % above ${whole.name} ${whole.share.toFixed(1)} % of the same patients, expected a part not above its whole`,
            hint: 'Where other patients were counted, say in population who.',
          };
        }
      }
    }
  },
};

interface Share {
  readonly name: string;
  readonly share: number | undefined;
}

interface PartOfWhole {
  readonly path: string;
  readonly part: Share;
  readonly whole: Share;
}

function* outcomeParts({ outcomes }: Arm): Generator<PartOfWhole> {
  for (const [index, part] of outcomes.entries()) {
    for (const whole of outcomes) {
      const contains = whole.endpoint.includes('/') && whole.endpoint.split('/').includes(part.endpoint);
      const isNested =
        whole.endpoint !== part.endpoint &&
        [part, whole].every(({ endpoint }) => endpoint.startsWith('CR')) &&
        part.endpoint.split('/').every((name) => whole.endpoint.split('/').includes(name));
      if ((contains || isNested) && isSameCount(part, whole))
        yield {
          path: `outcomes[${String(index)}]`,
          part: { name: part.endpoint, share: shareOf(part) },
          whole: { name: whole.endpoint, share: shareOf(whole) },
        };
    }
  }
}

function* eventParts({ adverseEvents }: Arm): Generator<PartOfWhole> {
  for (const [index, part] of adverseEvents.entries()) {
    for (const whole of adverseEvents) {
      const [inner, outer] = [gradesOf(part.grade), gradesOf(whole.grade)];
      const isNested =
        part.term === whole.term &&
        part.counted === whole.counted &&
        inner[0] >= outer[0] &&
        inner[1] <= outer[1] &&
        part.grade !== whole.grade;
      if (isNested && part.population === whole.population && part.N === whole.N)
        yield {
          path: `adverseEvents[${String(index)}]`,
          part: { name: `${part.term} ${part.grade}`, share: shareOf(part) },
          whole: { name: `${whole.term} ${whole.grade}`, share: shareOf(whole) },
        };
    }
  }
}

function gradesOf(grade: string): readonly [number, number] {
  if (grade === 'any') return [1, 5];
  if (grade.startsWith('>=')) return [Number(grade.slice(2)), 5];
  const [low = 1, high = low] = grade.split('-').map(Number);
  return [low, high];
}

function isSameCount(a: Outcome, b: Outcome): boolean {
  return (
    a.population === b.population &&
    a.N === b.N &&
    a.timePoint === b.timePoint &&
    a.cites.some(({ source }) => b.cites.some((other) => other.source === source))
  );
}

function shareOf({ n, N, percent }: Outcome | AdverseEvent): number | undefined {
  return n !== undefined && N !== undefined && N > 0 ? (100 * n) / N : percent;
}
