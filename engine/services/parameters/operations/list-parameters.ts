import { beginningWith } from '../../../host/documents';
import { readToken, writeToken } from '../../../service/page-token';
import { flag, list, optional, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { invalid, invalidToken } from '../errors';
import { filterOf, type ParameterFilter } from '../filters';
import * as members from '../members';
import { operation } from '../operation';
import { collectionOf, PARAMETERS, versionsOf, parseName, type Parameter } from '../parameter';
import { notFound } from '../errors';
import { described, shown, valueOf } from '../shown';

const filters = () =>
  optional(
    list(
      struct({
        Key: text({ min: 1, max: 132 }),
        Option: optional(text({ min: 1, max: 10 })),
        Values: optional(list(text({ min: 1, max: 1024 }), { min: 1, max: 50 })),
      }),
    ),
  );

export const describeParameters = operation({
  name: 'DescribeParameters',
  input: {
    ParameterFilters: filters(),
    MaxResults: optional(members.pageSize(50)),
    NextToken: optional(text()),
  },

  async handle({ ParameterFilters: wanted = [], MaxResults: limit = 50, NextToken: token }, call) {
    const { page, next } = await pageOf({ prefix: '', wanted, limit, token, scope: 'describe' }, call);
    return { Parameters: page.map((parameter) => described(parameter, call)), NextToken: next };
  },
});

export const getParametersByPath = operation({
  name: 'GetParametersByPath',
  input: {
    Path: text({ min: 1, max: 2048 }),
    Recursive: optional(flag()),
    ParameterFilters: filters(),
    WithDecryption: optional(flag()),
    MaxResults: optional(members.pageSize(10)),
    NextToken: optional(text()),
  },

  async handle(given, call) {
    const { Path: path, Recursive: recursive = false, WithDecryption: decrypted = false } = given;
    if (!path.startsWith('/'))
      throw invalid(
        'The parameter doesn\'t meet the parameter name requirements. The parameter name must begin with a forward slash "/". It can\'t be prefixed with "aws" or "ssm" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.',
      );
    const prefix = path.endsWith('/') ? path : `${path}/`;
    const option = recursive ? 'Recursive' : 'OneLevel';
    const wanted = [{ Key: 'Path', Option: option, Values: [path] }, ...(given.ParameterFilters ?? [])];
    const { MaxResults: limit = 10, NextToken: token } = given;
    const { page, next } = await pageOf({ prefix, wanted, limit, token, scope: path }, call);
    return { Parameters: page.map((parameter) => shown(parameter, decrypted, call)), NextToken: next };
  },
});

export const getParameterHistory = operation({
  name: 'GetParameterHistory',
  input: {
    Name: members.parameterName(),
    WithDecryption: optional(flag()),
    MaxResults: optional(members.pageSize(50)),
    NextToken: optional(text()),
  },

  async handle({ Name, WithDecryption: decrypted = false, MaxResults: limit = 50, NextToken: token }, call) {
    const { name } = parseName(Name);
    const versions = await versionsOf(name, call);
    if (versions.length === 0) throw notFound();
    const listing = { scope: `history ${name}`, now: call.now };
    const after = token === undefined ? '0' : readToken(listing, token);
    if (after === undefined) throw invalidToken();
    const rest = versions.filter(({ version }) => version > Number(after));
    const page = rest.slice(0, limit);
    const last = rest.length > limit ? String(page.at(-1)!.version) : undefined;
    const shownVersions = page.map((version) => ({
      ...described(version, call),
      Value: valueOf(version, decrypted),
      Labels: version.labels,
    }));
    return { Parameters: shownVersions, NextToken: writeToken(listing, last) };
  },
});

interface Wanted {
  readonly prefix: string;
  readonly wanted: readonly ParameterFilter[];
  readonly limit: number;
  readonly token: string | undefined;
  readonly scope: string;
}

/** A page holds up to `limit` parameters that the filters let through, however many lie between them. */
async function pageOf({ prefix, wanted, limit, token, scope }: Wanted, call: Call) {
  const matches = await filterOf(wanted, call);
  const listing = { scope, now: call.now };
  let after = token === undefined ? undefined : readToken(listing, token);
  if (token !== undefined && after === undefined) throw invalidToken();
  const page: Parameter[] = [];
  const collection = collectionOf(call.caller, PARAMETERS);
  for (;;) {
    const range = { ...beginningWith(prefix), limit: 100, ...(after !== undefined && { after }) };
    const { items, next } = await call.tx.list(collection, range);
    for (const { key, value } of items) {
      const parameter = value as unknown as Parameter;
      if (!(await matches(parameter))) continue;
      if (page.length === limit) return { page, next: writeToken(listing, page.at(-1)!.name) };
      page.push(parameter);
      after = key;
    }
    if (next === undefined) return { page, next: undefined };
    after = next;
  }
}
