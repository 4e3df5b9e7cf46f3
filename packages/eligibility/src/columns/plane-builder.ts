/**
 * The number of a plane: one bit for each patient. Plane 0 has no bit set, plane 1 has all; the
 * others are read from the columns or computed.
 */
export type Plane = number;

export const none: Plane = 0;
export const every: Plane = 1;

/** How a plane is computed from a side (a column of bounds) or from planes with smaller numbers. */
export type Operation =
  | { readonly kind: 'less'; readonly target: Plane; readonly side: number; readonly than: number }
  | { readonly kind: 'and' | 'or'; readonly target: Plane; readonly of: readonly Plane[] }
  | { readonly kind: 'not'; readonly target: Plane; readonly of: Plane }
  | { readonly kind: 'at-least'; readonly target: Plane; readonly needed: number; readonly of: readonly Plane[] };

/** Numbers the planes of some criteria, so that whatever is asked twice is computed once. */
export class PlaneBuilder {
  readonly operations: Operation[] = [];
  readonly #known = new Map<string, Plane>();
  readonly #negations = new Map<Plane, Plane>([
    [none, every],
    [every, none],
  ]);
  #count = 2;

  get count(): number {
    return this.#count;
  }

  /** A plane that the columns bring along. */
  input(): Plane {
    return this.#count++;
  }

  /** Where the bound of a side is less than a number. */
  less(side: number, than: number): Plane {
    return this.#once(`${side} less ${than}`, (target) => ({ kind: 'less', target, side, than }));
  }

  and(planes: readonly Plane[]): Plane {
    return this.#fold('and', planes, { neutral: every, absorbing: none });
  }

  or(planes: readonly Plane[]): Plane {
    return this.#fold('or', planes, { neutral: none, absorbing: every });
  }

  not(of: Plane): Plane {
    const known = this.#negations.get(of);
    if (known !== undefined) return known;
    const target = this.#once(`not ${of}`, (plane) => ({ kind: 'not', target: plane, of }));
    this.#negations.set(of, target).set(target, of);
    return target;
  }

  /** Where at least `needed` of some planes have a bit; a plane that stands twice counts twice. */
  atLeast(needed: number, planes: readonly Plane[]): Plane {
    const of = [...planes].sort((a, b) => a - b);
    if (needed <= 0) return every;
    if (needed > of.length) return none;
    if (needed === 1) return this.or(of);
    if (needed === of.length) return this.and(of);
    return this.#once(`${needed} of ${of.join()}`, (target) => ({ kind: 'at-least', target, needed, of }));
  }

  #fold(
    kind: 'and' | 'or',
    planes: readonly Plane[],
    { neutral, absorbing }: { readonly neutral: Plane; readonly absorbing: Plane },
  ): Plane {
    const of = [...new Set(planes)].filter((plane) => plane !== neutral).sort((a, b) => a - b);
    if (of.includes(absorbing)) return absorbing;
    const [first, ...others] = of;
    if (first === undefined) return neutral;
    if (others.length === 0) return first;
    return this.#once(`${kind} ${of.join()}`, (target) => ({ kind, target, of }));
  }

  #once(key: string, operation: (target: Plane) => Operation): Plane {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const target = this.#count++;
    this.#known.set(key, target);
    this.operations.push(operation(target));
    return target;
  }
}
