import { useId } from 'react';
import { layoutGraph, type PlacedNode } from '@/lib/graph/layout';
import { machineGraph } from '@/lib/graph/machine-graph';
import { outline } from '@/lib/graph/outline';
import type { StateStatus } from '@/lib/graph/state-status';
import type { Language } from '@/lib/i18n/languages';
import { GraphEdges } from './graph-edges';
import { graphTexts } from './graph-texts';
import { StaticNode } from './static-node';

interface StaticGraphProps {
  definition: unknown;
  title: string;
  statuses?: Readonly<Record<string, StateStatus>>;
  language?: Language;
  /** Addresses may name its states: `#state=Calcular`. */
  isPlace?: boolean;
}

/** A drawing of a machine that needs no JavaScript: for lessons. */
export function StaticGraph({
  definition,
  title,
  statuses = {},
  language = 'es',
  isPlace = false,
}: StaticGraphProps) {
  const id = useId();
  const texts = graphTexts[language];
  const { graph, layout } = drawingOf(definition);
  const { nodes, edges, width, height } = layout;
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="mx-auto block h-auto max-w-full font-sans"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{outline(graph, texts).join('. ')}</desc>
      {nodes.map((placed) => (
        <StaticNode
          key={placed.node.id}
          placed={placed}
          texts={texts}
          status={statusOf(placed, statuses)}
          isPlace={isPlace}
        />
      ))}
      <GraphEdges edges={edges} id={`${id}-tip`} fallback={texts.fallback} />
    </svg>
  );
}

type Drawing = ReturnType<typeof draw>;

const drawings = new WeakMap<object, Drawing>();

/** To place the states is most of what a lesson with drawings costs a build, and the book shows each of them three times more. */
function drawingOf(definition: unknown): Drawing {
  if (typeof definition !== 'object' || definition === null) return draw(definition);
  const known = drawings.get(definition);
  if (known) return known;
  const drawing = draw(definition);
  drawings.set(definition, drawing);
  return drawing;
}

function draw(definition: unknown) {
  const graph = machineGraph(definition);
  return { graph, layout: layoutGraph(graph) };
}

function statusOf(
  { node }: PlacedNode,
  statuses: Readonly<Record<string, StateStatus>>,
): StateStatus | undefined {
  return node.kind === 'state' && Object.hasOwn(statuses, node.name) ? statuses[node.name] : undefined;
}
