import { own } from '../../../base/json';
import type { Parsed } from '../../../service/shape';
import { fromBase64 } from '../../../query/encoding/base64';
import { fromUtf8 } from '../../../query/encoding/utf8';
import { CloudFormationError, invalid, TemplateError } from '../errors';
import type * as members from '../members';
import type { Call } from '../operation';
import { typeOf } from '../resources/resource-types';
import { readTemplate, type Template } from '../template/read-template';
import type { Given } from '../template/parameters';
import { prepare, type Prepared, type Surroundings } from './prepare';
import type { Source, StackRecord } from './record';

export type Asked = Parsed<typeof members.deployment>;

const BODY_BYTES_MAX = 51_200;

/** What a call wants the stack to be made of. */
export async function sourceOf(input: Asked, before: StackRecord | undefined, call: Call): Promise<Source> {
  const template = await templateText(input, before, call);
  return { template, parameters: parametersOf(input, before, template) };
}

interface Where {
  readonly TemplateBody?: string | undefined;
  readonly TemplateURL?: string | undefined;
  readonly UsePreviousTemplate?: boolean | undefined;
}

export async function templateText(
  { TemplateBody: body, TemplateURL: url, UsePreviousTemplate: isPrevious }: Where,
  before: StackRecord | undefined,
  call: Call,
): Promise<string> {
  if (body !== undefined) {
    if (body.length > BODY_BYTES_MAX) {
      throw invalid(
        `1 validation error detected: Value '${body.slice(0, 100)}…' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${BODY_BYTES_MAX}`,
      );
    }
    return body;
  }
  if (url !== undefined) return fetched(url, call);
  if (isPrevious && before) return before.source.template;
  throw invalid('Either Template URL or Template Body must be specified.');
}

/** A template in a bucket of this engine. */
async function fetched(url: string, { services, caller }: Call): Promise<string> {
  const [, host = '', path = ''] = /^https?:\/\/([^/]+)\/([^?]*)/.exec(url) ?? [];
  const [, virtual] = /^(.+?)\.s3[.-]/.exec(host) ?? [];
  const [first = '', ...rest] = path.split('/');
  const [bucket, key] = virtual === undefined ? [first, rest.join('/')] : [virtual, path];
  if (host === '' || bucket === '' || key === '') {
    throw invalid('TemplateURL must be a supported URL.');
  }
  try {
    const input = { Bucket: bucket, Key: decodeURIComponent(key) };
    const { Body } = await services.call('s3', 'GetObject', input, caller);
    return fromUtf8(fromBase64(String(Body)));
  } catch {
    throw invalid(
      `S3 error: The specified key does not exist.\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html`,
    );
  }
}

function parametersOf({ Parameters = [] }: Asked, before: StackRecord | undefined, template: string): Given {
  const previous = before?.source.parameters ?? {};
  const given: Record<string, string> = {};
  for (const { ParameterKey: key, ParameterValue: value, UsePreviousValue: isPrevious } of Parameters) {
    const kept = isPrevious ? own(previous, key) : value;
    if (isPrevious && kept === undefined && declared(template, key)?.Default === undefined) {
      throw invalid(
        `Invalid input for parameter key ${key}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`,
      );
    }
    if (kept !== undefined) given[key] = kept;
  }
  return given;
}

function declared(template: string, key: string) {
  return speaking(() => own(readTemplate(template).parameters, key));
}

/** What is wrong with a template is a validation error of the call. */
export function speaking<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) throw invalid(error.message);
    throw error;
  }
}

/** Refuses a source that cannot be made, before anything is. */
export function judged(source: Source, surroundings: Surroundings): Prepared {
  return speaking(() => prepare(source, surroundings));
}

const NAMES: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
};

/** What a template that makes roles must be allowed. */
export function capabilitiesFor(template: Template): {
  readonly needed: readonly string[];
  readonly why: readonly string[];
} {
  const ofIam = Object.entries(template.resources).filter(([, resource]) =>
    typeOf(resource).startsWith('AWS::IAM::'),
  );
  const isNamed = ofIam.some(([, resource]) => {
    const name = own(NAMES, typeOf(resource));
    const properties = own(resource, 'Properties');
    return name !== undefined && typeof properties === 'object' && Object.hasOwn(properties ?? {}, name);
  });
  if (ofIam.length === 0) return { needed: [], why: [] };
  const types = [...new Set(ofIam.map(([, resource]) => typeOf(resource)))];
  return { needed: [isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'], why: types };
}

export function assertCapable(template: Template, given: readonly string[] = [], isChangeSet = false): void {
  const { needed } = capabilitiesFor(template);
  const isAllowed = needed.every((each) => given.includes(each) || given.includes('CAPABILITY_NAMED_IAM'));
  const expands = template.transforms.length > 0 && !isChangeSet && !given.includes('CAPABILITY_AUTO_EXPAND');
  const missing = [...(isAllowed ? [] : needed), ...(expands ? ['CAPABILITY_AUTO_EXPAND'] : [])];
  if (missing.length === 0) return;
  throw new CloudFormationError(
    'InsufficientCapabilitiesException',
    `Requires capabilities : [${missing.join(', ')}]`,
  );
}
