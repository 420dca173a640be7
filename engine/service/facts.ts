/** What a shape demands, as data: it can be compared with what a service's own model says. */
export type Facts =
  | {
      readonly kind: 'text';
      readonly min: number;
      readonly max: number;
      readonly pattern?: string;
      readonly sensitive: boolean;
    }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'any' }
  | { readonly kind: 'map'; readonly value: Facts }
  | { readonly kind: 'list'; readonly item: Facts; readonly min: number; readonly max: number }
  | {
      readonly kind: 'structure';
      readonly members: Readonly<Record<string, Facts>>;
      readonly required: readonly string[];
    };
