/** Names under which machines and their authors hand on a task token. */
const names = /^(task_?)?(token|testigo)$/i;

/** The task token in a message, wherever in its JSON it lies. */
export function tokenIn(text: string): string | undefined {
  try {
    return find(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const shortest = 40;

function find(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (names.test(name) && typeof member === 'string' && member.length >= shortest) return member;
    const inside = find(member);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
