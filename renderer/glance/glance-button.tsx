/** Opens and folds the part 'At a glance'. */
import { ChartColumn } from 'lucide-react';
import { useCommand } from '../state/use-command.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { useGlanceOpen } from './use-glance-open.ts';

export function GlanceButton() {
  const { words } = useLanguage();
  const { isOpen, toggle } = useGlanceOpen();
  useCommand('toggle-glance', toggle);
  return <IconButton label={words.glance.title} icon={ChartColumn} isPressed={isOpen} kind="large" onPress={toggle} />;
}
