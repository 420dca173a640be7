import { realpathSync } from 'node:fs';
import { findAnnounced } from '@pasos/engine/backup';
import { Stop } from '../support/terminal.mjs';

/** How to call the engine that has the data folder open; undefined when none answers. */
export async function findEngine(data) {
  const announced = findAnnounced(data);
  if (!announced) return undefined;
  const url = announced.url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  if (!(await fetch(`${url}/livez`).catch(() => undefined))) return undefined;
  const engine = { call: (operation) => call(url, operation) };
  return (await hasOpen(engine, realpathSync(data))) ? engine : undefined;
}

/** The note of an engine that was killed may lead to the engine of another folder. */
async function hasOpen(engine, data) {
  const held = await engine.call('BeginBackup');
  await engine.call('EndBackup');
  return held.data === data;
}

async function call(url, operation) {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `Pasos.${operation}` };
  const response = await fetch(url, { method: 'POST', headers, body: '{}' });
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Stop(answer.message ?? `${operation}: ${response.status}`);
}
