import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { GraphLayout, PlacedNode } from '@/lib/graph/layout';

const largest = 1.1;
/**
 * Below this nobody can read a name: rather show the beginning than everything. Branches side by side have no beginning:
 * they may be a little smaller before the outer ones are cut.
 */
const readable = { high: 0.5, wide: 0.4 };

/** Keeps the drawing in sight while it or its frame changes, until the reader moves it. */
export function useGraphView(layout: GraphLayout) {
  const { setViewport, getViewport, fitView } = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const wasMoved = useRef(false);
  const { width, height } = layout;

  const show = useCallback(() => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || box.width === 0 || wasMoved.current) return;
    const zoom = Math.min(
      largest,
      Math.max(readable.wide, box.width / width),
      Math.max(readable.high, box.height / height),
    );
    const spareHeight = box.height - height * zoom;
    const spareWidth = box.width - width * zoom;
    void setViewport({ x: spareWidth / 2, y: Math.max(0, spareHeight / 2), zoom });
  }, [setViewport, width, height]);

  useEffect(() => {
    show();
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(show);
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [show]);

  const fit = useCallback(() => {
    wasMoved.current = false;
    void fitView({ padding: 0.04, maxZoom: largest });
  }, [fitView]);

  /** Brings a state into sight when the keyboard reaches it. */
  const reveal = useCallback(
    ({ x, y, width: boxWidth, height: boxHeight }: PlacedNode) => {
      const box = frame.current?.getBoundingClientRect();
      if (!box) return;
      const { x: left, y: top, zoom } = getViewport();
      const dx = overshoot(left + x * zoom, boxWidth * zoom, box.width);
      const dy = overshoot(top + y * zoom, Math.min(boxHeight * zoom, box.height - 40), box.height);
      if (dx !== 0 || dy !== 0) void setViewport({ x: left - dx, y: top - dy, zoom });
    },
    [getViewport, setViewport],
  );

  // xyflow tells its own moves without an event.
  const onMoveStart = useCallback((event: unknown) => {
    if (event) wasMoved.current = true;
  }, []);

  return { frame, fit, reveal, onMoveStart };
}

function overshoot(start: number, length: number, available: number): number {
  const margin = 16;
  if (start < margin) return start - margin;
  return Math.max(0, start + length + margin - available);
}
