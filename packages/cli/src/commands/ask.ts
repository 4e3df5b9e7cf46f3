import { createInterface } from 'node:readline';
import { dataset } from '@allr/data';
import { renderText, toMatchDocument, toQuestionDocument, type Lang } from '@allr/format';
import { factDefinition, PatientError, type Patient } from '@allr/model';
import { ask, match, type MatchOptions, type Question } from '@allr/selection';
import type { Command } from 'commander';
import { readAnswer } from '../answer.js';
import { askWords } from '../ask-words.js';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { addPlaceAndDay, parseDay, parseJurisdiction, type PlaceAndDayFlags } from '../place-and-day.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { readPatient } from '../read-patient.js';
import { writeFile } from '../write-file.js';

interface AskFlags extends PlaceAndDayFlags, PrintFlags {
  readonly save?: string;
}

/** `allr ask [PATIENT.json]`: asks the next best question until nothing is left to settle. */
export function addAsk(program: Command, console: Console): void {
  const command = program
    .command('ask')
    .summary('be asked, question by question')
    .description(
      'Asks, one at a time, what most settles the verdicts that are open, and prints them at the end. Questions go to standard error, answers are read line by line, so that a script can give them too.',
    )
    .argument('[patient]', 'a JSON file with what is known already, or FHIR R4 of one patient')
    .option('--save <file>', 'write the facts that were told to a JSON file')
    .addHelpText(
      'after',
      "\nExamples:\n  $ allr ask --jurisdiction EU\n  $ printf '%s\\n' b-all 41 relapsed | allr ask --format json",
    )
    .action(async (path: string | undefined, flags: AskFlags) => {
      if (path === '-') throw new InputError('ask: found "-", expected a file: answers are read from standard input');
      const options = { jurisdiction: parseJurisdiction(flags.jurisdiction), asOf: parseDay(flags.asOf) };
      const { lang } = flags;
      const known = path === undefined ? {} : await readPatient(path, { asOf: options.asOf, lang }, console);
      const patient = await interview(known, { options, lang, console });
      if (flags.save !== undefined) writeFile(`${JSON.stringify(patient, undefined, 2)}\n`, flags.save, '--save');
      printDocument(toMatchDocument(match(patient, options), flags), flags, console);
    });
  addPlaceAndDay(command, console);
  addPrintOptions(command);
}

interface Interview {
  readonly options: MatchOptions;
  readonly lang: Lang;
  readonly console: Console;
}

/** The record after the last answer. */
async function interview(patient: Patient, { options, lang, console }: Interview): Promise<Patient> {
  const words = askWords[lang];
  const lines = createInterface({ input: console.stdin, crlfDelay: Infinity })[Symbol.asyncIterator]();
  let questions = ask(patient, options);
  let step = questions.next();
  console.writeError(`${words.howTo}\n`);
  while (!step.done) {
    const question = step.value;
    writeQuestion(question, lang, console);
    const line = await lines.next();
    const answer = line.done
      ? ({ kind: 'stop' } as const)
      : readAnswer(
          line.value,
          question.fact,
          question.answers.map(({ answer: one }) => one),
        );
    if (answer.kind === 'stop') return question.patient;
    if (answer.kind === 'refused') {
      console.writeError(`${answer.message}\n`);
      continue;
    }
    try {
      step = questions.next(answer.kind === 'known' ? answer.value : undefined);
    } catch (error) {
      if (!(error instanceof PatientError)) throw error;
      console.writeError(`${error.message}\n`);
      // A generator ends with what it throws: it begins anew where it was.
      questions = ask(question.patient, options);
      step = questions.next();
    }
  }
  console.writeError(`\n${words.settled}\n`);
  return step.value;
}

function writeQuestion(question: Question, lang: Lang, { writeError, width }: Console): void {
  // A bare number would be taken for the value itself.
  const sign = factDefinition(question.fact).type === 'number' ? '#' : '';
  const document = toQuestionDocument(question, dataset, { lang, mark: (index) => `${sign}${String(index + 1)}) ` });
  // What the answer is not is said once, under the verdicts.
  writeError(`\n${renderText({ ...document, footer: [] }, { width }).trimEnd()}\n> `);
}
