import type { Owner } from '../../../base/arn';
import { own, type Json, type JsonObject } from '../../../base/json';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import { TemplateError } from '../errors';
import { isTrue } from './conditions';
import type { ParameterValues } from './parameters';
import type { Template } from './read-template';
import type { Resolving } from './resolving';

/** A resource that exists, as its stack's template may refer to it. */
export interface Existing {
  /** What `Ref` gives. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, Json>>;
}

export interface ScopeParts {
  readonly template: Template;
  readonly parameters: ParameterValues;
  readonly owner: Owner;
  readonly stack: { readonly name: string; readonly id: string };
  readonly resources: Readonly<Record<string, Existing>>;
  readonly exports: Readonly<Record<string, string>>;
}

/** What the functions of a template are worked out from. */
export class Scope implements Resolving {
  private readonly conditions = new Map<string, boolean>();

  constructor(private readonly parts: ScopeParts) {}

  get template(): Template {
    return this.parts.template;
  }

  get mappings(): JsonObject {
    return this.template.mappings;
  }

  get owner(): Owner {
    return this.parts.owner;
  }

  reference(name: string): Json {
    const { parameters, resources } = this.parts;
    const value = own(parameters, name) ?? this.pseudo(name) ?? own(resources, name)?.id;
    if (value === undefined) throw unresolved(name);
    return value;
  }

  attribute(resource: string, name: string): Json {
    const existing = own(this.parts.resources, resource);
    if (!existing) throw unresolved(resource);
    const value = own(existing.attributes, name);
    if (value === undefined) {
      throw new TemplateError(`Requested attribute ${name} does not exist in schema for ${resource}`);
    }
    return value;
  }

  condition(name: string): boolean {
    const known = this.conditions.get(name);
    if (known !== undefined) return known;
    const condition = own(this.template.conditions, name);
    if (condition === undefined) {
      throw new TemplateError(
        `Template format error: Unresolved condition dependency ${name} in the template`,
      );
    }
    const value = isTrue(condition, this);
    this.conditions.set(name, value);
    return value;
  }

  imported(name: string): Json {
    const value = own(this.parts.exports, name);
    if (value === undefined) throw new TemplateError(`No export named ${name} found.`);
    return value;
  }

  base64(text: string): string {
    return toBase64(toUtf8(text));
  }

  private pseudo(name: string): Json | undefined {
    const { owner, stack } = this.parts;
    switch (name) {
      case 'AWS::AccountId':
        return owner.account;
      case 'AWS::Region':
        return owner.region;
      case 'AWS::Partition':
        return owner.partition;
      case 'AWS::StackName':
        return stack.name;
      case 'AWS::StackId':
        return stack.id;
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::NotificationARNs':
        return [];
      default:
        return undefined;
    }
  }
}

function unresolved(name: string): TemplateError {
  return new TemplateError(
    `Template format error: Unresolved resource dependencies [${name}] in the Resources block of the template`,
  );
}
