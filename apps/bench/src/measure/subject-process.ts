import { byName } from '../subjects/subjects.ts';
import type { Runner } from '../subjects/subject.ts';
import { workloadOf, type Workload } from '../workload/workload.ts';
import type { Reply, Request, Round } from './messages.ts';

/** More patients than these are the same ones again: ten million objects would not fit. */
const maxDistinct = 1_000_000;

function repeated({ questions, patients }: Workload, count: number): Workload {
  if (count <= patients.length) return { questions, patients };
  return { questions, patients: Array.from({ length: count }, (_, index) => patients[index % patients.length] ?? {}) };
}

// The process of one subject: what other subjects left in the heap or taught the compiler has no effect here.
let runner: Runner | undefined;
let evaluations = 0;

async function reply(request: Request): Promise<Reply> {
  if (request.kind === 'ready') {
    const workload = repeated(
      workloadOf({ count: Math.min(request.patients, maxDistinct), shape: request.shape }),
      request.patients,
    );
    evaluations = workload.patients.length * workload.questions.length;
    runner = await byName(request.subject).ready(workload);
    const round = await answerFor(0, runner);
    return { kind: 'ready', round, answers: await runner.answers() };
  }
  if (runner === undefined) throw new TypeError('asked for a round before it was ready');
  return { kind: 'round', round: await answerFor(request.milliseconds, runner) };
}

/** Whole passes for at least so long, one at the least. */
async function answerFor(milliseconds: number, { pass }: Runner): Promise<Round> {
  const start = performance.now();
  let passes = 0;
  let elapsed: number;
  do {
    const passing = pass();
    // Waiting costs a turn of the event loop, which only engines that are asynchronous have to pay.
    if (passing) await passing;
    passes += 1;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return {
    evalsPerSec: Math.round((passes * evaluations) / (elapsed / 1000)),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

process.on('message', (request: Request) => {
  void reply(request)
    .catch((error: unknown): Reply => ({
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? '') : String(error),
    }))
    .then((message) => process.send?.(message));
});
