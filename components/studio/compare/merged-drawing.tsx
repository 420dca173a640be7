import { useId, useMemo, type KeyboardEvent } from 'react';
import { StateShape } from '@/components/graph/state-icon';
import { graphTexts } from '@/components/graph/graph-texts';
import { edgePath } from '@/lib/graph/edge-path';
import { layoutGraph, type PlacedEdge, type PlacedNode } from '@/lib/graph/layout';
import type { GraphNode } from '@/lib/graph/machine-graph';
import type { Language } from '@/lib/i18n/languages';
import type { MergedGraph, Presence } from '@/lib/studio/compare/merged-graph';
import { compareTexts } from './messages';

export type Spotlight = 'both' | 'a' | 'b';

interface MergedDrawingProps {
  readonly merged: MergedGraph;
  readonly spotlight: Spotlight;
  /** Name of the state whose data is shown. */
  readonly picked: string | undefined;
  readonly language: Language;
  readonly onPick: (name: string) => void;
}

interface Look {
  readonly stroke: string;
  readonly fill: string;
  readonly dash?: string;
  readonly width: number;
}

/** Colour, line and letter say the same: nobody has to see colours. */
const looks: Readonly<Record<Presence, Look>> = {
  both: { stroke: 'stroke-muted', fill: 'fill-raised', width: 2 },
  a: { stroke: 'stroke-run', fill: 'fill-run-soft', width: 2.5 },
  b: { stroke: 'stroke-warn', fill: 'fill-warn-soft', dash: '7 4', width: 2.5 },
  none: { stroke: 'stroke-line', fill: 'fill-page', dash: '2 4', width: 1.5 },
};

function isLit(who: Presence, spotlight: Spotlight): boolean {
  return spotlight === 'both' || who === spotlight || who === 'both';
}

/** Every state and way of either definition, and who took it. */
export function MergedDrawing({ merged, spotlight, picked, language, onPick }: MergedDrawingProps) {
  const texts = compareTexts(language);
  const id = useId();
  const { nodes, edges, width, height } = useMemo(() => layoutGraph(merged.graph), [merged]);
  const presence = (known: ReadonlyMap<string, Presence>, of: string) => known.get(of) ?? 'none';
  return (
    <svg
      role="group"
      aria-label={texts.graph}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="mx-auto block h-auto max-w-full font-sans"
    >
      <defs>
        <marker
          id={`${id}-tip`}
          viewBox="0 0 8 8"
          refX="6.5"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.8 7 4 0 7.2z" fill="context-stroke" />
        </marker>
      </defs>
      {nodes.map((placed) => {
        const who = presence(merged.states, placed.node.id);
        const isPicked = placed.node.kind === 'state' && placed.node.name === picked;
        return (
          <Node
            key={placed.node.id}
            {...{ placed, who, isPicked, language, onPick }}
            isLit={isLit(who, spotlight)}
          />
        );
      })}
      {edges.map((placed) => {
        const who = presence(merged.edges, placed.edge.id);
        return (
          <Edge
            key={placed.edge.id}
            placed={placed}
            who={who}
            isLit={isLit(who, spotlight)}
            tip={`${id}-tip`}
          />
        );
      })}
    </svg>
  );
}

interface EdgeProps {
  readonly placed: PlacedEdge;
  readonly who: Presence;
  readonly isLit: boolean;
  readonly tip: string;
}

function Edge({ placed, who, isLit, tip }: EdgeProps) {
  const { edge, points, label } = placed;
  const look = looks[who];
  return (
    <g opacity={isLit ? 1 : 0.25} aria-hidden="true">
      <path
        d={edgePath(points, edge.from === edge.to)}
        fill="none"
        className={look.stroke}
        strokeWidth={look.width}
        strokeDasharray={look.dash}
        markerEnd={`url(#${tip})`}
      />
      {label && (
        <text
          x={label.x}
          y={label.y}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize="11"
          className="fill-muted stroke-page font-mono"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {label.text}
        </text>
      )}
    </g>
  );
}

interface NodeProps {
  readonly placed: PlacedNode;
  readonly who: Presence;
  readonly isLit: boolean;
  readonly isPicked: boolean;
  readonly language: Language;
  readonly onPick: (name: string) => void;
}

function Node({ placed, who, isLit, isPicked, language, onPick }: NodeProps) {
  const { node, x, y, width, height } = placed;
  const look = looks[who];
  const texts = compareTexts(language);
  const isContainer = node.kind === 'state' && node.scopes.some((scope) => scope.nodes.length > 0);
  const box = (
    <rect
      width={width}
      height={height}
      rx={node.kind === 'state' ? 10 : height / 2}
      className={`${look.stroke} ${isContainer ? 'fill-page' : look.fill}`}
      strokeWidth={isPicked ? 4 : look.width}
      strokeDasharray={look.dash}
    />
  );
  const opacity = isLit ? 1 : 0.3;
  if (node.kind !== 'state')
    return (
      <g transform={`translate(${x} ${y})`} opacity={opacity} aria-hidden="true">
        {box}
        <text
          x={width / 2}
          y={height / 2}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize="12"
          className="fill-muted"
        >
          {nodeText(node, language)}
        </text>
      </g>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPick(node.name);
  };
  const middle = isContainer ? 20 : height / 2;
  return (
    <g
      role="button"
      tabIndex={0}
      aria-pressed={isPicked}
      aria-label={texts.node(node.name, texts.legend[who])}
      onClick={() => onPick(node.name)}
      onKeyDown={onKeyDown}
      transform={`translate(${x} ${y})`}
      opacity={opacity}
      className="cursor-pointer outline-accent focus-visible:outline-3"
    >
      {box}
      <g transform={`translate(10 ${middle - 9}) scale(0.9)`} className="text-muted">
        <StateShape type={node.type} />
      </g>
      <text x={36} y={middle} dominantBaseline="central" fontSize="14" fontWeight="600" className="fill-text">
        {node.name}
      </text>
      {(who === 'a' || who === 'b') && <Letter who={who} x={width - 4} />}
    </g>
  );
}

function nodeText(node: Exclude<GraphNode, { kind: 'state' }>, language: Language): string {
  switch (node.kind) {
    case 'start':
    case 'end':
      return graphTexts[language][node.kind];
    case 'missing':
      return node.name;
    case 'open':
      return '?';
  }
}

function Letter({ who, x }: { who: 'a' | 'b'; x: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <circle r="10" className={`fill-surface ${looks[who].stroke}`} strokeWidth="2" />
      <text
        textAnchor="middle"
        dominantBaseline="central"
        fontSize="12"
        fontWeight="700"
        className={who === 'a' ? 'fill-run' : 'fill-warn'}
      >
        {who.toUpperCase()}
      </text>
    </g>
  );
}
