import type { DatasetRecord } from '@allr/model';
import type { Finding, Rule } from '../rule.js';

const patterns = {
  ncit: /^C\d{2,7}$/,
  rxnorm: /^\d{1,8}$/,
  unii: /^[A-Z0-9]{10}$/,
  mondo: /^MONDO:\d{7}$/,
  oncotree: /^[A-Z0-9]{2,20}$/,
  'icd-10-cm': /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
  doid: /^DOID:\d{1,7}$/,
} as const;

type System = keyof typeof patterns;

export const codes: Rule = {
  name: 'codes',
  description: 'Every code has the form and the check character of its terminology, and belongs to one record.',
  scope: 'kind',
  *check({ ofKind }) {
    const owners = new Map<string, string>();
    for (const record of [...ofKind('therapy'), ...ofKind('disease')]) {
      for (const [index, { system, code }] of record.codes.entries()) {
        yield* malformed(record, { path: `codes[${String(index)}].code`, system, code });
        const owner = owners.get(`${system} ${code}`);
        if (owner !== undefined)
          yield {
            record,
            path: `codes[${String(index)}].code`,
            message: `found ${system} ${code}, which ${owner} has too, expected a code of one record`,
          };
        owners.set(`${system} ${code}`, record.id);
      }
    }
  },
};

function* malformed(
  record: DatasetRecord,
  { path, system, code }: { readonly path: string; readonly system: System; readonly code: string },
): Generator<Finding> {
  if (!patterns[system].test(code))
    yield { record, path, message: `found "${code}", expected the form ${patterns[system].source} of ${system}` };
  else if (system === 'unii' && checkCharacter(code.slice(0, 9)) !== code.charAt(9))
    yield {
      record,
      path,
      message: `found "${code}", expected ${checkCharacter(code.slice(0, 9))} as its check character`,
    };
}

/** The last character of a UNII: the sum of the other nine, as digits of base 36, modulo 36. */
function checkCharacter(text: string): string {
  const sum = Array.from(text).reduce((total, character) => total + Number.parseInt(character, 36), 0);
  return (sum % 36).toString(36).toUpperCase();
}
