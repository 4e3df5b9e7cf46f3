import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { explorer } from './src/explorer/integration.ts';
import { sidebar } from './src/site/sidebar.ts';
import { strictCsp } from './src/site/strict-csp.ts';

export default defineConfig({
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  // Scripts and styles in files of their own need no hash in the policy.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    starlight({
      title: 'allr',
      description: 'Therapy of relapsed or refractory acute lymphoblastic leukemia as cited, dated facts',
      favicon: '/favicon.svg',
      defaultLocale: 'root',
      locales: {
        root: { label: 'English', lang: 'en' },
        cs: { label: 'Čeština', lang: 'cs' },
      },
      customCss: ['./src/styles/site.css'],
      components: {
        Footer: './src/components/footer.astro',
        LanguageSelect: './src/components/language-link.astro',
      },
      routeMiddleware: './src/site/route-data.ts',
      sidebar,
      // Code that does not scroll needs no focus of its own.
      expressiveCode: { defaultProps: { wrap: true } },
    }),
    explorer(),
    strictCsp(),
  ],
});
