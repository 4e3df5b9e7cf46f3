import type { StarlightUserConfig } from '@astrojs/starlight/types';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** What the sidebar lists, by section. Pages of single records and exports are reached from their lists. */
export const sidebar: Sidebar = [{ label: 'Home', translations: { cs: 'Úvod' }, link: '/' }];
