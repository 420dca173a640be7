import { useContext } from 'react';
import type { JsonRecord } from '@/lib/graph/json-value';
import type { FormItem } from '@/lib/studio/inspector/fields/form';
import { shownItems } from '@/lib/studio/inspector/shown-items';
import { useInspector } from '../use-inspector';
import { EitherView } from './either-view';
import { FieldView } from './field-view';
import { ListView } from './list-view';
import { SectionView } from './section-view';
import { SpecialContext } from './special-context';

export interface ItemsProps {
  /** Pointer and value of the object whose fields these are. */
  readonly base: string;
  readonly value: JsonRecord;
  readonly items: readonly FormItem[];
}

/** The fields of a form, or of a part of it, in their order. */
export function FormItems({ items, ...place }: ItemsProps) {
  const { subject } = useInspector();
  const SpecialView = useContext(SpecialContext);
  return shownItems(items, place.value, subject.language).map((item) => {
    switch (item.kind) {
      case 'field':
        return <FieldView key={`${place.base}/${item.at}`} field={item} {...place} />;
      case 'either':
        return <EitherView key={`${place.base} ${item.text}`} either={item} {...place} />;
      case 'list':
        return <ListView key={`${place.base}/${item.at}`} list={item} {...place} />;
      case 'section':
        return <SectionView key={`${place.base} ${item.text}`} section={item} {...place} />;
      case 'special':
        return <SpecialView key={`${place.base} ${item.id}`} id={item.id} />;
    }
  });
}
