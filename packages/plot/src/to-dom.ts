import type { PlotElement } from './plot-element.js';

/** What `toDom` needs of an element; that of every browser has it. @category output */
export interface ElementLike<Child> {
  setAttribute(name: string, value: string): unknown;
  appendChild(child: Child): unknown;
}

/** What `toDom` needs of a document; that of every browser has it. @category output */
export interface DocumentLike<E extends ElementLike<E | T>, T> {
  createElementNS(namespace: string, name: string): E;
  createTextNode(text: string): T;
}

/**
 * Builds nodes of a document from a plot, without parsing text: it works under a policy that demands trusted types.
 *
 * @param root - `plot.elements.svg` or `plot.elements.table`
 * @param document - the document that the nodes are for
 * @example
 * ```ts
 * import { DOMImplementation } from '@xmldom/xmldom';
 *
 * const document = new DOMImplementation().createDocument(null, '');
 * const plot = forestPlot([{ label: 'A trial', estimate: 0.7, low: 0.5, high: 0.98 }], { measure: 'HR' });
 * toDom(plot.elements.svg, document).getAttribute('role'); // => 'img'
 * ```
 * @category output
 */
export function toDom<E extends ElementLike<E | T>, T>(root: PlotElement, document: DocumentLike<E, T>): E {
  const namespace = root.name === 'svg' ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml';
  const build = ({ name, attributes, children }: PlotElement): E => {
    const node = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') node.setAttribute(key, value);
    for (const child of children)
      node.appendChild(typeof child === 'string' ? document.createTextNode(child) : build(child));
    return node;
  };
  return build(root);
}
