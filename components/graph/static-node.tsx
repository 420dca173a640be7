import type { PlacedNode } from '@/lib/graph/layout';
import type { StateNode } from '@/lib/graph/machine-graph';
import {
  characterWidth,
  captionCharacters,
  charactersFor,
  clip,
  containerHeader,
  lineHeight,
  wrap,
} from '@/lib/graph/node-size';
import { stateCaption } from '@/lib/graph/state-caption';
import type { StateStatus } from '@/lib/graph/state-status';
import type { GraphTexts } from './graph-texts';
import { StateShape } from './state-icon';
import { statusColours, StatusShape } from './status-mark';

interface StaticNodeProps {
  placed: PlacedNode;
  texts: GraphTexts;
  status?: StateStatus;
  isPlace?: boolean;
}

export function StaticNode({ placed, texts, status, isPlace = false }: StaticNodeProps) {
  const { node, x, y, width, height } = placed;
  const place = `translate(${x} ${y})`;
  if (node.kind === 'start' || node.kind === 'end') {
    return (
      <g transform={place}>
        <rect
          width={width}
          height={height}
          rx={height / 2}
          className="fill-raised stroke-line"
          strokeWidth="1.5"
        />
        <text {...middle(width, height)} fontSize="12.5" className="fill-muted">
          {texts[node.kind]}
        </text>
      </g>
    );
  }
  if (node.kind === 'open') {
    return (
      <rect {...{ x, y, width, height }} rx="8" strokeDasharray="4 4" className="fill-page stroke-line" />
    );
  }
  if (node.kind === 'missing') {
    return (
      <g transform={place}>
        <rect
          width={width}
          height={height}
          rx="10"
          className="fill-bad-soft stroke-bad"
          strokeDasharray="5 4"
        />
        <text {...middle(width, height)} fontSize="13" className="fill-bad">
          {clip(node.name, charactersFor(width) + 4)}
        </text>
      </g>
    );
  }
  return (
    <g transform={place} {...(isPlace && { id: `state=${node.name}`, className: 'scroll-mt-20' })}>
      <StateBox node={node} width={width} height={height} status={status} />
      {status && <StatusBadge x={width} status={status} text={texts.statuses[status]} />}
    </g>
  );
}

function StateBox({
  node,
  width,
  height,
  status,
}: {
  node: StateNode;
  width: number;
  height: number;
  status?: StateStatus;
}) {
  const isContainer = node.scopes.some((scope) => scope.nodes.length > 0);
  const lines = isContainer
    ? [clip(node.name, Math.floor((width - 120) / characterWidth))]
    : wrap(node.name, charactersFor(width));
  const colour = status ? statusColours[status].solid : 'var(--line)';
  return (
    <>
      <rect
        width={width}
        height={height}
        rx="10"
        style={{ stroke: colour }}
        strokeWidth={status ? 2 : 1.5}
        strokeDasharray={isContainer ? '6 4' : undefined}
        className={isContainer ? 'fill-page' : 'fill-surface'}
      />
      <g
        transform={`translate(12 ${isContainer ? containerHeader / 2 - 9 : height / 2 - 9}) scale(0.9)`}
        className="text-accent"
      >
        <StateShape type={node.type} />
      </g>
      {lines.map((line, index) => (
        <text
          key={line}
          x="40"
          y={isContainer ? 20 : 22 + index * lineHeight}
          fontSize="13.5"
          className="fill-text font-medium"
        >
          {line}
        </text>
      ))}
      <text
        x="40"
        y={isContainer ? 35 : 22 + lines.length * lineHeight}
        fontSize="11.5"
        className="fill-muted"
      >
        {clip(stateCaption(node), captionCharacters(width))}
      </text>
    </>
  );
}

function StatusBadge({ x, status, text }: { x: number; status: StateStatus; text: string }) {
  return (
    <g transform={`translate(${x - 10} -8)`} className={statusColours[status].text}>
      <title>{text}</title>
      <circle cx="8" cy="8" r="9" className="fill-surface" stroke="currentColor" strokeWidth="1.5" />
      <g transform="translate(1.6 1.6) scale(0.8)">
        <StatusShape status={status} />
      </g>
    </g>
  );
}

function middle(width: number, height: number) {
  return { x: width / 2, y: height / 2, textAnchor: 'middle', dominantBaseline: 'central' } as const;
}
