import { describe, expect, it } from 'vitest';
import { dataset } from '../src/index.ts';
import { recordModule } from './emit.ts';

describe('recordModule', () => {
  const { code, declarations } = recordModule(dataset);

  it('writes one pure constant a record, and declares it under its own id', () => {
    expect(code).toContain('export const blinatumomab = /* @__PURE__ */ deepFreeze({');
    expect(declarations).toContain('export declare const blinatumomab: Therapy<"blinatumomab">;');
    expect(declarations).toContain('export declare const therapies: readonly Therapy[];');
  });

  it('keeps the old constant of a record that moved', () => {
    const moved = recordModule({
      ...dataset,
      moved: [{ kind: 'moved', id: 'blincyto', of: 'therapy', to: 'blinatumomab', since: '1.0.0' }],
    });
    expect(moved.declarations).toContain('/** Moved to blinatumomab. @hidden */');
    expect(moved.code).toContain('"to": "blinatumomab"');
  });

  it('refuses two records with one constant', () => {
    const [disease] = dataset.therapies.map(
      ({ id, cites }) =>
        ({ kind: 'disease', id, name: id, synonyms: [], classification: 'x', codes: [], cites }) as const,
    );
    expect(() => recordModule({ ...dataset, diseases: disease ? [disease] : [] })).toThrow(
      /found the constant .* of therapy\/.*, expected a name of its own/,
    );
  });
});
