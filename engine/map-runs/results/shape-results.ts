import type { Json } from '../../base/json';
import { childMetadata, type ChildResult } from './child-result';

/** `WriterConfig`. */
export interface WriterConfig {
  readonly transformation: 'NONE' | 'COMPACT' | 'FLATTEN';
  readonly outputType: 'JSON' | 'JSONL';
}

/** What the children gave, in their order. Of one without an output all is told, whatever the transformation. */
export function shapeResults(
  children: readonly ChildResult[],
  transformation: WriterConfig['transformation'],
): readonly Json[] {
  return children.flatMap((child) => {
    const text = transformation === 'NONE' ? undefined : child.execution?.output;
    if (text === undefined) return [childMetadata(child)];
    const output = JSON.parse(text) as Json;
    return transformation === 'FLATTEN' && Array.isArray(output) ? output : [output];
  });
}

/** The text of a result file. */
export function resultsText(results: readonly Json[], outputType: WriterConfig['outputType']): string {
  if (outputType === 'JSON') return JSON.stringify(results);
  return results.map((result) => JSON.stringify(result)).join('\n');
}

/** What the Map state gets when nothing is exported. JSON Lines are a text. */
export function resultsOutput(children: readonly ChildResult[], config: WriterConfig): Json {
  const results = shapeResults(children, config.transformation);
  return config.outputType === 'JSON' ? [...results] : resultsText(results, config.outputType);
}
