import type { AstroIntegration, ViteUserConfig } from 'astro';
import { readdirSync, readFileSync } from 'node:fs';
import { dataset } from '@allr/data';
import type { Patient } from '@allr/model/facts';
import { slicesOf, type Example } from './data/slices.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The addresses of the slices of the dataset; `virtual.d.ts` declares their types. */
const address = 'virtual:allr-explorer/';

/** Where the published code of `@allr/data` makes the whole dataset, which no page can afford. */
const wholeDataset = /^var dataset = \/\* @__PURE__ \*\/ deepFreeze\(\{[^}]*\}\);$/m;

/** Builds the explorer: the packages as they are published, with a slice of the dataset in the place of the whole. */
export function explorer(): AstroIntegration {
  return {
    name: 'explorer',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [slicePlugin()] } });
      },
    },
  };
}

function slicePlugin(): Plugin {
  const slices = slicesOf(dataset);
  const parts: Readonly<Record<string, unknown>> = {
    [`${address}verdicts`]: slices.verdicts,
    [`${address}names`]: slices.names,
    [`${address}sources`]: slices.sources,
    [`${address}details`]: slices.details,
    [`${address}examples`]: examples(),
  };
  return {
    name: 'allr-explorer-slices',
    resolveId: (id) => (Object.hasOwn(parts, id) ? `\0${id}` : undefined),
    load(id) {
      const part = id.startsWith('\0') ? parts[id.slice(1)] : undefined;
      // Browsers read JSON faster than the same object in code.
      return part === undefined
        ? undefined
        : `export const part = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(part))});`;
    },
    transform(code, id) {
      if (this.environment.name !== 'client' || !/[\\/]packages[\\/]data[\\/]dist[\\/]index\.js$/.test(id)) return undefined;
      if (!wholeDataset.test(code)) throw new Error(`${id}: the dataset was not found, which the explorer replaces by a slice`);
      const sliced = code.replace(wholeDataset, 'var dataset = slice;');
      return { code: `import { part as slice } from '${address}verdicts';\n${sliced}`, map: null };
    },
  };
}

/** The patients that the command line interface has as examples. */
function examples(): readonly Example[] {
  const folder = new URL('../../../../packages/cli/examples/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.json$/, '');
      // The tests of the command line interface check each example.
      const patient = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Patient;
      return { name, title: patient.about?.title ?? name, patient };
    });
}
