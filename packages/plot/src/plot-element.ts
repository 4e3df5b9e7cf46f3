/**
 * An element of SVG or HTML as plain data: its text is not escaped, and nothing in it runs.
 * @category output
 */
export interface PlotElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (PlotElement | string)[];
}
