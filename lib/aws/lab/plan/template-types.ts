import { parse } from 'yaml';
import { asRecord, own, ownText } from '@/lib/graph/json-value';

/** What a CloudFormation template makes. Its `!Ref` and `!Sub` are of no matter here. */
export function templateTypes(template: string): readonly { readonly name: string; readonly type: string }[] {
  const read: unknown = parse(template, { logLevel: 'silent' });
  return Object.entries(asRecord(own(asRecord(read), 'Resources'))).flatMap(([name, resource]) => {
    const type = ownText(asRecord(resource), 'Type');
    return type === undefined ? [] : [{ name, type }];
  });
}
