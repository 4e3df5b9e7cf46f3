import type { Rule } from '../rule.ts';

const patterns = { ncit: /^C\d{2,7}$/, rxnorm: /^\d{1,8}$/, unii: /^[A-Z0-9]{10}$/ } as const;

export const codes: Rule = {
  name: 'codes',
  description: 'Every code has the form of its terminology and belongs to one record.',
  *check({ ofKind }) {
    const owners = new Map<string, string>();
    for (const record of ofKind('therapy')) {
      for (const [index, { system, code }] of record.codes.entries()) {
        const path = `codes[${String(index)}].code`;
        const owner = owners.get(`${system} ${code}`);
        if (!patterns[system].test(code))
          yield { record, path, message: `found "${code}", expected the form ${patterns[system].source} of ${system}` };
        if (owner !== undefined) yield { record, path, message: `found ${system} ${code}, which ${owner} has too` };
        owners.set(`${system} ${code}`, record.id);
      }
    }
  },
};
