import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width.js';

describe('wrapText', () => {
  it('loses nothing but spaces, and no line is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, { size: 13 });
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) if (line.length > 1) expect(textWidth(line, 13)).toBeLessThanOrEqual(width + 13);
      }),
    );
  });

  it('breaks between words and after a hyphen', () => {
    expect(wrapText('MRD-positive remission', 80, { size: 13 })).toEqual(['MRD-', 'positive', 'remission']);
  });
});
