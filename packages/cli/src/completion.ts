import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { dataset } from '@allr/data';

/** Adds `allr completion SHELL`, which prints a script for the shell, and what the script asks. */
export function addCompletion(program: Command): void {
  const completion = tab(program, { completionCommandName: 'completion' });
  for (const [name, records] of [
    ['compare', dataset.therapies],
    ['show', dataset.therapies],
    ['cite', dataset.trials],
  ] as const) {
    const argument = completion.commands.get(name)?.arguments.values().next().value;
    if (!argument) continue;
    argument.handler = (complete) => {
      for (const { id } of records) complete(id, '');
    };
  }
}
