import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Section } from '@/lib/studio/inspector/fields/form';
import { fieldsOf } from '@/lib/studio/inspector/shown-items';
import { formTexts } from '@/lib/studio/inspector/texts/form-texts';
import { useInspector } from '../use-inspector';
import { FormItems, type ItemsProps } from './form-items';

type SectionProps = Omit<ItemsProps, 'items'> & { readonly section: Section };

/** Fields that belong together; closed as long as nobody has set any of them. */
export function SectionView({ section, base, value }: SectionProps) {
  const { language, subject } = useInspector();
  const isSet = fieldsOf(section.items, value, subject.language).some((name) => Object.hasOwn(value, name));
  const [isOpen, setOpen] = useState(!section.isFolded || isSet);
  return (
    <section className="border-t border-line pt-3">
      <h3 className="text-sm font-semibold">
        <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
          {formTexts(language).sections[section.text]}
        </Disclosure>
      </h3>
      {isOpen && (
        <div className="mt-2 grid grid-cols-1 gap-4">
          <FormItems items={section.items} base={base} value={value} />
        </div>
      )}
    </section>
  );
}
