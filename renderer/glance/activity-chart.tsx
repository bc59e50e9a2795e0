/** The last minutes as a chart: throughput as an area, requests as a line. */
import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Activity } from '../session/recent-activity.ts';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './activity-chart.module.css';
import { chartOptions } from './chart-appearance.ts';

export function ActivityChart({ activity }: { readonly activity: Activity }) {
  const language = useLanguage();
  const { words, formats } = language;
  const place = useRef<HTMLDivElement>(null);
  useChart(place, activity, language);
  return (
    <div
      ref={place}
      role="img"
      className={css.chart}
      aria-label={words.glance.chart(
        formats.speed(Math.max(...activity.octets)),
        formats.number(Math.max(...activity.requests)),
      )}
    />
  );
}

type ChartElement = RefObject<HTMLDivElement | null>;

/** One chart for as long as language and theme stay the same; new numbers and sizes only change it. */
function useChart(place: ChartElement, activity: Activity, language: Language): void {
  const chart = useRef<uPlot | undefined>(undefined);
  const data = useRef(activity);
  useLayoutEffect(() => {
    data.current = activity;
    chart.current?.setData(dataOf(activity));
  }, [activity]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const draw = (): void => {
      chart.current?.destroy();
      const size = { width: element.clientWidth, height: element.clientHeight };
      chart.current = new uPlot(chartOptions(element, size, language), dataOf(data.current), element);
    };
    draw();
    const resize = new ResizeObserver(() => {
      chart.current?.setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    resize.observe(element);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      resize.disconnect();
      theme.disconnect();
      chart.current?.destroy();
      chart.current = undefined;
    };
  }, [place, language]);
}

function dataOf({ seconds, octets, requests }: Activity): uPlot.AlignedData {
  return [seconds, octets, requests];
}
