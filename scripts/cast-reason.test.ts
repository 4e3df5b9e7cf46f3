import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';
import { castReason } from './cast-reason.ts';

Object.assign(RuleTester, { afterAll, describe, it, itOnly: it.only });

const errors = [{ messageId: 'reason' }];

// The two packages describe the same rule in types of their own.
const rule = castReason as unknown as Parameters<RuleTester['run']>[1];

new RuleTester({ languageOptions: { parser } }).run('cast-reason', rule, {
  valid: [
    { name: 'as const checks more, not less', code: 'const a = [1] as const;' },
    { name: 'satisfies', code: 'const a = 1 satisfies number;' },
    { name: 'a reason above a cast', code: '// The file was checked.\nconst a = b as A;' },
    { name: 'a reason above the statement', code: '// Checked.\nconst a = f(\n  b as A,\n);' },
    { name: 'a reason above an assertion', code: '// Never empty.\nf(b[0]!);' },
    { name: 'a reason above any', code: '// Whatever JSON holds.\nlet a: any;' },
  ],
  invalid: [
    { name: 'a cast', code: 'const a = b as A;', errors },
    { name: 'a cast in angle brackets', code: 'const a = <A>b;', errors },
    { name: 'a non-null assertion', code: 'f(b[0]!);', errors },
    { name: 'any', code: 'let a: any;', errors },
    { name: 'two casts', code: 'const a = b as unknown as A;', errors: [...errors, ...errors] },
    { name: 'a reason two lines above', code: '// Checked.\n\nconst a = b as A;', errors },
    { name: 'a doc comment', code: '/** The first. */\nconst a = b as A;', errors },
    { name: 'a directive', code: '// @ts-expect-error\nconst a = b as A;', errors },
  ],
});
