import { Segments } from '@/components/sandbox/layout/segments';
import type { Language } from '@/lib/i18n/languages';
import { choice, choose } from '@/lib/targets/choice';
import { useChoice } from './use-choice';

const label = { es: 'Dónde se ejecuta', en: 'Where it runs' };
const options = [
  { id: 'local', text: 'Local' },
  { id: 'aws', text: 'AWS' },
] as const;

/** The engine here, or the student's own account. Who has not connected one is asked by the layer of the page. */
export function TargetSwitch({ language }: { readonly language: Language }) {
  const { kind } = useChoice();
  return (
    <Segments
      label={label[language]}
      options={options}
      active={kind}
      onSelect={(id) => {
        if (id === kind) return;
        if (id === 'aws') choice.set({ isWanted: true });
        else choose('local');
      }}
    />
  );
}
