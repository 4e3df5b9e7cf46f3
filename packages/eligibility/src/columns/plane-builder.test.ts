import { describe, expect, it } from 'vitest';
import { every, none, PlaneBuilder } from './plane-builder.js';

describe('a plane builder', () => {
  it('needs no operation for what is known without one', () => {
    const builder = new PlaneBuilder();
    const [a, b] = [builder.input(), builder.input()];
    expect([a, b, builder.count]).toEqual([2, 3, 4]);
    expect([builder.and([]), builder.and([a]), builder.and([a, a, every]), builder.and([a, none, b])]).toEqual([
      every,
      a,
      a,
      none,
    ]);
    expect([builder.or([]), builder.or([a]), builder.or([a, a, none]), builder.or([a, every, b])]).toEqual([
      none,
      a,
      a,
      every,
    ]);
    expect([builder.not(none), builder.not(every)]).toEqual([every, none]);
    expect([0, 1, 3].map((needed) => builder.atLeast(needed, [a, a].slice(0, 2)))).toEqual([every, a, none]);
    expect(builder.operations).toEqual([]);
  });

  it('makes each operation once, whatever the order of its parts', () => {
    const builder = new PlaneBuilder();
    const [a, b, c] = [builder.input(), builder.input(), builder.input()];
    const both = builder.and([b, a]);
    expect(builder.and([a, b, a])).toBe(both);
    const either = builder.or([b, a]);
    expect(builder.or([a, b])).toBe(either);
    const opposite = builder.not(a);
    expect([builder.not(a), builder.not(opposite)]).toEqual([opposite, a]);
    const two = builder.atLeast(2, [c, b, a]);
    expect(builder.atLeast(2, [a, b, c])).toBe(two);
    expect(builder.atLeast(2, [a, b])).toBe(both);
    expect(builder.atLeast(1, [b, a])).toBe(either);
    const less = builder.less(0, 18);
    expect(builder.less(0, 18)).toBe(less);
    const other = builder.less(1, 18);
    expect(builder.operations).toEqual([
      { kind: 'and', target: both, of: [a, b] },
      { kind: 'or', target: either, of: [a, b] },
      { kind: 'not', target: opposite, of: a },
      { kind: 'at-least', target: two, needed: 2, of: [a, b, c] },
      { kind: 'less', target: less, side: 0, than: 18 },
      { kind: 'less', target: other, side: 1, than: 18 },
    ]);
    expect(builder.count).toBe(11);
  });

  it('counts a plane that stands twice as two', () => {
    const builder = new PlaneBuilder();
    const [a, b] = [builder.input(), builder.input()];
    const target = builder.atLeast(2, [b, a, a]);
    expect(builder.operations).toEqual([{ kind: 'at-least', target, needed: 2, of: [a, a, b] }]);
  });
});
