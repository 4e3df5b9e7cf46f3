/**
 * Events among patients, as printed: `n` of `N`. Both are whole numbers; `N` is at least 1.
 * @category input
 */
export interface Count {
  readonly n: number;
  readonly N: number;
}

/**
 * A value with its confidence interval: a fraction, a difference of fractions or a ratio. `high` is
 * `Infinity`, which JSON cannot hold, where a ratio has no upper bound.
 * @category input
 */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** The level of the interval in percent, such as 95. */
  readonly level: number;
}

/** The level of a computed interval. @category input */
export interface LevelOption {
  /** In percent; 95 if it is left out. */
  readonly level?: number;
}
