// What src/explorer/integration.ts makes when the site is built.
declare module 'virtual:allr-explorer/verdicts' {
  export const part: import('./data/slices.ts').Slices['verdicts'];
}
declare module 'virtual:allr-explorer/names' {
  export const part: import('./data/slices.ts').TherapyNames;
}
declare module 'virtual:allr-explorer/sources' {
  export const part: import('./data/slices.ts').Slices['sources'];
}
declare module 'virtual:allr-explorer/details' {
  export const part: import('./data/slices.ts').Slices['details'];
}
declare module 'virtual:allr-explorer/examples' {
  export const part: readonly import('./data/slices.ts').Example[];
}
