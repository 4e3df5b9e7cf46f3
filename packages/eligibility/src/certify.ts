import { AllrError, factsOf, type Criterion, type FactId, type Patient, type Truth } from '@allr/model/facts';
import { evaluate, type Trace } from './evaluate.js';
import { canonicalJson } from './internal/canonical-json.js';
import { sha256 } from './internal/sha256.js';

/** What a certificate is about: whatever tells a reader which criterion was asked, where and when. @category certifying */
export interface CertificateAbout {
  /** The version of the dataset that the criterion is from. */
  readonly datasetVersion?: string;
  /** The id of the record that holds the criterion. */
  readonly id?: string;
  readonly jurisdiction?: string;
  /** The day for which the criterion was looked up. */
  readonly asOf?: string;
  /** Anything else that JSON has. */
  readonly [more: string]: unknown;
}

/** The form of the certificates that this version makes and reads. @category certifying */
export const certificateFormat = 'allr-certificate/1';

/** An answer with all that it takes to find it again. It is plain JSON. @category certifying */
export interface Certificate {
  readonly format: typeof certificateFormat;
  readonly about: CertificateAbout;
  readonly criterion: Criterion;
  /** What the record holds for the facts of the criterion, and nothing else of it. */
  readonly facts: Patient;
  readonly truth: Truth;
  readonly trace: Trace;
  /** SHA-256 hashes of canonical JSON (RFC 8785), in hexadecimal. */
  readonly hashes: {
    readonly criterion: string;
    readonly facts: string;
    /** Of the certificate without this hash. */
    readonly certificate: string;
  };
}

/**
 * What the check of a certificate found.
 *
 * - `malformed`: it is not a certificate of a form that this version reads
 * - `edited`: the criterion, the facts, or something else (`certificate`) is no longer what was hashed
 * - `other-answer`: nothing was edited, but the evaluation now gives another truth or trace
 * - `other-criterion`: it holds of its own criterion, which is not the one that was asked about
 *
 * @category certifying
 */
export type Verification =
  | { readonly holds: true }
  | { readonly holds: false; readonly because: 'malformed'; readonly message: string }
  | { readonly holds: false; readonly because: 'edited'; readonly part: keyof Certificate['hashes'] }
  | { readonly holds: false; readonly because: 'other-answer'; readonly truth: Truth }
  | {
      readonly holds: false;
      readonly because: 'other-criterion';
      /** The truth of the criterion asked about, of the facts that the certificate holds. */
      readonly truth: Truth;
      /** Facts of that criterion that the certificate says nothing about, as its own criterion does not name them. */
      readonly unrecorded: readonly FactId[];
    };

/**
 * Decides a criterion for one patient and makes the answer a certificate, which anyone can check
 * later: with `verify`, or by hand, as it holds the criterion, the facts and every step.
 *
 * A hash shows that something was changed, not who made it: whoever edits a certificate can hash it
 * again. Sign `hashes.certificate` with a key of your own where that matters. The facts are those
 * of the patient that the criterion names, so treat the certificate as health data.
 *
 * @param criterion - any criterion tree
 * @param patient - the facts that are known
 * @param about - which criterion it is, from which dataset, where and when
 * @throws {CriterionError} `unknown-fact`, `operator-not-allowed` or `malformed` for a tree that the catalogue does not allow
 * @throws {PatientError} for a value that its fact cannot have
 * @throws {AllrError} `not-json` for what JSON does not have; `no-web-crypto` in a page that was not loaded over HTTPS
 * @example
 * ```ts
 * const criterion = { fact: 'ageYears', min: 18 } as const;
 * const certificate = await certify(criterion, { ageYears: 41, cd19: 'positive' }, { id: 'examplumab-adults' });
 * certificate.truth; // => 'met'
 * certificate.facts; // => { ageYears: 41 }
 * await verify(certificate); // => { holds: true }
 * await verify({ ...certificate, facts: { ageYears: 9 } }); // => { holds: false, because: 'edited', part: 'facts' }
 * ```
 * @category certifying
 */
export async function certify(criterion: Criterion, patient: Patient, about: CertificateAbout): Promise<Certificate> {
  // Checked first, so that a malformed tree is a CriterionError.
  evaluate(criterion, patient);
  const named = factsOf(criterion);
  const draft = {
    format: certificateFormat,
    about: copy(about),
    criterion: copy(criterion),
    facts: copy(Object.fromEntries(named.map((fact) => [fact, patient[fact]]))),
  } as const;
  const { truth, trace } = evaluate(draft.criterion, draft.facts);
  const content = { ...draft, truth, trace };
  const parts = { criterion: await sha256(draft.criterion), facts: await sha256(draft.facts) };
  return { ...content, hashes: { ...parts, certificate: await sha256({ ...content, hashes: parts }) } };
}

/**
 * Checks a certificate: that nothing in it was edited, that its criterion and facts still give its
 * truth and trace, and, where a criterion is given, that it is about that one.
 *
 * @param certificate - what `certify` made, also after a way through JSON, or anything else
 * @param options - `criterion`: the criterion to hold it against, such as that of another version of the dataset
 * @throws {CriterionError} for a criterion in the options that the catalogue does not allow
 * @throws {AllrError} `no-web-crypto` in a page that was not loaded over HTTPS
 * @example A label was changed after the certificate was made
 * ```ts
 * const certificate = await certify({ fact: 'ageYears', min: 18 }, { ageYears: 41 }, { datasetVersion: '1.0.0' });
 * const now = { all: [{ fact: 'ageYears', min: 18 }, { fact: 'cd22', is: 'positive' }] } as const;
 * await verify(certificate, { criterion: now }); // => { holds: false, because: 'other-criterion', truth: 'unknown', unrecorded: ['cd22'] }
 * ```
 * @category certifying
 */
export async function verify(
  certificate: unknown,
  options: { readonly criterion?: Criterion } = {},
): Promise<Verification> {
  const found = await checkAlone(certificate);
  const { criterion } = options;
  if (!found.holds || criterion === undefined) return found.holds ? { holds: true } : found;
  const { truth } = evaluate(criterion, found.facts);
  if ((await sha256(criterion)) === found.criterionHash) return { holds: true };
  const recorded = factsOf(found.criterion);
  const unrecorded = factsOf(criterion).filter((fact) => !recorded.includes(fact));
  return { holds: false, because: 'other-criterion', truth, unrecorded };
}

type Refusal = Exclude<Verification, { readonly holds: true }>;

interface Sound {
  readonly holds: true;
  readonly criterion: Criterion;
  readonly criterionHash: string;
  readonly facts: Patient;
}

/** Holds a certificate against itself. */
async function checkAlone(certificate: unknown): Promise<Sound | Refusal> {
  if (!isObject(certificate) || certificate['format'] !== certificateFormat)
    return malformed(`expected a certificate of the form ${certificateFormat}`);
  const { hashes, ...content } = certificate;
  if (!isObject(hashes)) return malformed('hashes: expected the hashes of the certificate');
  const { certificate: whole, ...parts } = hashes;
  try {
    const criterionHash = await sha256(content['criterion']);
    if (parts['criterion'] !== criterionHash) return edited('criterion');
    if (parts['facts'] !== (await sha256(content['facts']))) return edited('facts');
    if (whole !== (await sha256({ ...content, hashes: parts }))) return edited('certificate');
    // Whoever hashed it anew may have put anything here; evaluate throws for what is neither.
    const { criterion, facts } = content as unknown as Pick<Certificate, 'criterion' | 'facts'>;
    const { truth, trace } = evaluate(criterion, facts);
    const isSame = canonicalJson([truth, trace]) === canonicalJson([content['truth'], content['trace']]);
    if (!isSame) return { holds: false, because: 'other-answer', truth };
    return { holds: true, criterion, criterionHash, facts };
  } catch (error) {
    if (error instanceof TypeError || (error instanceof AllrError && error.code !== 'no-web-crypto'))
      return malformed(error.message);
    throw error;
  }
}

function malformed(message: string): Refusal {
  return { holds: false, because: 'malformed', message };
}

function edited(part: keyof Certificate['hashes']): Refusal {
  return { holds: false, because: 'edited', part };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function copy<T>(value: T): T {
  // What JSON gives back has the type of what it was given.
  return JSON.parse(canonicalJson(value)) as T;
}
