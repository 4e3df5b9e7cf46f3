import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { packages } from './packages.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** What the sidebar lists, by section. Pages of single records and exports are reached from their lists. */
export const sidebar: Sidebar = [
  {
    label: 'Start',
    translations: { cs: 'Začátek' },
    items: [
      { label: 'Home', translations: { cs: 'Úvod' }, link: '/' },
      { slug: 'get-started' },
      { label: 'Explorer', translations: { cs: 'Průzkumník' }, link: '/explorer/' },
      { slug: 'clinical-use' },
    ],
  },
  {
    label: 'Guides',
    translations: { cs: 'Průvodce' },
    items: [{ slug: 'guides/concepts' }, { slug: 'guides/data' }, { slug: 'guides/versioning' }],
  },
  {
    label: 'Recipes',
    translations: { cs: 'Recepty' },
    items: [
      { slug: 'recipes/react' },
      { slug: 'recipes/registry' },
      { slug: 'recipes/hospital-form' },
      { slug: 'recipes/fhir' },
      { slug: 'recipes/jurisdiction' },
      { slug: 'recipes/own-criterion' },
      { slug: 'recipes/chat' },
      { slug: 'recipes/cite' },
      { slug: 'recipes/python-and-r' },
    ],
  },
  {
    label: 'Dataset',
    translations: { cs: 'Data (anglicky)' },
    items: [
      { label: 'Overview', link: '/data/' },
      { label: 'Therapies', link: '/therapies/' },
      { label: 'Trials', link: '/trials/' },
      { label: 'Sources', link: '/sources/' },
      { label: 'Considerations', link: '/considerations/' },
      { label: 'Definitions and diseases', link: '/definitions/' },
      { label: 'The 2019 review', link: '/review-2019/' },
      { label: 'Coverage', link: '/coverage/' },
    ],
  },
  {
    label: 'API reference',
    translations: { cs: 'API (anglicky)' },
    items: [
      { label: 'All packages', link: '/api/' },
      ...packages.map((name) => ({
        label: `@allr/${name}`,
        link: `/api/${name}/`,
      })),
    ],
  },
];
