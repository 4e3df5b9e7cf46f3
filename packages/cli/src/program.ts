import { datasetDate, datasetVersion } from '@allr/data';
import { disclaimer } from '@allr/format';
import { AllrError } from '@allr/model/facts';
import { Command, CommanderError } from 'commander';
import { addAsk } from './commands/ask.js';
import { addCite } from './commands/cite.js';
import { addCompare } from './commands/compare.js';
import { addDifference } from './commands/difference.js';
import { addFhir } from './commands/fhir.js';
import { addList } from './commands/list.js';
import { addMatch } from './commands/match.js';
import { addReport } from './commands/report.js';
import { addScale } from './commands/scale.js';
import { addShow } from './commands/show.js';
import { addTimeline } from './commands/timeline.js';
import { addValidate } from './commands/validate.js';
import { addCompletion } from './completion.js';
import type { Console } from './console.js';
import { FindingsError } from './input-error.js';

/** The command was answered. */
const answered = 0;
/** The input was bad; standard error says how, one line a problem. */
const badInput = 2;
/** Records were checked, and are not in order; standard error says how. */
const findings = 1;
/** A fault of the program: EX_SOFTWARE of sysexits.h. */
const fault = 70;

/** Runs `allr` with some arguments and gives the exit status. Nothing is thrown, no process is ended. */
export async function run(args: readonly string[], console: Console): Promise<number> {
  const program = new Command('allr')
    .description('What labels and trials say about relapsed or refractory acute lymphoblastic leukemia, with sources.')
    .version(`dataset ${datasetVersion}, checked to ${datasetDate}`, '-V, --version')
    .addHelpText(
      'after',
      `\nExample:\n  $ allr match patient.json --jurisdiction EU --as-of 2019-01-10\n\n${disclaimer()}`,
    )
    .exitOverride()
    .configureOutput({
      writeOut: console.writeOut,
      writeErr: console.writeError,
      getOutHelpWidth: () => console.width,
      getErrHelpWidth: () => console.width,
    })
    .showSuggestionAfterError();
  const commands = [
    addMatch,
    addAsk,
    addDifference,
    addTimeline,
    addReport,
    addCompare,
    addScale,
    addShow,
    addList,
    addCite,
    addFhir,
    addValidate,
  ];
  for (const add of commands) add(program, console);
  addCompletion(program);
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);

  try {
    await program.parseAsync(args, { from: 'user' });
    return answered;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? answered : badInput;
    if (error instanceof AllrError) {
      console.writeError(`${error.message}\n`);
      return error instanceof FindingsError ? findings : badInput;
    }
    console.writeError(
      `allr: a fault of the program, not of the input: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return fault;
  }
}
