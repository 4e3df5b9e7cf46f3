import { DOMImplementation } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { toDom } from './index.js';
import { outside, overlaps, readDrawing } from './internal/read-drawing.js';
import { samples } from './internal/samples.js';

describe.each(Object.entries(samples))('%s', (name, draw) => {
  const plot = draw();
  const drawing = readDrawing(plot.svg);

  it('looks as it did', async () => {
    await expect(`${plot.svg}\n`).toMatchFileSnapshot(`../golden/${name}.svg`);
    await expect(`${plot.table}\n`).toMatchFileSnapshot(`../golden/${name}.html`);
  });

  it('has no text on text, and nothing outside', () => {
    expect(overlaps(drawing.texts)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
  });

  it('is named and described for those who do not see it', () => {
    const { root } = drawing;
    expect(root.getAttribute('role')).toBe('img');
    const [title, description] = (root.getAttribute('aria-labelledby') ?? '').split(' ');
    expect(root.getElementsByTagName('title')[0]?.getAttribute('id')).toBe(title);
    expect(root.getElementsByTagName('desc')[0]?.getAttribute('id')).toBe(description);
  });

  it('uses every id once, and only ids that it has', () => {
    const nodes = [...drawing.root.getElementsByTagName('*')];
    const ids = nodes.flatMap((node) => node.getAttribute('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...plot.svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(used.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
  });

  it('holds nothing that a strict content security policy blocks', () => {
    for (const text of [plot.svg, plot.table]) expect(text).not.toMatch(/<style|<script|\sstyle=|\son\w+=|href=/i);
  });

  it('says that it is no advice, and names no color but those of the palette', () => {
    expect(plot.table).toMatch(/Not medical advice|Není lékařskou radou/);
    const colors = new Set([...plot.svg.matchAll(/(?:fill|stroke)="(?!url)([^"]*)"/g)].map(([, color]) => color));
    const known = ['currentColor', 'none', '#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00'];
    expect([...colors].filter((color) => color === undefined || !known.includes(color))).toEqual([]);
  });

  it('has a table with a cell for each column in each row', () => {
    const { root } = readDrawing(plot.table);
    const lengths = [...root.getElementsByTagName('tr')].map((row) => row.childNodes.length);
    expect(new Set(lengths.map((length) => length)).size).toBe(1);
  });

  it('is the same as nodes', () => {
    const document = new DOMImplementation().createDocument(null, '');
    const node = toDom(plot.elements.svg, document);
    const texts = [...node.getElementsByTagName('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(drawing.texts.map(({ what }) => what));
    expect(node.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(toDom(plot.elements.table, document).namespaceURI).toBe('http://www.w3.org/1999/xhtml');
  });
});
