import type { ArmRef, Named, NotComputed, OrderKey } from '@allr/selection';
import type { SentenceWords } from './sentence-words.js';

const names = (named: readonly Named[]) => [...new Set(named.map(({ name }) => name))];
const arms = (refs: readonly ArmRef[]) => refs.map(({ trial, arm }) => `${trial}/${arm}`).join(', ');

function figures({ endpoint, population, timePoint }: NotComputed): string {
  return `${endpoint}${population === undefined ? '' : ` of ${population}`}${timePoint === undefined ? '' : ` (${timePoint})`}`;
}

function keyName(key: OrderKey): string {
  switch (key.key) {
    case 'evidence-level':
      return 'evidence level';
    case 'randomized-benefit':
      return `${key.measure ?? 'HR'} of ${key.endpoint} against a comparator`;
    case 'outcome':
      return key.endpoint;
    case 'toxicity':
      return `${key.term}, grade ${key.grade}`;
    case 'approval-basis':
      return 'approval basis';
    case 'approval-date':
      return 'approval date';
  }
}

/** The sentences in English. */
export const englishSentences: SentenceWords = {
  notes: {
    'after-dataset': ({ checkedTo }) => [
      `The dataset was checked to ${checkedTo}; what changed after that day is not in it.`,
    ],
    'before-first-approval': ({ asOf, jurisdiction }) => [
      `${asOf} lies before the first approval in ${jurisdiction} that the dataset holds.`,
    ],
    'no-indication': ({ jurisdiction }) => [`The dataset holds no indication in ${jurisdiction}.`],
    naive: () => [
      'Figures of different trials are not a comparison of treatments: patients, definitions and times differ.',
    ],
    'common-comparator': () => [
      'An indirect comparison holds only where the trials are alike in patients, comparator, endpoint and follow-up, which no formula can tell.',
    ],
    'arm-group': ({ treatment, arms: grouped }) => [
      `That these arms are one treatment (${treatment.name}) is the statement of the caller: ${arms(grouped)}.`,
    ],
    'unnamed-comparators': ({ arms: unnamed }) => [
      `Randomized against arms for which the dataset has no therapy: ${arms(unnamed)}. Whether two of them are one comparator is for the caller to say (comparators).`,
    ],
    'no-comparison': () => [
      'The order is that of the keys that were named. The values come from different trials, patients and times; it compares no treatments.',
    ],
    'no-value': ({ key, therapies }) => [
      `Last on ${keyName(key)}, as there is no value: ${names(therapies).join(', ')}.`,
    ],
    'by-definition': () => [
      'The model follows what the therapy changes by definition. It does not tell how likely an outcome is, and it names no order of treatment.',
    ],
  },
  pairs: {
    'head-to-head': ({ headToHead }) => [
      `${headToHead.map(({ trial }) => trial.name).join(', ')} randomized patients between the two.`,
    ],
    'common-comparator': ({ indirect }) => [
      `No trial randomized between the two; each was randomized against ${names(indirect.map(({ comparator }) => comparator)).join(', ')}.`,
    ],
    naive: () => [
      'No trial randomized between the two, and none randomized both against one comparator: patients, definitions and times differ.',
    ],
    'no-figures': ({ endpoint, without }) => [`The dataset has no ${endpoint} of ${names(without).join(' or ')}.`],
  },
  notComputed: {
    'not-everyone': (said) => [`${figures(said)}: not known to count everyone who was randomized.`],
    'no-count': (said) => [
      `${figures(said)}: only a rounded percentage is printed, or an estimate over time that is no count.`,
    ],
  },
  noValue: {
    'no-trial': () => ['The dataset has no trial of it.'],
    'no-legal-form': () => ['No indication gives the verdict whose legal form is known.'],
    'no-first-day': () => ['No indication gives the verdict whose first day is known.'],
    'no-ratio': ({ measure, endpoint }) => [
      `No randomized trial published the ${measure} of ${endpoint} against a comparator.`,
    ],
    'not-reached': ({ endpoint }) => [`${endpoint} was not reached: there is no number to order by.`],
    'no-outcome': ({ endpoint }) => [`The dataset has no ${endpoint} of it.`],
    'no-adverse-event': ({ term, grade }) => [`The dataset has no ${term} of grade ${grade} under it.`],
    'no-number': ({ term, grade }) => [`${term} of grade ${grade} is published without a number.`],
  },
  changes: {
    'therapy-given': 'the therapy has been given',
    'no-response-or-relapse': 'the disease did not respond, or came back',
    'further-relapse': 'there may have been a further relapse',
    'not-the-first-relapse': 'a further relapse would not be the first',
    'sites-not-known': 'the sites would have to be looked for again',
    'burden-not-known': 'the burden would have to be measured again',
    'one-more-line': 'it was one more line',
    'antigen-looked-for-again': 'the target may be lost, and is looked for again',
    'antigen-lost': 'the blasts have lost the target',
    'transplant-done': 'the transplant has been done',
    'relapse-after-transplant': 'the disease may have come back after the transplant',
    'time-since-transplant-not-known': 'the time since the transplant is not known',
    'graft-versus-host-disease': 'there may be graft-versus-host disease',
    'planned-transplant-done': 'the planned transplant has been done',
    'inhibitor-resisted': 'the disease may resist the inhibitor',
    'inhibitor-not-tolerated': 'the inhibitor may not have been tolerated',
    'inhibitor-failed': 'the inhibitor may have failed',
    'further-mutations': 'further mutations may have come',
  },
  key: keyName,
  comesAfter: (key, behind, ahead) => `${key}: ${behind} comes after ${ahead}.`,
  withoutValue: (key) => `${key}: no value. `,
};
