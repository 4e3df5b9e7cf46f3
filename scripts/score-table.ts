/** What became of a mutant. A timeout is a kill: the tests do not end. */
export interface Outcome {
  readonly file: string;
  readonly status: string;
}

/** A Markdown table of the mutants of each file, with a line for all of them. */
export function scoreTable(outcomes: readonly Outcome[]): string {
  const files = [...new Set(outcomes.map(({ file }) => file))].sort();
  const row = (name: string, some: readonly Outcome[]) => {
    const count = (...statuses: readonly string[]) => some.filter(({ status }) => statuses.includes(status)).length;
    const killed = count('Killed', 'Timeout');
    const survived = count('Survived', 'NoCoverage');
    const score = killed + survived === 0 ? '' : `${((100 * killed) / (killed + survived)).toFixed(1)} %`;
    return `| ${[name, some.length, killed, survived, count('Ignored'), score].join(' | ')} |`;
  };
  return [
    '| file | mutants | killed | survived | ignored | score |',
    '| --- | --: | --: | --: | --: | --: |',
    ...files.map((name) =>
      row(
        `\`${name}\``,
        outcomes.filter(({ file }) => file === name),
      ),
    ),
    row('all', outcomes),
  ].join('\n');
}
