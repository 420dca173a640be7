import { Segments } from '@/components/sandbox/layout/segments';
import type { Language } from '@/lib/i18n/languages';
import { choice, choose } from '@/lib/targets/choice';
import { useChoice } from './use-choice';

const label = { es: 'Dónde se ejecuta', en: 'Where it runs' };

interface TargetSwitchProps {
  readonly language: Language;
  /** What is open runs here only, and why. */
  readonly localOnly?: string;
  readonly onRefused?: () => void;
}

/** The engine here, or the student's own account. Who has not connected one is asked by the layer of the page. */
export function TargetSwitch({ language, localOnly, onRefused }: TargetSwitchProps) {
  const { kind } = useChoice();
  return (
    <Segments
      label={label[language]}
      options={[
        { id: 'local', text: 'Local' },
        { id: 'aws', text: 'AWS', title: localOnly, isOff: localOnly !== undefined },
      ]}
      active={kind}
      onSelect={(id) => {
        if (id === kind) return;
        if (id === 'local') choose('local');
        else if (localOnly === undefined) choice.set({ isWanted: true });
        else onRefused?.();
      }}
    />
  );
}
