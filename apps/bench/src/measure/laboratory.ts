import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Subject } from '../subjects/subject.ts';
import type { Answers } from '../workload/workload.ts';
import type { Reply, Request, Round } from './messages.ts';

/** A subject in a process of its own, which idles until it is asked. */
export interface Laboratory {
  /** What the subject answered on its first pass. */
  readonly answers: Answers;
  /** How fast that pass was, the compiler still cold. */
  readonly first: Round;
  /** Lets the subject answer for at least so long, by whole passes. */
  readonly round: (milliseconds: number) => Promise<Round>;
  readonly close: () => void;
}

/** Starts the process of a subject and lets it answer the questions for some patients once. */
export async function openLaboratory(subject: Subject, patients: number): Promise<Laboratory> {
  const child = fork(join(import.meta.dirname, 'subject-process.ts'), {
    serialization: 'advanced',
    execArgv: ['--no-warnings', '--max-old-space-size=8192'],
    // Nothing but the result may reach standard output.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const failure = (message: string) => new Error(`${subject.name}: ${message}`);
  const ask = async (request: Request): Promise<Reply> => {
    child.send(request);
    const ended = new AbortController();
    // The emitter's events are typed as any; the process sends nothing but replies.
    const answered = once(child, 'message', { signal: ended.signal }) as Promise<[Reply]>;
    const exited = once(child, 'exit', { signal: ended.signal }).then(() => {
      throw failure('its process ended early');
    });
    try {
      const [reply] = await Promise.race([answered, exited]);
      if (reply.kind === 'failed') throw failure(reply.message);
      return reply;
    } finally {
      answered.catch(ignore);
      exited.catch(ignore);
      ended.abort();
    }
  };
  const close = () => child.kill();
  try {
    const ready = await ask({ kind: 'ready', subject: subject.name, patients, shape: subject.records ?? 'plain' });
    if (ready.kind !== 'ready') throw failure(`replied ${ready.kind}`);
    return {
      answers: ready.answers,
      first: ready.round,
      round: async (milliseconds) => {
        const reply = await ask({ kind: 'round', milliseconds });
        if (reply.kind !== 'round') throw failure(`replied ${reply.kind}`);
        return reply.round;
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The promise that lost the race ends with the abortion. */
function ignore(): undefined {
  return undefined;
}
