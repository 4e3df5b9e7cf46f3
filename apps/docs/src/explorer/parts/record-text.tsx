/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

/** A sentence of a record: records are written in English. */
export function RecordText({ children }: { readonly children: ComponentChildren }) {
  return <span lang="en">{children}</span>;
}
