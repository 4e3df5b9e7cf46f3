import { build, dev, type AstroInlineConfig } from 'astro';
import { fileURLToPath } from 'node:url';

// `node scripts/site.ts build` writes the site to dist; `node scripts/site.ts dev` serves it while it is written.
// Astro is called from here and not by its command, which reports its use over the network.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const root: AstroInlineConfig = { root: fileURLToPath(new URL('..', import.meta.url)) };

if (process.argv[2] === 'dev') await dev(root);
else await build(root);
