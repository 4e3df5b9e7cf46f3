import { factDefinition, formatProblem, parsePatient, type FactId } from '@allr/model';

/** What was typed in answer to a question. */
export type Answer =
  | { readonly kind: 'known'; readonly value: unknown }
  | { readonly kind: 'not-known' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads an answer: the number of an option, a value itself, or for a number `41`, `< 0.01` or `30-40`. */
export function readAnswer(text: string, fact: FactId, options: readonly unknown[]): Answer {
  const typed = text.trim();
  if (typed === '' || typed === '?') return { kind: 'not-known' };
  if (/^(q|quit|exit)$/i.test(typed)) return { kind: 'stop' };
  const definition = factDefinition(fact);
  const picked = /^#?(\d+)\)?$/.exec(typed)?.[1];
  const isPick = picked !== undefined && (definition.type !== 'number' || typed.startsWith('#'));
  if (isPick) {
    const index = Number(picked) - 1;
    if (index in options) return { kind: 'known', value: options[index] };
    return { kind: 'refused', message: `found ${typed}, expected a number from 1 to ${String(options.length)}` };
  }
  const value = valueOf(typed, definition.type);
  const parsed = parsePatient({ [fact]: value });
  if (parsed.ok) return { kind: 'known', value: parsed.value[fact] };
  return { kind: 'refused', message: parsed.problems.map(formatProblem).join('\n') };
}

function valueOf(typed: string, type: 'number' | 'boolean' | 'choice' | 'set'): unknown {
  switch (type) {
    case 'number': {
      const censored = /^([<>])(=?)\s*(\S+)$/.exec(typed);
      if (censored) {
        const [, sign, equal, bound] = censored;
        const side = sign === '<' ? 'max' : 'min';
        return { [side]: Number(bound), ...(equal === '' && { [`${side}Exclusive`]: true }) };
      }
      const between = /^([\d.]+)\s*-\s*([\d.]+)$/.exec(typed);
      if (between) return { min: Number(between[1]), max: Number(between[2]) };
      return Number.isNaN(Number(typed)) ? typed : Number(typed);
    }
    case 'boolean':
      if (/^(y|yes|true|ano|a)$/i.test(typed)) return true;
      return /^(n|no|false|ne)$/i.test(typed) ? false : typed;
    case 'choice':
      return typed;
    case 'set':
      return { includes: typed.split(/[\s,]+/), complete: false };
  }
}
