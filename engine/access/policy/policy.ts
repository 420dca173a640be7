/** A policy document that was found valid. */
export interface Policy {
  /** Variables such as `${aws:username}` mean something from 2012-10-17 on. */
  readonly hasVariables: boolean;
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly principals?: Principals;
  readonly actions: Patterns;
  /** Absent where the resource is the one that has the policy: in a trust policy. */
  readonly resources?: Patterns;
  readonly conditions: readonly Condition[];
}

/** `NotAction` and `NotResource` name what is not meant. */
export interface Patterns {
  readonly isNot: boolean;
  readonly patterns: readonly string[];
}

export interface Principals {
  readonly isNot: boolean;
  /** By kind: `AWS`, `Service`, `Federated`, `CanonicalUser`. `"*"` alone is `AWS: ["*"]`. */
  readonly named: Readonly<Record<string, readonly string[]>>;
}

export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}
