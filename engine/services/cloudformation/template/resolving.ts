import type { Owner } from '../../../base/arn';
import type { Json, JsonObject } from '../../../base/json';

/** What the functions of a template ask for. */
export interface Resolving {
  readonly owner: Owner;
  readonly mappings: JsonObject;
  /** `Ref`. */
  reference(name: string): Json;
  /** `Fn::GetAtt`. */
  attribute(resource: string, name: string): Json;
  condition(name: string): boolean;
  /** `Fn::ImportValue`. */
  imported(name: string): Json;
  base64(text: string): string;
}
