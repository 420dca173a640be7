import { isObject, own, type JsonObject } from '../../base/json';
import type {
  DistributedMap,
  ItemBatcher,
  ItemReader,
  MapState,
  QueryLanguage,
  ResultWriter,
} from '../program';
import { dynamicNumber, given, jsonata, path, payload } from './fields';

type MapFields = Pick<MapState, 'itemsPath' | 'items' | 'itemSelector' | 'maxConcurrency' | 'distributed'>;

export function parseMapFields(state: JsonObject, language: QueryLanguage): MapFields {
  return {
    maxConcurrency: dynamicNumber(state, 'MaxConcurrency') ?? { kind: 'fixed', value: 0 },
    ...given({
      itemsPath: path(state, 'ItemsPath'),
      items: jsonata(state, 'Items'),
      // `Parameters` is the old name of ItemSelector; on a Map it never shapes the Map's own input.
      itemSelector:
        payload(state, { field: 'ItemSelector', language }) ??
        payload(state, { field: 'Parameters', language }),
      distributed: distributed(state, language),
    }),
  };
}

function distributed(state: JsonObject, language: QueryLanguage): DistributedMap | undefined {
  const processor = isObject(own(state, 'ItemProcessor')) ? 'ItemProcessor' : 'Iterator';
  const config = objectAt(objectAt(state, processor), 'ProcessorConfig');
  if (own(config, 'Mode') !== 'DISTRIBUTED') return undefined;
  return {
    childType: own(config, 'ExecutionType') === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
    ...given({
      label: own(state, 'Label') as string | undefined,
      reader: reader(state, language),
      batcher: batcher(state, language),
      writer: writer(state, language),
      toleratedCount: dynamicNumber(state, 'ToleratedFailureCount'),
      toleratedPercentage: dynamicNumber(state, 'ToleratedFailurePercentage'),
    }),
  };
}

function reader(state: JsonObject, language: QueryLanguage): ItemReader | undefined {
  const authored = own(state, 'ItemReader');
  if (!isObject(authored)) return undefined;
  const config = objectAt(authored, 'ReaderConfig');
  return {
    resource: authored.Resource as string,
    arguments: argumentsOf(authored, language, 'ItemReader') ?? nothing(language),
    config,
    ...given({ maxItems: dynamicNumber(config, 'MaxItems') }),
  };
}

function batcher(state: JsonObject, language: QueryLanguage): ItemBatcher | undefined {
  const authored = own(state, 'ItemBatcher');
  if (!isObject(authored)) return undefined;
  return given({
    input: payload(authored, { field: 'BatchInput', language, location: 'ItemBatcher/BatchInput' }),
    maxItems: dynamicNumber(authored, 'MaxItemsPerBatch'),
    maxBytes: dynamicNumber(authored, 'MaxInputBytesPerBatch'),
  });
}

function writer(state: JsonObject, language: QueryLanguage): ResultWriter | undefined {
  const authored = own(state, 'ResultWriter');
  if (!isObject(authored)) return undefined;
  return {
    config: objectAt(authored, 'WriterConfig'),
    ...given({
      resource: own(authored, 'Resource') as string | undefined,
      arguments: argumentsOf(authored, language, 'ResultWriter'),
    }),
  };
}

function argumentsOf(authored: JsonObject, language: QueryLanguage, owner: string) {
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters';
  return payload(authored, { field, language, location: `${owner}/${field}` });
}

function nothing(language: QueryLanguage) {
  return { language, template: { kind: 'static', value: {} } } as const;
}

function objectAt(parent: JsonObject, field: string): JsonObject {
  const found = own(parent, field);
  return isObject(found) ? found : {};
}
