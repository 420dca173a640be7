import { integer, type Shape } from '../service/shape';

const DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** How long a group may keep its events: only these numbers of days. */
export function retentionInDays(): Shape<number> {
  return {
    ...integer({ min: 1, max: Infinity }),
    check(value, path, report) {
      if (DAYS.includes(value)) return;
      report(
        `Value '${value}' at '${path}' failed to satisfy constraint: Member must satisfy enum value set: [${DAYS.join(', ')}]`,
      );
    },
  };
}
