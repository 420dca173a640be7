import path from 'node:path';
import type { ContentProblem } from '@/lib/content/problem';

/** Opens VS Code at the place of a problem, where it is installed. */
export function editorLink({ file, line, column = 1 }: ContentProblem): string {
  const whole = path.resolve(file).split(path.sep).join('/');
  return encodeURI(`vscode://file/${whole.replace(/^\//, '')}:${line}:${column}`);
}
