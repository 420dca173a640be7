export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The states and, for every name they lead to that is not among them, an end that is called so. */
export function complete(states: Readonly<Record<string, Fields>>): Readonly<Record<string, Fields>> {
  const named = Object.values(states).flatMap(targets);
  const missing = named.filter((name) => !Object.hasOwn(states, name));
  return { ...states, ...Object.fromEntries(missing.map((name) => [name, { Type: 'Succeed' }])) };
}

/** Where a state leads to; what stands in branches and iterations leads to states of their own. */
function targets(state: Fields): string[] {
  const rules = [state.Choices, state.Catch].flatMap((each) =>
    Array.isArray(each) ? (each as unknown[]) : [],
  );
  return [state.Next, ...rules.map((rule) => isFields(rule) && rule.Next), state.Default].filter(
    (name): name is string => typeof name === 'string',
  );
}
