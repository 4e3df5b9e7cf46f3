import type { AstroIntegration, ViteUserConfig } from 'astro';
import { fileURLToPath } from 'node:url';
import { asked } from './slices/asked.ts';
import { codes } from './slices/codes.ts';
import { details } from './slices/details.ts';
import { examples } from './slices/examples.ts';
import { names } from './slices/names.ts';
import { sources } from './slices/sources.ts';
import { verdicts } from './slices/verdicts.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The modules of `slices` that a page gets ready made, each named for what it exports. */
const parts: Readonly<Record<string, unknown>> = { asked, codes, details, examples, names, sources, verdicts };
const folder = fileURLToPath(new URL('slices/', import.meta.url)).replaceAll('\\', '/');

/** Where the published code of `@allr/data` makes the whole dataset, which no page can afford. */
const wholeDataset = /^var dataset = \/\* @__PURE__ \*\/ deepFreeze\(\{[^}]*\}\);$/m;

/** The checker of patients has its messages in fifty languages; ours are written by `@allr/model`. */
const nothing = '\0explorer-nothing';

/** Builds the explorer: the packages as they are published, with a slice of the dataset in the place of the whole. */
export function explorer(): AstroIntegration {
  return {
    name: 'explorer',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [slices()] } });
      },
    },
  };
}

function slices(): Plugin {
  return {
    name: 'explorer-slices',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(id, importer = '') {
      if (importer.includes('/zod/') && id.endsWith('/locales/index.js')) return nothing;
      // A module goes into one chunk with all that is used of it: comparisons, which verdicts need not wait for, get their own.
      if (id !== '@allr/selection' || !importer.endsWith('/comparison-tables.tsx')) return undefined;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      return resolved && `${resolved.id}?comparison`;
    },
    load(id) {
      if (id === nothing) return 'export {};';
      const name = id.startsWith(folder) ? id.slice(folder.length).replace(/\.ts$/, '') : '';
      if (!Object.hasOwn(parts, name)) return undefined;
      // Browsers read JSON faster than the same object in code.
      return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(parts[name]))});`;
    },
    transform(code, id) {
      if (!/[\\/]packages[\\/]data[\\/]dist[\\/]index\.js$/.test(id)) return undefined;
      if (!wholeDataset.test(code))
        throw new Error(`${id}: the dataset was not found, which the explorer replaces by a slice`);
      const sliced = code.replace(wholeDataset, 'var dataset = explorerSlice;');
      return { code: `import { verdicts as explorerSlice } from '${folder}verdicts.ts';\n${sliced}`, map: null };
    },
  };
}
