// The part of citation-js that is used here; it carries no types of its own.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[], options: { readonly forceType: string; readonly generateGraph: boolean });
    format(kind: 'bibliography' | 'bibtex' | 'ris', options?: Readonly<Record<string, string>>): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): {
        readonly templates: { has(name: string): boolean; add(name: string, style: string): void };
      };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
