/** A line chart as SVG text: both axes logarithmic, each line named at its end. */
import type { Point } from '../statistics.ts';

export interface Series {
  readonly label: string;
  readonly points: readonly Point[];
  /** The same number has the same colour in every chart. */
  readonly colour: number;
  /** Drawn stronger than the others. */
  readonly isOwn: boolean;
}

export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

const WIDTH = 860;
const HEIGHT = 520;
const PLOT = { left: 84, right: 660, top: 56, bottom: 452 };

/** Least distance between two names at the right edge. */
const LABEL_HEIGHT = 16;

/** Told apart by people who see colours differently, also by their order beside the lines' ends. */
const COLOURS = [
  '#0b6e99',
  '#d1495b',
  '#3d8b37',
  '#8a5a00',
  '#6a4c93',
  '#00798c',
  '#b5541c',
  '#5f6b76',
  '#a23b72',
  '#4a6fa5',
];

type Scale = (value: number) => number;

export function drawLineChart(chart: Chart): string {
  const shown = chart.series.filter(({ points }) => points.length > 0);
  const points = shown.flatMap((series) => series.points);
  const xs = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const yTicks = decadeTicks(points.map(({ y }) => y));
  const x = logScale(xs, PLOT.left, PLOT.right);
  const y = logScale(yTicks, PLOT.bottom, PLOT.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#1d2530">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text({ x: PLOT.left, y: 28 }, chart.title, 'font-size="17" font-weight="600"'),
    ...drawAxes(chart, { xs, yTicks, x, y }),
    ...shown.map((series) => drawSeries(series, { x, y })),
    ...drawLabels(shown, y),
    '</svg>',
    '',
  ].join('\n');
}

interface Axes {
  readonly xs: readonly number[];
  readonly yTicks: readonly number[];
  readonly x: Scale;
  readonly y: Scale;
}

function drawAxes(chart: Chart, { xs, yTicks, x, y }: Axes): readonly string[] {
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    ...yTicks.map((tick) => line({ x: PLOT.left, y: y(tick) }, { x: PLOT.right, y: y(tick) }, '#dde2e8')),
    ...yTicks.map((tick) => text({ x: PLOT.left - 8, y: y(tick) + 4 }, chart.formatY(tick), 'text-anchor="end"')),
    ...xs.map((tick) => line({ x: x(tick), y: PLOT.bottom }, { x: x(tick), y: PLOT.bottom + 5 }, '#5f6b76')),
    ...xs.map((tick) => text({ x: x(tick), y: PLOT.bottom + 20 }, chart.formatX(tick), 'text-anchor="middle"')),
    text({ x: (PLOT.left + PLOT.right) / 2, y: PLOT.bottom + 46 }, chart.xLabel, 'text-anchor="middle"'),
    text({ x: 18, y: middle }, chart.yLabel, `text-anchor="middle" transform="rotate(-90 18 ${middle})"`),
  ];
}

function drawSeries(series: Series, { x, y }: Pick<Axes, 'x' | 'y'>): string {
  const { points, isOwn } = series;
  const colour = colourOf(series);
  const ordered = [...points].sort((a, b) => a.x - b.x);
  const path = ordered.map((point) => `${round(x(point.x))},${round(y(point.y))}`).join(' ');
  const dots = ordered.map(
    (point) => `<circle cx="${round(x(point.x))}" cy="${round(y(point.y))}" r="${isOwn ? 4 : 3}" fill="${colour}"/>`,
  );
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${isOwn ? 3 : 1.5}"/>${dots.join('')}`;
}

/** Names stand at the height where their lines end, moved apart where they would meet. */
function drawLabels(series: readonly Series[], y: Scale): readonly string[] {
  const ends = series.map((one) => {
    const last = [...one.points].sort((a, b) => a.x - b.x).at(-1);
    return { label: one.label, isOwn: one.isOwn, colour: colourOf(one), at: y(last?.y ?? 1) };
  });
  let free = Number.NEGATIVE_INFINITY;
  return ends
    .sort((a, b) => a.at - b.at)
    .map(({ label, isOwn, colour, at }) => {
      const place = Math.max(at, free);
      free = place + LABEL_HEIGHT;
      const weight = isOwn ? 'font-weight="700"' : '';
      return text({ x: PLOT.right + 14, y: place + 4 }, label, `fill="${colour}" ${weight}`);
    });
}

function colourOf({ colour }: Series): string {
  return COLOURS[colour % COLOURS.length] ?? '#000000';
}

/** Powers of ten around all values, with 2 and 5 between when there are few. */
function decadeTicks(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const steps = high - low > 3 ? [1] : [1, 2, 5];
  const decades = Array.from({ length: high - low }, (_, index) => 10 ** (low + index));
  return [...decades.flatMap((decade) => steps.map((step) => step * decade)), 10 ** high];
}

function logScale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.log(Math.min(...values));
  const high = Math.log(Math.max(...values));
  return (value) => from + ((Math.log(value) - low) / (high - low || 1)) * (to - from);
}

function line(from: Point, to: Point, colour: string): string {
  return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${colour}"/>`;
}

function text({ x, y }: Point, content: string, attributes: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${round(x)}" y="${round(y)}" ${attributes}>${escaped}</text>`;
}

function round(value: number): string {
  return value.toFixed(1);
}
