import { own, type Json, type JsonObject } from '../../../base/json';
import { TemplateError } from '../errors';
import type { Template } from './read-template';

/** What a stack gives its template. */
export type Given = Readonly<Record<string, string>>;
export type ParameterValues = Readonly<Record<string, Json>>;

/** The parameters with their values, lists as lists; refuses what the template does not take. */
export function parameterValues({ parameters }: Template, given: Given): ParameterValues {
  const strange = Object.keys(given).filter((name) => !Object.hasOwn(parameters, name));
  if (strange.length > 0) {
    throw new TemplateError(`Parameters: [${strange.join(', ')}] do not exist in the template`);
  }
  const missing = Object.keys(parameters).filter(
    (name) => textOf(name, parameters[name]!, given) === undefined,
  );
  if (missing.length > 0) throw new TemplateError(`Parameters: [${missing.join(', ')}] must have values`);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, declared]) => {
      assertType(name, declared);
      const text = textOf(name, declared, given)!;
      assertAllowed(name, declared, text);
      return [name, typed(declared, text)];
    }),
  );
}

function assertType(name: string, declared: JsonObject): void {
  const type = String(own(declared, 'Type') ?? 'String');
  if (!type.startsWith('AWS::SSM::')) return;
  throw new TemplateError(`Parameter '${name}': the local engine has no parameters of type ${type}`);
}

/** The values as texts, as a stack shows them. */
export function parameterTexts({ parameters }: Template, given: Given): Given {
  const texts = Object.entries(parameters).map(([name, declared]) => {
    const isSecret = String(own(declared, 'NoEcho')) === 'true';
    return [name, isSecret ? '****' : (textOf(name, declared, given) ?? '')];
  });
  return Object.fromEntries(texts);
}

function textOf(name: string, declared: JsonObject, given: Given): string | undefined {
  const value = own(given, name) ?? own(declared, 'Default');
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value.join(',') : String(value);
}

function typed(declared: JsonObject, text: string): Json {
  const type = String(own(declared, 'Type') ?? 'String');
  return type === 'CommaDelimitedList' || type.startsWith('List<')
    ? text.split(',').map((item) => item.trim())
    : text;
}

function assertAllowed(name: string, declared: JsonObject, text: string): void {
  const refuse = (problem: string) => {
    const described = own(declared, 'ConstraintDescription');
    if (described !== undefined) {
      throw new TemplateError(`Parameter '${name}' failed to satisfy constraint: ${String(described)}`);
    }
    throw new TemplateError(`Parameter '${name}' ${problem}`);
  };
  const values = own(declared, 'AllowedValues');
  if (Array.isArray(values) && !values.map(String).includes(text)) {
    throw new TemplateError(`Parameter '${name}' must be one of AllowedValues`);
  }
  const pattern = own(declared, 'AllowedPattern');
  if (typeof pattern === 'string' && !new RegExp(`^(?:${pattern})$`).test(text))
    refuse(`must match pattern ${pattern}`);
  const [least, most] = [own(declared, 'MinLength'), own(declared, 'MaxLength')];
  if (least !== undefined && text.length < Number(least))
    refuse(`must contain at least ${String(least)} characters`);
  if (most !== undefined && text.length > Number(most))
    refuse(`must contain at most ${String(most)} characters`);
  if (own(declared, 'Type') === 'Number') assertNumber(name, declared, text);
}

function assertNumber(name: string, declared: JsonObject, text: string): void {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value))
    throw new TemplateError(`Parameter '${name}' must be a number.`);
  const [least, most] = [own(declared, 'MinValue'), own(declared, 'MaxValue')];
  if (least !== undefined && value < Number(least)) {
    throw new TemplateError(`Parameter '${name}' must be a number not less than ${String(least)}`);
  }
  if (most !== undefined && value > Number(most)) {
    throw new TemplateError(`Parameter '${name}' must be a number not greater than ${String(most)}`);
  }
}
