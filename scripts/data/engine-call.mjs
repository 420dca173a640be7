import { realpathSync } from 'node:fs';
import { findAnnounced } from '@pasos/engine/backup';
import { Stop } from '../support/terminal.mjs';

/** How to call the engine that has the data folder open; undefined when none answers. */
export async function findEngine(data) {
  const engine = findAnnounced(data);
  if (!engine) return undefined;
  const url = engine.url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  if (!(await fetch(`${url}/livez`).catch(() => undefined))) return undefined;
  return {
    data: realpathSync(data),
    async call(operation) {
      const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `Pasos.${operation}` };
      const response = await fetch(url, { method: 'POST', headers, body: '{}' });
      const answer = await response.json();
      if (response.ok) return answer;
      throw new Stop(answer.message ?? `${operation}: ${response.status}`);
    },
  };
}
