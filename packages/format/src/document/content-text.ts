import type { Content } from './document.js';

/** The bare text of running text. */
export function contentText(content: Content): string {
  return content.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
