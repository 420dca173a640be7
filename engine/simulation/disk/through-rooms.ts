import type { Store } from '../../host/ports';

export type Method = (...args: unknown[]) => Promise<unknown>;

/** A store whose methods are replaced by what `wrap` makes of them; what belongs to no room stays. */
export function throughRooms(
  store: Store,
  wrap: (room: string, name: string, method: Method) => Method,
): Store {
  const rooms = Object.entries(store).map(([room, target]) => {
    if (typeof target !== 'object' || target === null) return [room, target];
    const known = new Map<PropertyKey, unknown>();
    const wrapped = new Proxy(target as object, {
      get(object, name) {
        const member: unknown = Reflect.get(object, name);
        if (typeof member !== 'function') return member;
        if (!known.has(name)) known.set(name, wrap(room, String(name), member.bind(object) as Method));
        return known.get(name);
      },
    });
    return [room, wrapped];
  });
  return Object.fromEntries(rooms) as Store;
}
