/** The saved log that is looked at instead of the live one, if any. */
import { useCallback, useEffect, useState } from 'react';
import { LogModel } from '../log/log-model.ts';
import { SavedLogReader } from '../log/saved-log-reader.ts';
import { createSlice, nextSlice } from '../log/scheduling.ts';
import { useServices } from '../state/services.tsx';

export interface SavedLogState {
  readonly reader: SavedLogReader | undefined;
  /** Lets the person choose files; nothing changes when they don't. */
  readonly open: () => void;
  readonly close: () => void;
}

export function useSavedLog(): SavedLogState {
  const { bridge, run } = useServices();
  const [reader, setReader] = useState<SavedLogReader | undefined>(undefined);
  useEffect(() => {
    if (reader === undefined) return;
    run(reader.read());
    return () => run(reader.stop());
  }, [reader, run]);
  const open = useCallback(() => {
    const opened = bridge.openSavedLog().then((log) => {
      if (log === undefined) return;
      setReader(new SavedLogReader({ calls: bridge, log, model: new LogModel({ createSlice, nextSlice }) }));
    });
    run(opened);
  }, [bridge, run]);
  return { reader, open, close: () => setReader(undefined) };
}
