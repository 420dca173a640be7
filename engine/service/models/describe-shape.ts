import type { ModelShape, Side, StructureShape } from './service-model';

/** A member as a catalogue shows it. */
export interface MemberDescription {
  readonly name: string;
  /** `string`, `number`, `timestamp`, `structure`, `list of string`, … */
  readonly type: string;
  readonly isRequired: boolean;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Those of a structure, or of the structures a list or a map is of. Absent where it is told enough. */
  readonly members?: readonly MemberDescription[];
}

const DEPTH_MAX = 4;

/** The members of one side of an action, those within them included. */
export function describeSide(side: Side | undefined): readonly MemberDescription[] {
  if (side?.shape.t !== 'structure') return [];
  return membersOf(side.shape, side, [side.shape]);
}

function membersOf(
  { members, required = [] }: StructureShape,
  side: Side,
  within: readonly ModelShape[],
): readonly MemberDescription[] {
  return Object.entries(members).map(([name, place]) => {
    const shape = side.at(place);
    const inner = structureIn(shape, side);
    const isTold = inner && within.length < DEPTH_MAX && !within.includes(inner);
    return {
      name,
      type: typeOf(shape, side),
      isRequired: required.includes(name),
      ...limitsOf(shape),
      ...(isTold && { members: membersOf(inner, side, [...within, inner]) }),
    };
  });
}

/** The structure that a shape is, or is of. */
function structureIn(shape: ModelShape, side: Side): StructureShape | undefined {
  if (shape.t === 'list' || shape.t === 'map') return structureIn(side.at(shape.of), side);
  return shape.t === 'structure' ? shape : undefined;
}

function typeOf(shape: ModelShape, side: Side): string {
  switch (shape.t) {
    case 'any':
      return 'JSON';
    case 'string':
      return shape.is === 'time' ? 'timestamp' : (shape.is ?? 'string');
    case 'list':
    case 'map':
      return `${shape.t} of ${typeOf(side.at(shape.of), side)}`;
    case 'number':
    case 'boolean':
    case 'structure':
      return shape.t;
  }
}

function limitsOf(shape: ModelShape): Pick<MemberDescription, 'values' | 'min' | 'max'> {
  if (shape.t === 'any' || shape.t === 'boolean' || shape.t === 'structure') return {};
  const { min, max } = shape;
  const values = shape.t === 'string' ? shape.enum : undefined;
  return {
    ...(values && { values }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}
