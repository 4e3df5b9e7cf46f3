/**
 * What every output says of itself.
 * @example
 * ```ts
 * disclaimer().startsWith('Not medical advice'); // => true
 * ```
 * @category text
 */
export function disclaimer(): string {
  return (
    'Not medical advice and not a medical device. This lists what published labels and trials say, with their sources, ' +
    'for professionals who verify it; it may be incomplete or out of date.'
  );
}
