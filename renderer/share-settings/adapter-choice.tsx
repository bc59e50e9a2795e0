/** Through which network adapter visitors come: all of them, or one, also one that is not there at the moment. */
import { useEffect, useState } from 'react';
import type { NetworkAdapter } from '../../main/share/share-status.ts';
import { SettingSelect } from '../settings/setting-select.tsx';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';

/** Stands for all of them: no system has an adapter of this name. */
const ALL = '*';

export interface AdapterChoiceProps {
  readonly adapter: string | undefined;
  readonly onChoose: (adapter: string | undefined) => void;
}

export function AdapterChoice({ adapter, onChoose }: AdapterChoiceProps) {
  const { serving } = useLanguage().words;
  const adapters = useAdapters();
  const isGone = adapter !== undefined && !adapters.some(({ name }) => name === adapter);
  const gone = isGone ? [[adapter, serving.adapterGone(adapter)] as const] : [];
  return (
    <SettingSelect<string>
      label={serving.adapter}
      hint={serving.adapterHint}
      value={adapter ?? ALL}
      options={[
        [ALL, serving.allAdapters],
        ...gone,
        ...adapters.map(({ name, address }) => [name, serving.adapterOf(name, address)] as const),
      ]}
      onChoose={(chosen) => onChoose(chosen === ALL ? undefined : chosen)}
    />
  );
}

/** As they were when this was opened. */
function useAdapters(): readonly NetworkAdapter[] {
  const { bridge, run } = useServices();
  const [adapters, setAdapters] = useState<readonly NetworkAdapter[]>([]);
  useEffect(() => run(bridge.listAdapters().then(setAdapters)), [bridge, run]);
  return adapters;
}
