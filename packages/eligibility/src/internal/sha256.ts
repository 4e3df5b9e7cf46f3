import { AllrError } from '@allr/model/facts';
import { canonicalJson } from './canonical-json.js';

/**
 * The SHA-256 hash of the canonical JSON of a value, in lower-case hexadecimal.
 * @throws {AllrError} `no-web-crypto` where Web Crypto is missing, as in a page that was not loaded over HTTPS; `not-json`
 */
export async function sha256(value: unknown): Promise<string> {
  const text = canonicalJson(value);
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined)
    throw new AllrError(
      'no-web-crypto',
      'found no Web Crypto, expected it: in browsers, pages loaded over HTTPS have it',
    );
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
