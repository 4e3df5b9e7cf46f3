import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { sidebar } from './src/site/sidebar.ts';

export default defineConfig({
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
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
      components: { Footer: './src/components/footer.astro' },
      sidebar,
    }),
  ],
});
