import { keyNames, type TableDescription } from '@/lib/studio/resources/tables/tables';
import { useResources } from '../../use-resources';
import { tableTexts } from './messages';

/** What the table is keyed by. */
export function TableFacts({ table }: { readonly table: TableDescription }) {
  const texts = tableTexts(useResources().language);
  const kinds = new Map(table.AttributeDefinitions.map((one) => [one.AttributeName, one.AttributeType]));
  const indexes = table.GlobalSecondaryIndexes ?? [];
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      <div className="flex gap-1.5">
        <dt className="text-muted">{texts.key}</dt>
        <dd>
          {keyNames(table).map((name, index) => (
            <span key={name}>
              {index > 0 && ' + '}
              <code className="font-semibold">{name}</code> ({texts.kinds[kinds.get(name) ?? 'S']})
            </span>
          ))}
        </dd>
      </div>
      {indexes.length > 0 && (
        <div className="flex gap-1.5">
          <dt className="text-muted">{texts.indexes}</dt>
          <dd>{indexes.map(({ IndexName }) => IndexName).join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}
