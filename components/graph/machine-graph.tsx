'use client';

import {
  Panel,
  ReactFlow,
  ReactFlowProvider,
  ViewportPortal,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { useId, useMemo, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { layoutGraph, type GraphLayout, type PlacedNode } from '@/lib/graph/layout';
import type { MachineGraph as Graph } from '@/lib/graph/machine-graph';
import type { FaultMark } from '@/lib/studio/trials/faults/fault-plan';
import type { Language } from '@/lib/i18n/languages';
import type { StateSummary } from '@/lib/sandbox/history/statuses';
import '@xyflow/react/dist/base.css';
import './machine-graph.css';
import { GraphControls } from './graph-controls';
import { GraphEdges } from './graph-edges';
import { graphTexts, type GraphTexts } from './graph-texts';
import { StateBox } from './state-node';
import { takenEdges } from '@/lib/graph/taken-edges';
import { useGraphKeys } from './use-graph-keys';
import { useGraphView } from './use-graph-view';

export interface MachineGraphProps {
  graph: Graph;
  language: Language;
  /** Present while an execution is shown: states without an entry were not visited. */
  summaries?: Readonly<Record<string, StateSummary>>;
  /** States that do not ask their service, by name. */
  marks?: Readonly<Record<string, FaultMark>>;
  /** Names of states before which executions stop. */
  stops?: readonly string[];
  /** What is wrong in a state, in words. */
  problems?: ReadonlyMap<string, readonly string[]>;
  selected?: string;
  onSelect: (pointer: string, how: PickedBy) => void;
  /** What is laid over the drawing to change it. */
  overlay?: (canvas: Canvas) => ReactNode;
}

/** A button that is pressed by a key is clicked no times. */
export type PickedBy = 'key' | 'click' | 'double';

/** What an overlay knows of the drawing. */
export interface Canvas {
  readonly layout: GraphLayout;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly fit: () => void;
  readonly reveal: (placed: PlacedNode) => void;
  readonly problems?: ReadonlyMap<string, readonly string[]>;
}

/** The live drawing: pan, zoom, walk through it with the keys, pick a state. */
export function MachineGraph(props: MachineGraphProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

interface BoxData extends Record<string, unknown> {
  readonly placed: PlacedNode;
  readonly texts: GraphTexts;
  readonly summary?: StateSummary | null;
  readonly mark?: FaultMark;
  readonly isStop: boolean;
  readonly problem?: string;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onPick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const nodeTypes = { box: Box };

function Drawing(props: MachineGraphProps) {
  const { graph, language, summaries, problems, marks, stops, selected, onSelect, overlay } = props;
  const texts = graphTexts[language];
  const markerId = useId();
  const keysId = useId();
  const layout = useMemo(() => layoutGraph(graph), [graph]);
  const view = useGraphView(layout);
  const keys = useGraphKeys(layout, view.reveal);
  const taken = useMemo(() => summaries && takenEdges(layout, summaries), [layout, summaries]);
  const nodes = layout.nodes.map((placed) =>
    flowNode(placed, {
      placed,
      texts,
      summary: summaryOf(placed, summaries),
      mark: markOf(placed, marks),
      isStop: placed.node.kind === 'state' && (stops?.includes(placed.node.name) ?? false),
      problem: problems?.get(placed.node.id)?.join('\n'),
      isSelected: placed.node.id === selected,
      isTabStop: placed.node.id === keys.tabStop(selected),
      onPick: ({ detail }) =>
        onSelect(placed.node.id, detail === 0 ? 'key' : detail > 1 ? 'double' : 'click'),
      onKeyDown: keys.onKeyDown,
    }),
  );
  return (
    <div
      ref={view.frame}
      role="group"
      aria-label={texts.label}
      aria-describedby={keysId}
      className="relative size-full"
    >
      <p id={keysId} className="sr-only">
        {texts.keys}
      </p>
      {layout.nodes.length === 0 && (
        <p className="absolute inset-x-6 top-10 text-center text-sm text-muted">{texts.empty}</p>
      )}
      <ReactFlow
        nodes={nodes}
        edges={[]}
        nodeTypes={nodeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.2}
        maxZoom={2}
        onMoveStart={view.onMoveStart}
        attributionPosition="bottom-left"
      >
        <ViewportPortal>
          <Arrows layout={layout} id={markerId} texts={texts} taken={taken} />
        </ViewportPortal>
        <Panel position="bottom-right" className="!m-2">
          <GraphControls texts={texts} onFit={view.fit} />
        </Panel>
        {overlay?.({ layout, frame: view.frame, fit: view.fit, reveal: view.reveal, problems })}
      </ReactFlow>
    </div>
  );
}

function Arrows(props: { layout: GraphLayout; id: string; texts: GraphTexts; taken?: ReadonlySet<string> }) {
  const { layout, id, texts, taken } = props;
  return (
    <svg
      width={layout.width}
      height={layout.height}
      className="pointer-events-none absolute top-0 left-0 overflow-visible"
      aria-hidden="true"
    >
      <GraphEdges edges={layout.edges} id={id} fallback={texts.fallback} taken={taken} />
    </svg>
  );
}

function Box({ data }: NodeProps<Node<BoxData>>) {
  const { placed, texts } = data;
  const { node } = placed;
  switch (node.kind) {
    case 'state':
      return <StateBox node={node} {...data} />;
    case 'open':
      return (
        <button
          type="button"
          data-way={node.id}
          // Without states there is nothing else to go to by keyboard.
          tabIndex={node.id === '/StartAt' ? 0 : -1}
          className="nopan pointer-events-auto size-full rounded-lg border-2 border-dashed border-muted/60 bg-page text-xs font-medium text-muted outline-accent hover:border-accent hover:text-accent focus-visible:outline-2"
        >
          + {texts.addNext}
        </button>
      );
    case 'missing':
      return (
        <div className="grid size-full place-items-center rounded-[10px] border-2 border-dashed border-bad bg-bad-soft px-2 text-center leading-tight text-bad">
          <span className="max-w-full truncate text-[13px] font-semibold">{node.name}</span>
          <span className="text-[11px]">{texts.missing}</span>
        </div>
      );
    default:
      return (
        <div className="grid size-full place-items-center rounded-full border border-line bg-raised text-xs font-medium text-muted">
          {texts[node.kind]}
        </div>
      );
  }
}

function flowNode(placed: PlacedNode, data: BoxData): Node<BoxData> {
  const { node, x, y, width, height, depth } = placed;
  return { id: node.id, type: 'box', position: { x, y }, width, height, zIndex: depth, data };
}

function summaryOf({ node }: PlacedNode, summaries?: Readonly<Record<string, StateSummary>>) {
  if (!summaries || node.kind !== 'state') return undefined;
  return Object.hasOwn(summaries, node.name) ? summaries[node.name] : null;
}

function markOf({ node }: PlacedNode, marks?: Readonly<Record<string, FaultMark>>): FaultMark | undefined {
  return marks && node.kind === 'state' && Object.hasOwn(marks, node.name) ? marks[node.name] : undefined;
}
