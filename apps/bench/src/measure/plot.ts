import type { Growth } from './growth.ts';

const width = 860;
const height = 480;
const area = { left: 70, top: 50, right: 560, bottom: 420 };
const colors = ['#1b6ca8', '#c1440e', '#3a7d44', '#7b3fa0', '#a67c00', '#444444', '#d1477a', '#008b8b'];

/** Draws seconds a pass over the number of patients, both logarithmic, as an SVG image. */
export function growthPlot(growths: readonly Growth[]): string {
  const points = growths.flatMap((growth) => growth.points);
  const x = axis(
    points.map(({ patients }) => patients),
    [area.left, area.right],
  );
  const y = axis(
    points.map(({ seconds }) => seconds),
    [area.bottom, area.top],
  );
  const parts = [
    text({ x: area.left, y: 28, anchor: 'start' }, 'Seconds for 12 answers a patient, by number of patients'),
    ...x.ticks.flatMap(({ at, label }) => [
      line([at, area.top, at, area.bottom]),
      text({ x: at, y: area.bottom + 20, anchor: 'middle' }, label),
    ]),
    ...y.ticks.flatMap(({ at, label }) => [
      line([area.left, at, area.right, at]),
      text({ x: area.left - 8, y: at + 4, anchor: 'end' }, label),
    ]),
    ...growths.flatMap((growth, index) => {
      const color = colors[index % colors.length] ?? 'black';
      const path = growth.points.map(
        ({ patients, seconds }) => `${round(x.place(patients))},${round(y.place(seconds))}`,
      );
      const row = area.top + 14 + index * 24;
      return [
        `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`,
        ...path.map((place) => {
          const [cx = '', cy = ''] = place.split(',');
          return `<circle cx="${cx}" cy="${cy}" r="3" fill="${color}"/>`;
        }),
        `<line x1="${area.right + 20}" y1="${row - 4}" x2="${area.right + 40}" y2="${row - 4}" stroke="${color}" stroke-width="2"/>`,
        text({ x: area.right + 46, y: row, anchor: 'start' }, growth.name),
      ];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="white"/>
${parts.join('\n')}
</svg>
`;
}

/** A logarithmic axis from the power of ten below the values to the one above. */
function axis(values: readonly number[], [start, end]: readonly [number, number]) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const place = (value: number) => start + ((Math.log10(value) - low) / (high - low)) * (end - start);
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => {
    const value = 10 ** (low + index);
    return {
      at: round(place(value)),
      label: value >= 1 ? value.toLocaleString('en-US') : String(Number(value.toPrecision(1))),
    };
  });
  return { place, ticks };
}

function line([x1, y1, x2, y2]: readonly [number, number, number, number]): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#dddddd"/>`;
}

function text(
  { x, y, anchor }: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' },
  content: string,
): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
