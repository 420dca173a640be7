/** What JSONata's parser makes of an expression, as far as it is read here. */
export interface SyntaxNode {
  readonly type: string;
  readonly value?: unknown;
  readonly steps?: readonly SyntaxNode[];
  readonly expressions?: readonly SyntaxNode[];
  readonly expression?: SyntaxNode;
  readonly arguments?: readonly SyntaxNode[];
  readonly procedure?: SyntaxNode;
  readonly body?: SyntaxNode;
  readonly condition?: SyntaxNode;
  readonly then?: SyntaxNode;
  readonly else?: SyntaxNode;
  readonly pattern?: SyntaxNode;
  readonly update?: SyntaxNode;
  readonly delete?: SyntaxNode;
  /** One node, or the pairs of an object. */
  readonly lhs?: SyntaxNode | readonly Pair[];
  readonly rhs?: SyntaxNode;
  /** `[…]` after something that is not a step. */
  readonly predicate?: readonly Stage[];
  /** `[…]` and `#$name` after a step. */
  readonly stages?: readonly Stage[];
  readonly terms?: readonly { readonly expression: SyntaxNode }[];
  readonly group?: { readonly lhs: readonly Pair[] };
  /** `[]` behind a node, and behind any step of a path. */
  readonly keepArray?: boolean;
  readonly keepSingletonArray?: boolean;
  /** An array that begins or ends a path. */
  readonly consarray?: boolean;
  /** It takes part in a path that binds names or looks for parents. */
  readonly tuple?: boolean;
  /** Of a lambda: the types it declares, and whether the parser has made it of a call that ends another. */
  readonly signature?: unknown;
  readonly thunk?: boolean;
  /** The names that `@$name` and `#$name` bind. */
  readonly focus?: string;
  readonly index?: string;
}

export type Pair = readonly [key: SyntaxNode, value: SyntaxNode];

export interface Stage {
  readonly type: string;
  readonly expr?: SyntaxNode;
  readonly value?: unknown;
}
