import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { existingHref } from './english-only.ts';

type Entry = StarlightRouteData['sidebar'][number];

/** Leads from Czech pages to the pages that are in English alone. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  route.sidebar = route.sidebar.map(withExistingLinks);
  // Records are reached from their lists: a next page in the order of the sidebar leads nowhere useful.
  if (route.pagination.next) route.pagination.next.href = existingHref(route.pagination.next.href);
  if (route.pagination.prev) route.pagination.prev.href = existingHref(route.pagination.prev.href);
});

function withExistingLinks(entry: Entry): Entry {
  return entry.type === 'group'
    ? { ...entry, entries: entry.entries.map(withExistingLinks) }
    : { ...entry, href: existingHref(entry.href) };
}
