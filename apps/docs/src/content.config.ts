import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import * as z from 'astro/zod';
import { apiLoader } from './site/api-loader.ts';
import { textLoader } from './site/text-loader.ts';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  api: defineCollection({
    loader: apiLoader(new URL('../.api/', import.meta.url)),
    schema: z.object({ title: z.string(), description: z.string(), kind: z.string().optional() }),
  }),
  texts: defineCollection({
    loader: textLoader({
      coverage: new URL('../../../packages/data/docs/coverage.md', import.meta.url),
      disclaimer: new URL('../../../DISCLAIMER.md', import.meta.url),
      versioning: new URL('../../../packages/data/VERSIONING.md', import.meta.url),
    }),
  }),
};
