/** A page that shows a package at work. */
export interface Guide {
  readonly title: string;
  readonly href: string;
}

const start: Guide = { title: 'Get started', href: '/get-started/' };
const concepts: Guide = { title: 'Concepts', href: '/guides/concepts/' };
const recipe = (title: string, id: string): Guide => ({ title, href: `/recipes/${id}/` });

const guides: Readonly<Record<string, readonly Guide[]>> = {
  model: [concepts, recipe('Validate a form', 'hospital-form'), recipe('Write a criterion', 'own-criterion')],
  eligibility: [concepts, recipe('Write a criterion', 'own-criterion'), recipe('Check a registry', 'registry')],
  rules: [{ title: 'The data', href: '/guides/data/' }, recipe('Add a place', 'jurisdiction')],
  data: [
    { title: 'The data', href: '/guides/data/' },
    recipe('Cite in a paper', 'cite'),
    recipe('Python and R', 'python-and-r'),
  ],
  selection: [start, recipe('Ask the next question', 'chat'), recipe('A verdict in React', 'react')],
  fhir: [recipe('Read FHIR', 'fhir'), concepts],
  format: [start, recipe('A verdict in React', 'react'), recipe('Cite in a paper', 'cite')],
};

/** The guides that show a package at work, by its name without scope. */
export function guidesOf(name: string): readonly Guide[] {
  return guides[name] ?? [];
}
