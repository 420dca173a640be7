import { isObject, own, type Json, type JsonObject } from '../../base/json';

type Language = 'JSONPath' | 'JSONata';

/**
 * What of the language a definition uses: `state:Map:JSONata`, `field:Retry`, `map:DISTRIBUTED`, `reader:CSV`,
 * `resource:states:startExecution.sync`, `intrinsic:States.Format`, `jsonata:$hash`.
 */
export function featuresOf(definition: Json): ReadonlySet<string> {
  const found = new Set<string>();
  if (!isObject(definition)) return found;
  const language = own(definition, 'QueryLanguage') === 'JSONata' ? 'JSONata' : 'JSONPath';
  scope(definition, language, found);
  if (own(definition, 'TimeoutSeconds') !== undefined) found.add('machine:TimeoutSeconds');
  return found;
}

function scope(machine: JsonObject, language: Language, found: Set<string>): void {
  const states = own(machine, 'States');
  if (!isObject(states)) return;
  for (const state of Object.values(states)) if (isObject(state)) oneState(state, language, found);
}

function oneState(state: JsonObject, around: Language, found: Set<string>): void {
  const asked = own(state, 'QueryLanguage');
  const language = asked === 'JSONata' || asked === 'JSONPath' ? asked : around;
  if (asked !== undefined && asked !== around) found.add('language:mixed');
  found.add(`state:${String(own(state, 'Type'))}:${language}`);
  for (const field of Object.keys(state)) found.add(`field:${field}`);
  for (const retrier of listOf(own(state, 'Retry'))) {
    if (isObject(retrier)) for (const field of Object.keys(retrier)) found.add(`retry:${field}`);
  }
  for (const rule of listOf(own(state, 'Choices'))) choiceRule(rule, found);
  resource(state, found);
  mapFields(state, found);
  const { States: _States, ...plain } = state;
  texts(plain, language, found);
  for (const branch of listOf(own(state, 'Branches'))) if (isObject(branch)) scope(branch, around, found);
  for (const name of ['ItemProcessor', 'Iterator']) {
    const processor = own(state, name);
    if (isObject(processor)) scope(processor, around, found);
  }
}

function mapFields(state: JsonObject, found: Set<string>): void {
  if (own(state, 'Type') !== 'Map') return;
  const processor = own(state, 'ItemProcessor');
  const config = isObject(processor) ? own(processor, 'ProcessorConfig') : undefined;
  const mode = isObject(config) ? own(config, 'Mode') : undefined;
  found.add(mode === 'DISTRIBUTED' ? 'map:DISTRIBUTED' : 'map:INLINE');
  if (isObject(config) && own(config, 'ExecutionType') !== undefined)
    found.add(`map:${String(own(config, 'ExecutionType'))}`);
  const reader = own(state, 'ItemReader');
  if (!isObject(reader)) return;
  const readerConfig = own(reader, 'ReaderConfig');
  const format = isObject(readerConfig) ? own(readerConfig, 'InputType') : undefined;
  found.add(`reader:${format === undefined ? 'OBJECTS' : String(format)}`);
}

/** Its operator, and those of the rules within it. */
function choiceRule(rule: Json, found: Set<string>): void {
  if (!isObject(rule)) return;
  for (const field of Object.keys(rule)) found.add(`choice:${field}`);
  for (const inner of [...listOf(own(rule, 'And')), ...listOf(own(rule, 'Or')), own(rule, 'Not') ?? null])
    choiceRule(inner, found);
}

/** The Resource without its partition, region and account. */
function resource(state: JsonObject, found: Set<string>): void {
  const arn = own(state, 'Resource');
  if (own(state, 'Type') !== 'Task' || typeof arn !== 'string') return;
  if (/^arn:[^:]+:lambda:/.test(arn)) found.add('resource:lambda');
  else if (/^arn:[^:]+:states:[^:]+:[^:]+:activity:/.test(arn)) found.add('resource:activity');
  else {
    const name = /^arn:[^:]+:states:[^:]*:[^:]*:(.+)$/.exec(arn)?.[1] ?? arn;
    const [plain = '', pattern = 'request'] = name.split(/\.(?=sync|waitForTaskToken)/);
    found.add(`resource:${plain}`);
    found.add(`resource:${plain.replace(/^(aws-sdk:[^:]+):.*/, '$1')}`);
    found.add(`pattern:${pattern}`);
  }
}

/** What the texts of a state's own fields call, those of states within it left out. */
function texts(value: Json | undefined, language: Language, found: Set<string>): void {
  if (typeof value === 'string') return oneText(value, language, found);
  if (Array.isArray(value)) return value.forEach((item) => texts(item, language, found));
  if (!isObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined || name === 'States') continue;
    texts(inner, language, found);
  }
}

function oneText(text: string, language: Language, found: Set<string>): void {
  if (language === 'JSONata') {
    if (!text.startsWith('{%')) return;
    for (const [name] of text.matchAll(/\$[a-zA-Z]\w*(?=\s*\()/g)) found.add(`jsonata:${name}`);
    if (text.includes('$states.context')) found.add('context');
    return;
  }
  for (const [name] of text.matchAll(/States\.\w+(?=\()/g)) found.add(`intrinsic:${name}`);
  if (text.startsWith('$$')) found.add('context');
  if (/^\$(?![.[$]|$)/.test(text)) found.add('variable');
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
