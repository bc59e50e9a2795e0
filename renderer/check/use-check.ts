/** Runs a check for as long as it is looked at, and again when the share has become another one meanwhile. */
import { useCallback, useEffect, useState } from 'react';
import type { CheckReport } from '../../main/check/report.ts';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';

export interface Check {
  /** undefined until the first news, and while the share is not open. */
  readonly report: CheckReport | undefined;
  readonly again: () => void;
}

/** The answer may overtake the last notices: what is over does not go on. */
function newer(before: CheckReport | undefined, news: CheckReport): CheckReport {
  const isStale = before !== undefined && before.verdict !== undefined && news.startedAt <= before.startedAt;
  return isStale ? before : news;
}

export function useCheck({ id, status, reach }: ShareState): Check {
  const { bridge, reportBug } = useServices();
  const [report, setReport] = useState<CheckReport | undefined>(undefined);
  const [round, setRound] = useState(0);
  const isRunning = status.state === 'running';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round and another reach ask for a new check.
  useEffect(() => {
    setReport(undefined);
    if (!isRunning) return;
    let isLookedAt = true;
    const show = (news: CheckReport | undefined): void => {
      if (isLookedAt && news !== undefined) setReport((before) => newer(before, news));
    };
    const unsubscribe = bridge.onCheck((news) => {
      if (news.share === id) show(news.report);
    });
    bridge.checkShare(id).then(show, reportBug);
    return () => {
      isLookedAt = false;
      unsubscribe();
    };
  }, [bridge, reportBug, id, isRunning, reach, round]);
  return { report, again: useCallback(() => setRound((before) => before + 1), []) };
}
