import { hasCome, type Validity } from '@allr/model/facts';

/**
 * The ways in which things may have stood on a day, where the sources give the day of a change only
 * in part. Each history is the list of statements in force in it; statements that begin and end on
 * one imprecise date change together.
 *
 * @param statements - statements that were, or may have been, in force on the day
 * @param day - a day, `YYYY-MM-DD`
 */
export function labelHistories<S extends Validity>(statements: readonly S[], day: string): readonly (readonly S[])[] {
  const dates = statements.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, validTo],
  );
  const open = [
    ...new Set(dates.filter((date) => hasCome(date, day) === 'unknown').map((date) => JSON.stringify(date))),
  ];
  const assignments = open.reduce<readonly (readonly string[])[]>(
    (all, date) => all.flatMap((come) => [come, [...come, date]]),
    [[]],
  );
  return assignments.map((come) => {
    const has = (date: Validity['validFrom']) => {
      const truth = hasCome(date, day);
      return truth === 'unknown' ? come.includes(JSON.stringify(date)) : truth === 'met';
    };
    return statements.filter(({ validFrom, validTo }) => has(validFrom) && (validTo === undefined || !has(validTo)));
  });
}
