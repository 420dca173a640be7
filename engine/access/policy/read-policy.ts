import { has, isObject, own, type Json, type JsonObject } from '../../base/json';
import { fail, ok, type Result } from '../../base/result';
import { isOperator } from '../conditions/operators';
import type { Condition, Patterns, Policy, Principals, Statement } from './policy';

/** Whose policy it is: of an identity, of a role about who may take it on, or of a resource. */
export type PolicyKind = 'identity' | 'trust' | 'resource';

/** The text of a policy document, or what is wrong with it, in the words of IAM. */
export function readPolicy(text: string, kind: PolicyKind): Result<Policy, string> {
  const document = parse(text);
  if (!isObject(document)) return fail(SYNTAX);
  try {
    return ok(policyOf(document, kind));
  } catch (refusal) {
    if (refusal instanceof Refusal) return fail(refusal.message);
    throw refusal;
  }
}

class Refusal extends Error {}

const SYNTAX = 'Syntax errors in policy.';
const VERSIONS = ['2012-10-17', '2008-10-17'];

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function policyOf(document: JsonObject, kind: PolicyKind): Policy {
  assertMembers(document, ['Version', 'Id', 'Statement']);
  const version = own(document, 'Version') ?? '2008-10-17';
  if (!VERSIONS.includes(String(version))) throw new Refusal(SYNTAX);
  const given = own(document, 'Statement');
  const statements = Array.isArray(given) ? given : given === undefined ? [] : [given];
  if (statements.length === 0) throw new Refusal(SYNTAX);
  const read = statements.map((statement) => statementOf(statement, kind));
  const sids = read.flatMap(({ sid }) => (sid ? [sid] : []));
  if (new Set(sids).size < sids.length)
    throw new Refusal('Statement IDs (SID) in a single policy must be unique.');
  return { hasVariables: version === '2012-10-17', statements: read };
}

const STATEMENT_MEMBERS = [
  ...['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction'],
  ...['Resource', 'NotResource', 'Condition'],
];

function statementOf(statement: Json, kind: PolicyKind): Statement {
  if (!isObject(statement)) throw new Refusal(SYNTAX);
  assertMembers(statement, STATEMENT_MEMBERS);
  const effect = own(statement, 'Effect');
  if (effect !== 'Allow' && effect !== 'Deny') throw new Refusal(SYNTAX);
  const sid = own(statement, 'Sid');
  if (sid !== undefined && (typeof sid !== 'string' || !/^[A-Za-z0-9 ]*$/.test(sid)))
    throw new Refusal(SYNTAX);
  const principals = principalsOf(statement, kind);
  return {
    ...(sid && { sid }),
    effect,
    ...(principals && { principals }),
    actions: actionsOf(statement, kind),
    ...resourcesOf(statement, kind),
    conditions: conditionsOf(own(statement, 'Condition')),
  };
}

function assertMembers(object: JsonObject, known: readonly string[]): void {
  if (!Object.keys(object).every((member) => known.includes(member))) throw new Refusal(SYNTAX);
}

function patternsOf(statement: JsonObject, name: 'Action' | 'Resource'): Patterns | undefined {
  const isNot = has(statement, `Not${name}`);
  if (isNot && has(statement, name)) throw new Refusal(SYNTAX);
  const given = own(statement, isNot ? `Not${name}` : name);
  return given === undefined ? undefined : { isNot, patterns: textsOf(given) };
}

function textsOf(value: Json): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  if (!values.every((each) => typeof each === 'string')) throw new Refusal(SYNTAX);
  return values;
}

function actionsOf(statement: JsonObject, kind: PolicyKind): Patterns {
  const actions = patternsOf(statement, 'Action');
  if (!actions || actions.patterns.length === 0) throw new Refusal('Policy statement must contain actions.');
  if (kind === 'trust' && !actions.patterns.every((action) => /^sts:/i.test(action)))
    throw new Refusal('AssumeRole policy may only specify STS AssumeRole actions.');
  const stray = actions.patterns.find((action) => action !== '*' && !action.includes(':'));
  if (stray !== undefined)
    throw new Refusal('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
  const [vendor] = actions.patterns.flatMap((action) => {
    const prefix = action.split(':')[0]!;
    return action !== '*' && !/^[A-Za-z0-9-]+$/.test(prefix) ? [prefix] : [];
  });
  if (vendor !== undefined) throw new Refusal(`Vendor ${vendor} is not valid`);
  return actions;
}

function resourcesOf(statement: JsonObject, kind: PolicyKind): { resources?: Patterns } {
  const resources = patternsOf(statement, 'Resource');
  if (kind === 'trust') {
    if (resources) throw new Refusal('Has prohibited field Resource');
    return {};
  }
  if (!resources || resources.patterns.length === 0)
    throw new Refusal('Policy statement must contain resources.');
  const stray = resources.patterns.find((resource) => resource !== '*' && !/^(arn:|\$\{)/.test(resource));
  if (stray !== undefined) throw new Refusal(`Resource ${stray} must be in ARN format or "*".`);
  return { resources };
}

function principalsOf(statement: JsonObject, kind: PolicyKind): Principals | undefined {
  const isNot = has(statement, 'NotPrincipal');
  const given = own(statement, isNot ? 'NotPrincipal' : 'Principal');
  if (given === undefined) {
    if (kind !== 'identity') throw new Refusal('Missing required field Principal');
    return undefined;
  }
  if (kind === 'identity') throw new Refusal('Policy document should not specify a principal.');
  if (given === '*') return { isNot, named: { AWS: ['*'] } };
  if (!isObject(given)) throw new Refusal(`Invalid principal in policy: ${JSON.stringify(given)}`);
  const named = Object.entries(given).map(([type, value]) => [type, principalNames(type, value)] as const);
  return { isNot, named: Object.fromEntries(named) };
}

const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

function principalNames(type: string, value: Json): readonly string[] {
  const names = textsOf(value);
  const wrong = PRINCIPAL_TYPES.includes(type) ? names.find((name) => !isPrincipal(type, name)) : names[0];
  if (wrong !== undefined) throw new Refusal(`Invalid principal in policy: "${type}":"${wrong}"`);
  return names;
}

function isPrincipal(type: string, name: string): boolean {
  if (type === 'AWS') return /^(\*|\d{12}|arn:[\w-]+:(iam|sts)::\d{12}:.+|A[A-Z0-9]{15,})$/.test(name);
  if (type === 'Service') return /^[\w-]+(\.[\w-]+)+$/.test(name);
  return name !== '';
}

function conditionsOf(given: Json | undefined): readonly Condition[] {
  if (given === undefined) return [];
  if (!isObject(given)) throw new Refusal(SYNTAX);
  return Object.entries(given).flatMap(([operator, keys]) => {
    if (!isOperator(operator)) throw new Refusal(`Invalid Condition type : ${operator}.`);
    if (!isObject(keys)) throw new Refusal(SYNTAX);
    return Object.entries(keys).map(([key, value]) => {
      if (!key.includes(':'))
        throw new Refusal('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
      const values = (Array.isArray(value) ? value : [value]).map(String);
      return { operator, key, values };
    });
  });
}
