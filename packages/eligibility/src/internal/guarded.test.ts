import { describe, expect, it } from 'vitest';
import { PatientError } from '@allr/model/facts';
import { CriterionError } from '../criterion-error.js';
import { guarded } from './guarded.js';

const thrownBy = (error: unknown) => {
  try {
    return guarded(() => {
      throw error;
    });
  } catch (thrown) {
    return thrown;
  }
};

describe('guarded', () => {
  it('gives what the evaluation gives', () => {
    expect(guarded(() => 3)).toBe(3);
  });

  it('leaves errors of ours as they are', () => {
    const error = new PatientError('patient.cd19: found 7, expected a value');
    expect(thrownBy(error)).toBe(error);
  });

  it.each([
    ['too-deep', new RangeError('Maximum call stack size exceeded')],
    ['malformed', new TypeError('x is not iterable')],
    ['malformed', 'thrown by a getter'],
  ])('turns into %s: %s', (code, cause) => {
    expect(thrownBy(cause)).toBeInstanceOf(CriterionError);
    expect(thrownBy(cause)).toMatchObject({ code, cause });
  });
});

describe('CriterionError', () => {
  it('has a name, and a cause only where something was thrown', () => {
    const error = new CriterionError('malformed', 'criteria: found 5, expected a tree');
    expect([error.name, error.code, error.message]).toEqual([
      'CriterionError',
      'malformed',
      'criteria: found 5, expected a tree',
    ]);
    expect('cause' in error).toBe(false);
    expect(new CriterionError('malformed', 'x', 0).cause).toBe(0);
  });
});
