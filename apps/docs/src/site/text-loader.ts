import type { Loader } from 'astro/loaders';
import { readFile } from 'node:fs/promises';

/** Loads Markdown files of the repository as they are, without their heading. */
export function textLoader(files: Readonly<Record<string, URL>>): Loader {
  return {
    name: 'texts',
    load: async (context) => {
      const { store } = context;
      store.clear();
      for (const [id, file] of Object.entries(files)) {
        const body = (await readFile(file, 'utf8'))
          .replace(/^# .*\n/, '')
          .replaceAll(/\[([^\]]*)\]\((?!https?:|\/|#)[^)]*\)/g, '$1');
        store.set({ id, data: {}, body, rendered: await context.renderMarkdown(body) });
      }
    },
  };
}
