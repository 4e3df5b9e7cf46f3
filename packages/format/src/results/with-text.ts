import { contentText } from '../document/content-text.js';
import type { Content } from '../document/document.js';

/** What is said as data, with its sentence beside it: for programs that show it. */
export function withText<T extends object>(said: T, content: Content): T & { readonly text: string } {
  return { ...said, text: contentText(content) };
}
