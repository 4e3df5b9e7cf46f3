import { describe, expect, it } from 'vitest';
import { always, DiagramLimit, Diagrams, never } from './diagrams.js';

const open = [true, true];

/** The answers to three variables of two answers, all of them. */
const assignments = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((variable) => (bits >> variable) & 1));

function fourVariables() {
  const diagrams = new Diagrams([2, 2, 2, 2], 1_000);
  const [a = never, b = never, c = never, d = never] = [0, 1, 2, 3].map((variable) =>
    diagrams.literal(variable, [false, true]),
  );
  const isMet = (node: number, answers: readonly number[]) =>
    diagrams.reach(
      node,
      answers.map((answer) => [answer === 0, answer === 1]),
    ).canMeet;
  return { diagrams, parts: [a, b, c, d] as const, isMet };
}

describe('Diagrams', () => {
  it('count the parts that are met', () => {
    const { diagrams, parts, isMet } = fourVariables();
    for (let needed = -1; needed <= 5; needed++) {
      const node = diagrams.atLeast(needed, parts);
      for (const answers of assignments)
        expect(isMet(node, answers)).toBe(answers.filter((answer) => answer === 1).length >= needed);
    }
    expect([diagrams.atLeast(0, []), diagrams.atLeast(1, [])]).toEqual([always, never]);
  });

  it('combine, one node for one meaning', () => {
    const { diagrams, parts, isMet } = fourVariables();
    const [a, b, c] = parts;
    for (const [x, y] of [
      [a, b],
      [b, a],
      [diagrams.and(a, c), b],
      [b, diagrams.or(c, a)],
    ] as const) {
      for (const answers of assignments) {
        expect(isMet(diagrams.and(x, y), answers)).toBe(isMet(x, answers) && isMet(y, answers));
        expect(isMet(diagrams.or(x, y), answers)).toBe(isMet(x, answers) || isMet(y, answers));
        expect(isMet(diagrams.not(x), answers)).toBe(!isMet(x, answers));
      }
      expect(diagrams.and(x, y)).toBe(diagrams.and(y, x));
      expect(diagrams.not(diagrams.not(x))).toBe(x);
      expect(diagrams.and(x, diagrams.not(x))).toBe(never);
      expect(diagrams.or(x, diagrams.not(x))).toBe(always);
      expect([diagrams.and(x, always), diagrams.and(always, x), diagrams.and(x, x)]).toEqual([x, x, x]);
      expect([diagrams.and(x, never), diagrams.and(never, x)]).toEqual([never, never]);
    }
  });

  it('ask a variable only where the answer matters', () => {
    const { diagrams, parts } = fourVariables();
    const [a, b, c] = parts;
    expect(diagrams.node(0, [b, b])).toBe(b);
    expect(diagrams.variableOf(b)).toBe(1);
    expect([diagrams.variableOf(never), diagrams.variableOf(always)]).toEqual([Infinity, Infinity]);
    expect(diagrams.branchesOf(diagrams.or(a, c))).toEqual([c, always]);
    expect(diagrams.variablesIn(diagrams.or(a, c))).toEqual(new Set([0, 2]));
    expect(diagrams.variablesIn(always)).toEqual(new Set());
  });

  it('are met whatever the answers to some variables are', () => {
    const { diagrams, parts } = fourVariables();
    const [a, b] = parts;
    const isB = (variable: number) => variable === 1;
    const either = diagrams.or(a, b);
    expect(diagrams.whatever(either, isB, [open, open])).toBe(a);
    expect(diagrams.whatever(either, isB, [open, [false, true]])).toBe(always);
    expect(diagrams.whatever(diagrams.and(a, b), isB, [open, open])).toBe(never);
    // An answer that cannot be counts as not met.
    expect(diagrams.whatever(a, isB, [[true, false], open])).toBe(never);
    expect(diagrams.whatever(diagrams.not(a), isB, [[true, false], open])).toBe(diagrams.not(a));
    expect(diagrams.whatever(diagrams.not(a), isB, [[false, true], open])).toBe(never);
    expect(diagrams.whatever(always, isB, [])).toBe(always);
  });

  it('tell what possible answers lead to', () => {
    const { diagrams, parts } = fourVariables();
    const either = diagrams.or(parts[0], parts[1]);
    expect(diagrams.reach(either, [open, open])).toEqual({ canFail: true, canMeet: true });
    expect(diagrams.reach(either, [[false, true], open])).toEqual({ canFail: false, canMeet: true });
    expect(
      diagrams.reach(either, [
        [true, false],
        [true, false],
      ]),
    ).toEqual({ canFail: true, canMeet: false });
    expect(diagrams.reach(always, [])).toEqual({ canFail: false, canMeet: true });
  });

  it('tell how probable it is that they are met', () => {
    const { diagrams, parts } = fourVariables();
    const weights = [
      [0.75, 0.25],
      [0.5, 0.5],
    ];
    expect(diagrams.probability(diagrams.and(parts[0], parts[1]), weights)).toBe(0.125);
    expect(diagrams.probability(diagrams.or(parts[0], parts[1]), weights)).toBe(0.625);
    expect(diagrams.probability(never, weights)).toBe(0);
    expect(diagrams.probability(always, weights)).toBe(1);
  });

  it('do not grow beyond their limit', () => {
    const diagrams = new Diagrams([2, 2], 3);
    const first = diagrams.literal(0, [false, true]);
    expect(diagrams.literal(0, [false, true])).toBe(first);
    expect(() => diagrams.literal(1, [false, true])).toThrow(DiagramLimit);
    expect(new DiagramLimit().name).toBe('DiagramLimit');
  });
});
