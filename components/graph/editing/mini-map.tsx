import { Panel, useReactFlow, useViewport } from '@xyflow/react';
import { useEffect, useState, type PointerEvent } from 'react';
import type { Canvas } from '../machine-graph';

const widthPx = 132;
const heightPx = 104;

/** The whole drawing small, while only a part of it is in sight: press or drag to look elsewhere. */
export function MiniMap({ canvas, label }: { canvas: Canvas; label: string }) {
  const { layout, frame } = canvas;
  const { x, y, zoom } = useViewport();
  const { setCenter } = useReactFlow();
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: box.clientWidth, height: box.clientHeight }));
    observer.observe(box);
    return () => observer.disconnect();
  }, [frame]);
  const isWhole = layout.width * zoom <= size.width + 40 && layout.height * zoom <= size.height + 40;
  if (size.width < 420 || size.height < 260 || isWhole) return null;
  const scale = Math.min(widthPx / layout.width, heightPx / layout.height);
  const look = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    void setCenter((event.clientX - box.left) / scale, (event.clientY - box.top) / scale, { zoom });
  };
  return (
    <Panel position="top-right" className="!m-2">
      <svg
        role="img"
        aria-label={label}
        width={layout.width * scale}
        height={layout.height * scale}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        onPointerDown={look}
        onPointerMove={look}
        className="cursor-pointer touch-none rounded-md border border-line bg-surface/90 shadow-sm"
      >
        {layout.nodes.map(({ node, ...box }) => (
          <rect
            key={node.id}
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx="8"
            className={
              node.kind === 'state' && node.scopes.length > 0 ? 'fill-raised stroke-line' : 'fill-muted/50'
            }
          />
        ))}
        <rect
          x={-x / zoom}
          y={-y / zoom}
          width={size.width / zoom}
          height={size.height / zoom}
          strokeWidth={2 / scale}
          className="fill-accent/10 stroke-accent"
        />
      </svg>
    </Panel>
  );
}
