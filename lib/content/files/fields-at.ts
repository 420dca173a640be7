import type * as z from 'zod';

/** As much of zod's own description of a schema as names of fields need. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
}

/** Names of the fields that an object at `path` may have. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  const [step, ...rest] = path;
  const definition = schema.def as Definition;
  if (definition.innerType) return fieldsAt(definition.innerType, path, data);
  if (definition.options) {
    const found = alternatives(definition, data).map((option) => fieldsAt(option, path, data));
    return [...new Set(found.flat())];
  }
  if (step === undefined) return Object.keys(definition.shape ?? {});
  const inner = definition.element ?? definition.valueType ?? definition.shape?.[String(step)];
  const value = typeof data === 'object' && data !== null ? (Reflect.get(data, step) as unknown) : undefined;
  return inner ? fieldsAt(inner, rest, value) : [];
}

/** Of a choice by `kind`, the one that was chosen. */
function alternatives({ options = [], discriminator }: Definition, data: unknown): readonly z.ZodType[] {
  if (!discriminator || typeof data !== 'object' || data === null) return options;
  const kind: unknown = Reflect.get(data, discriminator);
  return options.filter(
    (option) => (option.def as Definition).shape?.[discriminator]?.safeParse(kind).success,
  );
}
