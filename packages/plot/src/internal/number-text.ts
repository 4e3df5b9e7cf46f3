import type { PlotLabels } from '../plot-labels.js';

/** A number as it was given, with the decimal sign of a language and a true minus. */
export function numberText(value: number, { decimalSign }: PlotLabels): string {
  return String(value).replace('-', '−').replace('.', decimalSign);
}
