import { useDeferredValue, useMemo, useState } from 'react';
import { machineGraph, type MachineGraph } from '@/lib/graph/machine-graph';

/** The graph of a definition: the same object until the drawing itself changes, so that typing a text moves nothing. */
export function useGraph(definition: unknown, open = false): MachineGraph {
  // A big machine takes longer to lay out than a keystroke may last.
  const deferred = useDeferredValue(definition);
  const graph = useMemo(() => machineGraph(deferred, { open }), [deferred, open]);
  const [shown, setShown] = useState(graph);
  if (shown !== graph && JSON.stringify(shown) !== JSON.stringify(graph)) {
    setShown(graph);
    return graph;
  }
  return shown;
}
