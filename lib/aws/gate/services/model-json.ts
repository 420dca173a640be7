import { NormalizedSchema } from '@smithy/core/schema';

/** A value as the API's model has it in JSON (bytes in Base64, times in seconds), for a client of the SDK. */
export function toSdk(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isBlobSchema() && typeof value === 'string') return new Uint8Array(Buffer.from(value, 'base64'));
  if (schema.isTimestampSchema() && typeof value === 'number') return new Date(value * 1_000);
  return within(schema, value, toSdk);
}

/** What a client of the SDK gives, as the API's model has it in JSON. */
export function toJson(schema: NormalizedSchema, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1_000;
  return within(schema, value, toJson);
}

/** The schemas of what a command takes and answers. */
export function schemasOf(command: { readonly schema?: unknown }): {
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
} {
  // An operation is `[9, namespace, name, traits, input, output]`.
  const [, , , , input, output] = command.schema as readonly [9, string, string, unknown, never, never];
  return { input: NormalizedSchema.of(input), output: NormalizedSchema.of(output) };
}

type Convert = (schema: NormalizedSchema, value: unknown) => unknown;

function within(schema: NormalizedSchema, value: unknown, convert: Convert): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (schema.isListSchema() && Array.isArray(value)) {
    const member = schema.getValueSchema();
    return value.map((each) => convert(member, each));
  }
  if (schema.isMapSchema()) {
    const member = schema.getValueSchema();
    return fromEntries(Object.entries(value).map(([name, each]) => [name, convert(member, each)]));
  }
  if (schema.isStructSchema() || schema.isUnionSchema()) return members(schema, value, convert);
  return value;
}

function members(schema: NormalizedSchema, value: object, convert: Convert): unknown {
  const known = schema.getMemberSchemas();
  return fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const member = Object.hasOwn(known, name) ? known[name] : undefined;
      return member && each !== undefined ? [[name, convert(member, each)]] : [];
    }),
  );
}

function fromEntries(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}
