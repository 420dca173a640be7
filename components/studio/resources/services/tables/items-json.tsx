import { JsonBlock } from '@/components/history/json-block';
import { plainItem, type Item } from '@/lib/studio/resources/tables/attribute-value';
import { useResources } from '../../use-resources';
import { tableTexts } from './messages';

export function ItemsJson({ items }: { readonly items: readonly Item[] }) {
  const { language } = useResources();
  const plain = items.map((item) => plainItem(item) ?? item);
  return (
    <JsonBlock
      label={tableTexts(language).items}
      text={JSON.stringify(plain, null, 2)}
      language={language}
      isTall
    />
  );
}
