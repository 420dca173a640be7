import { isObject, own, type Json } from '../../../base/json';
import { fail, ok, type Result } from '../../../base/result';
import type { ItemReading } from '../../../machine/command';
import { listedItem, type StoredObject } from '../../../map-runs/reading/listed-object';
import { inventoryItems, readAthenaManifest, readInventory } from '../../../map-runs/reading/manifest';
import { readFile } from '../../../map-runs/reading/read-file';
import type { Items, ReadItem } from '../../../map-runs/reading/read-item';
import type { Source } from './source';

const MAX_ITEMS_MAX = 100_000_000;
const LISTING_PAGE = 1_000;

type Place = { readonly bucket: string; readonly key: string };

/** The items of a Distributed Map that stand in a bucket, or the cause of States.ItemReaderFailed. */
export async function readItems(reading: ItemReading, source: Source): Promise<Items> {
  if (reading.maxItems < 0) return fail('field MaxItems must be positive');
  const most = reading.maxItems === 0 ? MAX_ITEMS_MAX : Math.min(reading.maxItems, MAX_ITEMS_MAX);
  const reader = new ItemReader(reading.config, source);
  return reading.resource.endsWith(':s3:listObjectsV2')
    ? reader.list(parameter(reading.parameters, 'Bucket'), parameter(reading.parameters, 'Prefix'), most)
    : reader.get(placeOf(reading.parameters), most);
}

function placeOf(parameters: Json): Place {
  return { bucket: parameter(parameters, 'Bucket'), key: parameter(parameters, 'Key') };
}

function parameter(parameters: Json, name: string): string {
  const value = isObject(parameters) ? own(parameters, name) : undefined;
  return typeof value === 'string' ? value : '';
}

class ItemReader {
  constructor(
    private readonly config: ItemReading['config'],
    private readonly source: Source,
  ) {}

  /** s3:getObject: one file, or those that a manifest names. */
  async get(place: Place, most: number): Promise<Items> {
    if (own(this.config, 'InputType') !== 'MANIFEST' && own(this.config, 'ManifestType') === undefined)
      return this.file(place, most);
    const manifest = await this.source.read(place.bucket, place.key);
    if (!manifest.ok) return manifest;
    if (own(this.config, 'ManifestType') === 'ATHENA_DATA') {
      const files = readAthenaManifest(manifest.value);
      return files.ok ? this.files(files.value, most, (file, room) => this.file(file, room)) : files;
    }
    const inventory = readInventory(manifest.value);
    if (!inventory.ok) return inventory;
    const { columns, files } = inventory.value;
    return this.files(files, most, async (file, room) => {
      const bytes = await this.source.read(file.bucket, file.key);
      return bytes.ok ? from(place, inventoryItems(bytes.value, columns, room)) : bytes;
    });
  }

  /** s3:listObjectsV2: the objects themselves, or with LOAD_AND_FLATTEN what is in them. */
  async list(bucket: string, prefix: string, most: number): Promise<Items> {
    const isLoading = own(this.config, 'Transformation') === 'LOAD_AND_FLATTEN';
    const objects = await this.objects(bucket, prefix, isLoading ? MAX_ITEMS_MAX : most);
    if (!objects.ok) return objects;
    if (isLoading) {
      const places = objects.value.map(({ key }) => ({ bucket, key }));
      return this.files(places, most, (place, room) => this.file(place, room));
    }
    const source = `S3://${bucket}`;
    return ok(objects.value.map((object) => ({ value: listedItem(object), source })));
  }

  private async objects(
    bucket: string,
    prefix: string,
    most: number,
  ): Promise<Result<StoredObject[], string>> {
    const found: StoredObject[] = [];
    let after: string | undefined;
    do {
      const limit = Math.min(LISTING_PAGE, most - found.length);
      const page = await this.source.list(bucket, prefix, { limit, ...(after !== undefined && { after }) });
      if (!page.ok) return page;
      found.push(...page.value.items);
      after = page.value.next;
    } while (after !== undefined && found.length < most);
    return ok(found);
  }

  private async file(place: Place, most: number): Promise<Items> {
    const bytes = await this.source.read(place.bucket, place.key);
    return bytes.ok ? from(place, readFile(bytes.value, this.config, most)) : bytes;
  }

  /** One file after the other, until there are enough items. */
  private async files(
    places: readonly Place[],
    most: number,
    read: (place: Place, room: number) => Promise<Items>,
  ): Promise<Items> {
    const items: ReadItem[] = [];
    for (const place of places) {
      if (items.length >= most) break;
      const read_ = await read(place, most - items.length);
      if (!read_.ok) return read_;
      for (const item of read_.value) items.push(item);
    }
    return ok(items);
  }
}

function from({ bucket, key }: Place, items: Items): Items {
  if (!items.ok) return items;
  const source = `S3://${bucket}/${key}`;
  return ok(items.value.map((item) => ({ ...item, source })));
}
