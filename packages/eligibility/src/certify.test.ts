import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AllrError, factsOf, type Criterion, type Patient } from '@allr/model/facts';
import { certify, verify, type Certificate } from './certify.js';
import { CriterionError } from './criterion-error.js';
import { criterion, patientWithRecords } from './internal/arbitraries.js';
import { canonicalJson } from './internal/canonical-json.js';
import { sha256 } from './internal/sha256.js';
import { truthOf } from './truth-of.js';

const adult = {
  all: [
    { fact: 'ageYears', min: 18 },
    { fact: 'cd19', is: 'positive' },
  ],
} as const satisfies Criterion;
const about = { datasetVersion: '1.0.0', id: 'examplumab-adults', jurisdiction: 'US', asOf: '2026-11-01' };
const record = patientWithRecords.map(({ record: known }) => known);
const runs = { numRuns: 200 };

/** The same JSON, the keys of each object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

/** Every JSON that differs from a value in one place: a leaf changed, or an entry left out. */
function edits(value: unknown): readonly unknown[] {
  if (Array.isArray(value))
    return [
      ...value.flatMap((part, index) => edits(part).map((other) => value.with(index, other))),
      ...value.map((_, index) => value.toSpliced(index, 1)),
    ];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => [
      ...edits(part).map((other) => ({ ...value, [key]: other })),
      Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)),
    ]);
  return [typeof value === 'number' ? value + 1 : `${String(value)}!`];
}

/** A certificate whose hashes fit its content, as a careful forger would make it. */
async function hashedAnew(certificate: Certificate): Promise<unknown> {
  const content = { ...certificate, hashes: undefined };
  const hashes = { criterion: await sha256(content.criterion), facts: await sha256(content.facts) };
  return { ...content, hashes: { ...hashes, certificate: await sha256({ ...content, hashes }) } };
}

describe('certify', () => {
  it('holds the facts of the criterion and no others', async () => {
    const certificate = await certify(adult, { ageYears: { min: 18 }, cd22: 'positive' }, about);
    expect(certificate.facts).toEqual({ ageYears: { min: 18 } });
    expect(certificate.truth).toBe('unknown');
    expect(certificate.about).toEqual(about);
    expect(certificate.format).toBe('allr-certificate/1');
  });

  it('hashes as others do', async () => {
    const { hashes } = await certify(adult, { ageYears: 41 }, about);
    // printf '{"ageYears":41}' | sha256sum
    expect(hashes.facts).toBe('650d3e5f4eb617d618f25ebd71279cb965463ff90d73ecc5264a7ef839b4b1df');
  });

  it('does not change when the patient or the criterion does', async () => {
    const patient = { ageYears: { min: 18 } };
    const certificate = await certify(adult, patient, about);
    patient.ageYears.min = 3;
    expect(await verify(certificate)).toEqual({ holds: true });
  });

  it('refuses what JSON does not have', async () => {
    await expect(certify(adult, { ageYears: Infinity }, about)).rejects.toThrow(AllrError);
    await expect(certify(adult, {}, { made: new Date() })).rejects.toMatchObject({ code: 'not-json' });
  });

  it('refuses a criterion that the catalogue does not allow', async () => {
    await expect(certify(JSON.parse('{"fact": "cd91", "is": true}'), {}, about)).rejects.toThrow(CriterionError);
    await expect(certify(JSON.parse('{"all": [null]}'), {}, about)).rejects.toThrow(CriterionError);
  });

  it('needs Web Crypto, and passes its failures on', async () => {
    const certificate = await certify(adult, { ageYears: 41 }, about);
    const { crypto } = globalThis;
    const put = (value: unknown) => Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
    try {
      put(undefined);
      await expect(certify(adult, {}, about)).rejects.toMatchObject({ code: 'no-web-crypto' });
      await expect(verify(certificate)).rejects.toMatchObject({ code: 'no-web-crypto' });
      put({ subtle: { digest: () => Promise.reject(new Error('out of order')) } });
      await expect(verify(certificate)).rejects.toThrow('out of order');
    } finally {
      put(crypto);
    }
  });
});

describe('verify', () => {
  it('finds that a certificate holds, after a way through JSON and in any order of keys', async () => {
    await fc.assert(
      fc.asyncProperty(criterion, record, async (tree, patient) => {
        const certificate = await certify(tree, patient, about);
        expect(certificate.truth).toBe(truthOf(tree, patient));
        expect(await verify(JSON.parse(JSON.stringify(certificate)))).toEqual({ holds: true });
        expect(await verify(reversed(certificate))).toEqual({ holds: true });
        expect(await verify(certificate, { criterion: tree })).toEqual({ holds: true });
      }),
      runs,
    );
  });

  it('finds an edit of any one place', async () => {
    await fc.assert(
      fc.asyncProperty(criterion, record, fc.nat(), async (tree, patient, choice) => {
        const certificate = await certify(tree, patient, about);
        const all = edits(certificate);
        expect(await verify(all[choice % all.length])).toMatchObject({ holds: false });
      }),
      runs,
    );
  });

  it('finds every edit of one certificate, and where it is', async () => {
    const certificate = await certify(adult, { ageYears: 41, cd19: { oneOf: ['positive', 'negative'] } }, about);
    for (const facts of edits(certificate.facts))
      expect(await verify({ ...certificate, facts })).toEqual({ holds: false, because: 'edited', part: 'facts' });
    for (const tree of edits(certificate.criterion))
      expect(await verify({ ...certificate, criterion: tree })).toEqual({
        holds: false,
        because: 'edited',
        part: 'criterion',
      });
    for (const name of ['about', 'truth', 'trace'] as const)
      for (const part of edits(certificate[name]))
        expect(await verify({ ...certificate, [name]: part })).toEqual({
          holds: false,
          because: 'edited',
          part: 'certificate',
        });
    expect(await verify({ ...certificate, note: 'added' })).toMatchObject({ because: 'edited' });
  });

  it('finds an answer that the evaluation does not give, though it was hashed anew', async () => {
    const certificate = await certify(adult, { ageYears: 41 }, about);
    expect(await verify(await hashedAnew({ ...certificate, truth: 'met' }))).toEqual({
      holds: false,
      because: 'other-answer',
      truth: 'unknown',
    });
    const { trace } = await certify(adult, { ageYears: 9 }, about);
    expect(await verify(await hashedAnew({ ...certificate, trace }))).toMatchObject({ because: 'other-answer' });
  });

  it('holds a certificate against another criterion, and says which facts it lacks', async () => {
    const certificate = await certify(adult, { ageYears: 20, cd19: 'positive' }, about);
    expect(await verify(certificate, { criterion: { fact: 'ageYears', min: 21 } })).toEqual({
      holds: false,
      because: 'other-criterion',
      truth: 'not-met',
      unrecorded: [],
    });
    expect(await verify(certificate, { criterion: { all: [adult, { fact: 'cd22', is: 'positive' }] } })).toEqual({
      holds: false,
      because: 'other-criterion',
      truth: 'unknown',
      unrecorded: ['cd22'],
    });
  });

  it('says of the facts that are recorded what truthOf says, under any other criterion', async () => {
    await fc.assert(
      fc.asyncProperty(criterion, criterion, record, async (tree, other, patient) => {
        fc.pre(canonicalJson(tree) !== canonicalJson(other));
        const found = await verify(await certify(tree, patient, about), { criterion: other });
        const known: Patient = Object.fromEntries(factsOf(tree).map((fact) => [fact, patient[fact]]));
        expect(found).toMatchObject({ because: 'other-criterion', truth: truthOf(other, known) });
      }),
      runs,
    );
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'a certificate'],
    ['another form', { format: 'allr-certificate/0' }],
    ['no hashes', { format: 'allr-certificate/1' }],
    ['no content', { format: 'allr-certificate/1', hashes: {} }],
  ])('finds %s malformed', async (_, thing) => {
    expect(await verify(thing)).toMatchObject({ holds: false, because: 'malformed' });
  });

  it('finds another form malformed, though it was hashed anew', async () => {
    const certificate = { ...(await certify(adult, {}, about)), format: 'allr-certificate/0' };
    // The form is wrong on purpose.
    expect(await verify(await hashedAnew(certificate as unknown as Certificate))).toMatchObject({
      because: 'malformed',
    });
  });

  it('finds a criterion and facts malformed that cannot be evaluated, though they were hashed anew', async () => {
    const certificate = await certify(adult, { ageYears: 41 }, about);
    for (const edit of [{ criterion: JSON.parse('{"all": [null]}') }, { facts: JSON.parse('{"ageYears": "41"}') }])
      expect(await verify(await hashedAnew({ ...certificate, ...edit }))).toMatchObject({ because: 'malformed' });
  });
});

describe('the canonical form', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it.each([undefined, Symbol('x'), () => 1, Number.NaN, 1n])('does not take %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'not-json' }));
  });

  it('is the same JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('sorts keys by UTF-16 code units and writes numbers as RFC 8785 does', () => {
    // From the sections 3.2.2 and 3.2.3 of the RFC, in part.
    expect(canonicalJson({ numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0], literals: [null, true] })).toBe(
      '{"literals":[null,true],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}',
    );
    expect(
      canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });
});
