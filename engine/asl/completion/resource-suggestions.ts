import type { TeachingLanguage } from '../teaching/teach';
import type { PartKind } from '../validate/fields/part-fields';
import { INTEGRATIONS } from '../validate/services/integrations';
import { findOptimized, OPTIMIZED_NAMES } from '../validate/services/optimized';
import type { Suggestion } from './completion';
import { integrationDetail, workDetail } from './details/details';
import type { Surroundings } from './surroundings';

const SDK = 'arn:aws:states:::aws-sdk:';

/** What a Task may call: those of the course first, then every other; behind `aws-sdk:` the services and their actions. */
export function resourceSuggestions(written: string, known: Surroundings): Suggestion[] {
  const { language, activities = [] } = known;
  if (written.startsWith(SDK) && known.sdk) return sdkSuggestions(written, known);
  const suggested = INTEGRATIONS.map(({ resource }) => resource);
  const others = OPTIMIZED_NAMES.flatMap(resourcesOf).filter((resource) => !suggested.includes(resource));
  return [
    ...activities.map((label) => value(label, workDetail('activity', language))),
    ...[...suggested, ...others].map((label) => value(label, integrationDetail(label, language))),
    value(SDK, workDetail('sdk', language)),
  ];
}

/** An action with each of its patterns. */
function resourcesOf(name: string): string[] {
  const [service = '', action = ''] = name.split(':');
  const patterns = findOptimized(service, action)?.patterns ?? [];
  return ['', ...patterns].map((pattern) => `arn:aws:states:::${name}${pattern}`);
}

function sdkSuggestions(written: string, { sdk, language }: Surroundings): Suggestion[] {
  const service = /^([^:]+):/.exec(written.slice(SDK.length))?.[1];
  const actions = service === undefined ? undefined : sdk?.actions(service);
  if (actions && actions !== 'any')
    return actions.map((action) => value(`${SDK}${service}:${action}`, workDetail('action', language)));
  return (sdk?.services ?? []).map((name) => value(`${SDK}${name}:`, workDetail('service', language)));
}

/** The actions of S3 that read the items of a distributed Map, or write its results. */
export function bucketSuggestions(part: PartKind, language: TeachingLanguage): Suggestion[] {
  const actions = part === 'ItemReader' ? ['getObject', 'listObjectsV2'] : ['putObject'];
  return actions.map((action) =>
    value(`arn:aws:states:::s3:${action}`, integrationDetail(`s3:${action}`, language)),
  );
}

/** State machines of the account, where one is to be started. */
export function machineSuggestions({ machines = [], language }: Surroundings): Suggestion[] {
  return machines.map((label) => value(label, workDetail('machine', language)));
}

function value(label: string, detail: string): Suggestion {
  return { label, detail, kind: 'value' };
}
