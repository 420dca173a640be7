import type { Json, JsonObject } from '@pasos/engine';

/** Chance as a list of numbers; after its end always the first choice. */
class Dice {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  below(count: number): number {
    return (this.numbers[this.at++] ?? 0) % count;
  }

  of<T>(...values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  maybe(fields: () => JsonObject): JsonObject {
    return this.below(3) === 0 ? fields() : {};
  }
}

const PLACES = [
  '$.a',
  '$.b.c',
  '$.b',
  '$.n',
  '$.list',
  '$.list[0]',
  '$.items',
  "$['ñ o'].x",
  '$.t',
  '$',
] as const;

/** A machine of JSONPath of every type of state, of what conversion takes. */
export function randomMachine(numbers: readonly number[]): JsonObject {
  const dice = new Dice(numbers);
  return new Maker(dice).scope(2);
}

class Maker {
  private count = 0;

  constructor(private readonly dice: Dice) {}

  scope(levels: number): JsonObject {
    const names = Array.from({ length: 1 + this.dice.below(3) }, () => `S${++this.count}`);
    const end = `E${++this.count}`;
    const states = names.map((name, index) => [name, this.state(levels, names[index + 1] ?? end)] as const);
    return { StartAt: names[0]!, States: { ...Object.fromEntries(states), [end]: this.last() } };
  }

  private last(): JsonObject {
    const { dice } = this;
    return dice.of<() => JsonObject>(
      () => ({ Type: 'Succeed', ...dice.maybe(() => ({ OutputPath: this.place() })) }),
      () => ({ Type: 'Pass', End: true }),
      () => ({ Type: 'Fail', ErrorPath: dice.of('$.t', "States.Format('E{}', $.n)"), Cause: 'x' }),
    )();
  }

  private state(levels: number, next: string): JsonObject {
    const { dice } = this;
    const made = dice.of<() => JsonObject>(
      () => ({
        Type: 'Pass',
        ...this.input(),
        ...dice.of<JsonObject>({}, { Parameters: this.template() }, { Result: { r: [1, 'x'] } }),
        ...this.output(),
        ...this.assign(),
        Next: next,
      }),
      () => this.task(next),
      () => this.choice(next),
      () => ({
        Type: 'Wait',
        ...dice.of<JsonObject>({ Seconds: 1 }, { SecondsPath: '$.n' }, { TimestampPath: '$.time' }),
        Next: next,
      }),
      ...(levels > 0
        ? [
            () => ({
              Type: 'Parallel',
              Branches: [this.scope(levels - 1), this.scope(levels - 1)],
              ...this.work(next),
            }),
            () => ({
              Type: 'Map',
              ...dice.of<JsonObject>({ ItemsPath: '$.items' }, { ItemsPath: '$.list' }),
              ...dice.maybe(() => ({
                ItemSelector: { ...this.template(), 'v.$': '$$.Map.Item.Value', 'i.$': '$$.Map.Item.Index' },
              })),
              ItemProcessor: this.scope(levels - 1),
              ...this.result(),
              Next: next,
            }),
          ]
        : []),
    )();
    return made;
  }

  private task(next: string): JsonObject {
    return {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      ...this.work(next),
      Parameters: { FunctionName: 'f', Payload: this.template() },
    };
  }

  private work(next: string): JsonObject {
    const { dice } = this;
    return {
      ...this.input(),
      ...dice.maybe(() => ({ Parameters: this.template() })),
      ...this.result(),
      ...dice.maybe(() => ({ Retry: [{ ErrorEquals: ['Pasos.Otro'], MaxAttempts: 1 }] })),
      ...dice.maybe(() => ({
        Catch: [
          {
            ErrorEquals: ['States.ALL'],
            ...dice.maybe(() => ({ ResultPath: dice.of<Json>('$.error', null, '$.b.error') })),
            Next: next,
          },
        ],
      })),
      Next: next,
    };
  }

  private result(): JsonObject {
    const { dice } = this;
    return { ...dice.maybe(() => ({ ResultSelector: this.template() })), ...this.output(), ...this.assign() };
  }

  private input(): JsonObject {
    return this.dice.maybe(() => ({ InputPath: this.dice.of<Json>('$.b', '$', null, '$$.Execution.Input') }));
  }

  private output(): JsonObject {
    const { dice } = this;
    return {
      ...dice.maybe(() => ({ ResultPath: dice.of<Json>('$.b', '$.b.d', '$.new.deep', '$', null) })),
      ...dice.maybe(() => ({ OutputPath: dice.of<Json>('$', '$.b', '$.a', null) })),
    };
  }

  private assign(): JsonObject {
    return this.dice.maybe(() => ({
      Assign: { [`v${++this.count}`]: 1, [`w${++this.count}.$`]: this.place() },
    }));
  }

  private place(): string {
    return this.dice.of(...PLACES);
  }

  private template(): JsonObject {
    const { dice } = this;
    const members = Array.from({ length: 1 + dice.below(3) }, (_, index): [string, Json] =>
      dice.of<() => [string, Json]>(
        () => [`p${index}.$`, this.place()],
        () => [`q${index}.$`, this.call()],
        () => [
          `r${index}`,
          dice.of<Json>(1, 'fijo', '{% no %}', [1, { 'x.$': '$.a' }], { 'y.$': this.place() }, null),
        ],
        () => [`c${index}.$`, '$$.Execution.Name'],
      )(),
    );
    return Object.fromEntries(members);
  }

  private call(): string {
    return this.dice.of(
      "States.Format('{} y {}', $.a, $.n)",
      "States.Format('\\{{}\\}', $.t)",
      'States.StringToJson($.t)',
      'States.JsonToString($.b)',
      'States.Array($.a, 1, $.list)',
      'States.ArrayPartition($.list, 2)',
      'States.ArrayContains($.list, $.a)',
      "States.ArrayContains($.list, 'texto')",
      'States.ArrayRange(1, $.n, 2)',
      'States.ArrayRange(0, 4, 1)',
      'States.ArrayGetItem($.list, 1)',
      'States.ArrayGetItem($.list, $.n)',
      'States.ArrayLength($.list)',
      'States.ArrayUnique($.list)',
      'States.Base64Encode($.t)',
      "States.Hash($.t, 'SHA-256')",
      'States.JsonMerge($.b, $.o, false)',
      'States.MathAdd($.n, 1)',
      'States.MathAdd($.n, States.ArrayLength($.list))',
      "States.StringSplit($.t, ', ')",
      'States.UUID()',
      '$.items[*].a',
    );
  }

  private choice(next: string): JsonObject {
    const { dice } = this;
    const rules = Array.from({ length: 1 + dice.below(2) }, () => ({
      ...this.rule(2),
      Next: next,
      ...this.assign(),
    }));
    return {
      Type: 'Choice',
      ...this.input(),
      ...dice.maybe(() => ({ OutputPath: '$.b' })),
      Choices: rules,
      Default: next,
    };
  }

  private rule(levels: number): JsonObject {
    const { dice } = this;
    const inner = () => this.rule(levels - 1);
    const present = { Variable: '$.n', IsPresent: true };
    return dice.of<() => JsonObject>(
      ...(levels > 0
        ? [
            () => ({ And: [inner(), inner()] }),
            () => ({ Or: [inner(), inner()] }),
            () => ({ Not: inner() }),
            () => ({ And: [present, { Variable: '$.n', NumericLessThan: 9 }] }),
          ]
        : []),
      () => ({
        Variable: this.place(),
        ...dice.of<JsonObject>(
          { IsPresent: true },
          { IsPresent: false },
          { IsNull: true },
          { IsString: true },
          { IsNumeric: false },
          { IsBoolean: true },
          { IsTimestamp: true },
        ),
      }),
      () => ({
        Variable: '$.t',
        ...dice.of<JsonObject>(
          { StringEquals: 'abc' },
          { StringMatches: 'a*c.*' },
          { StringLessThan: 'b' },
          { StringGreaterThanEqualsPath: '$.a' },
          { StringEqualsPath: '$.a' },
        ),
      }),
      () => ({
        Variable: '$.n',
        ...dice.of<JsonObject>(
          { NumericEquals: 3 },
          { NumericGreaterThan: 3 },
          { NumericLessThanEqualsPath: '$.b.c' },
          { NumericEqualsPath: '$.a' },
        ),
      }),
      () => ({ Variable: '$.b.c', BooleanEquals: true }),
      () => ({
        Variable: '$.time',
        ...dice.of<JsonObject>(
          { TimestampLessThan: '2026-03-14T01:59:00Z' },
          { TimestampEqualsPath: '$.time' },
        ),
      }),
    )();
  }
}
