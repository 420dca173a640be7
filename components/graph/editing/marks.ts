import type { GraphLayout, PlacedEdge, PlacedNode, Point } from '@/lib/graph/layout';
import type { Place } from '@/lib/studio/edit/machine/link';

/** A place on the drawing where a state can be put. */
export interface Mark extends Point {
  readonly way: string;
  /** It leads nowhere yet: the drawing has a button of its own there. */
  readonly isOpen?: boolean;
}

/** One on every way that a field makes; open ways have their own node. */
export function marksOf({ edges, nodes }: GraphLayout): readonly Mark[] {
  const open = nodes.flatMap((placed) =>
    placed.node.kind === 'open' ? [centre(placed, placed.node.id)] : [],
  );
  const isOpen = new Set(open.map(({ way }) => way));
  const marks = edges.flatMap((placed): Mark[] => {
    const { way } = placed.edge;
    return way === undefined || isOpen.has(way) ? [] : [{ way, ...middle(placed) }];
  });
  return [...marks, ...open];
}

/** The nearest mark, or what lies under the point: after that state. */
export function placeNear(
  layout: GraphLayout,
  point: Point,
  reach: number,
): { readonly place: Place; readonly mark?: Mark } | undefined {
  const [nearest] = marksOf(layout)
    .map((mark) => ({ mark, distance: Math.hypot(mark.x - point.x, mark.y - point.y) }))
    .sort((one, other) => one.distance - other.distance);
  if (nearest && nearest.distance <= reach) return { place: { on: nearest.mark.way }, mark: nearest.mark };
  const under = layout.nodes.findLast((placed) => placed.node.kind === 'state' && covers(placed, point));
  return under && { place: { after: under.node.id } };
}

function covers({ x, y, width, height }: PlacedNode, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

function centre({ x, y, width, height }: PlacedNode, way: string): Mark {
  return { way, isOpen: true, x: x + width / 2, y: y + height / 2 };
}

/** On the way itself; beside its label where it has one. */
function middle({ points, label }: PlacedEdge): Point {
  if (label) return { x: label.x + label.width / 2 + 13, y: label.y };
  const last = points.length - 1;
  if (last > 1 && last % 2 === 0) return points[last / 2] ?? { x: 0, y: 0 };
  const [from, to] = [points[Math.floor(last / 2)], points[Math.ceil(last / 2)]];
  return { x: ((from?.x ?? 0) + (to?.x ?? 0)) / 2, y: ((from?.y ?? 0) + (to?.y ?? 0)) / 2 };
}
