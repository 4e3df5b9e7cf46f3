import type { Subject } from '../subjects/subject.ts';
import { openLaboratory } from './laboratory.ts';
import type { Round } from './messages.ts';

interface GrowthPoint {
  readonly patients: number;
  /** Seconds for one answer to every question for every patient. */
  readonly seconds: number;
  /** The most memory that the process of the subject held, patients included. */
  readonly peakBytes: number;
}

export interface Growth {
  readonly name: string;
  readonly points: readonly GrowthPoint[];
}

const longestSeconds = 120;

/** Measures subjects on more and more patients, each size in a new process. A subject stops where the next size would take minutes. */
export async function measureGrowth(
  subjects: readonly Subject[],
  sizes: readonly number[],
  { questions, note }: { readonly questions: number; readonly note: (text: string) => void },
): Promise<readonly Growth[]> {
  const growths: Growth[] = [];
  for (const subject of subjects) {
    const points: GrowthPoint[] = [];
    for (const patients of sizes.filter((size) => size <= (subject.grownTo ?? 0))) {
      const last = points.at(-1);
      if (last !== undefined && (last.seconds * patients) / last.patients > longestSeconds) break;
      note(`${subject.name}: ${patients} patients`);
      const laboratory = await openLaboratory(subject, patients);
      try {
        const secondsOf = ({ evalsPerSec }: Round) => (questions * patients) / evalsPerSec;
        // A first pass of seconds has warmed up on its way.
        const isLong = secondsOf(laboratory.first) > 2;
        const round = isLong ? laboratory.first : await laboratory.round(500);
        points.push({ patients, seconds: secondsOf(round), peakBytes: round.peakBytes });
      } finally {
        laboratory.close();
      }
    }
    growths.push({ name: subject.name, points });
  }
  return growths;
}
