import type { ItemReading } from '../../machine/command';
import type { MapRunSignal } from '../../machine/signal';
import { jsonItems } from '../../map-runs/reading/json-items';
import { readFile } from '../../map-runs/reading/read-file';
import { toUtf8 } from '../../query/encoding/utf8';

/** The items that a Map would read, had its file this text; a listing is given as the JSON array of what it lists. */
export function readGiven({ mapRun, resource, config, maxItems }: ItemReading, text: string): MapRunSignal {
  const most = maxItems || Infinity;
  const items = resource.endsWith(':s3:getObject')
    ? readFile(toUtf8(text), config, most)
    : jsonItems(text, { maxItems: most });
  return items.ok
    ? { kind: 'ItemsRead', mapRun, items: items.value }
    : { kind: 'MapRunFailed', mapRun, error: 'States.ItemReaderFailed', cause: items.failure };
}
