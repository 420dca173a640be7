import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, toolScript } from '../../scripts/support/root.mjs';
import { copySite, makeCourse } from './made-course.mjs';

/**
 * How the build of the site grows with the course: its time, its memory, and the weight of pages that stay the same. The code is
 * compiled once, before: it does not grow with lessons, and would hide how the rest does.
 */
const { values } = parseArgs({ options: { lessons: { type: 'string', default: '0,125,250,500' } } });
const counts = values.lessons.split(',').map(Number);
const folder = join(root, '.pasos/bench-site');
rmSync(folder, { recursive: true, force: true });
copySite(root, folder);
console.log(JSON.stringify({ compiled: await build(folder) }));
const measured = [];
for (const count of counts) {
  makeCourse(folder, count);
  measured.push({ lessons: count, ...(await build(folder)), ...weights(folder) });
  console.log(JSON.stringify(measured.at(-1)));
}
for (const [index, { lessons, cpuSeconds, pages }] of measured.entries()) {
  const before = measured[index - 1];
  if (!before) continue;
  const each = (cpuSeconds - before.cpuSeconds) / (lessons - before.lessons);
  console.log(
    `${before.lessons} → ${lessons}: ${each.toFixed(2)} s of CPU and ${((pages - before.pages) / (lessons - before.lessons)).toFixed(1)} files for each lesson more`,
  );
}
rmSync(folder, { recursive: true, force: true });

function build(folder) {
  const started = performance.now();
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [toolScript('next'), 'build'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const seen = new Map();
  let megabytes = 0;
  const watch = setInterval(() => {
    const at = performance.now();
    look(child.pid, seen);
    const living = [...seen.values()].filter((each) => each.at >= at);
    megabytes = Math.max(
      megabytes,
      living.reduce((sum, each) => sum + each.megabytes, 0),
    );
  }, 1_000);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(watch);
      if (code !== 0) return reject(new Error(output));
      const seconds = Math.round((performance.now() - started) / 1000);
      const cpuSeconds = [...seen.values()].reduce((sum, each) => sum + each.cpuSeconds, 0);
      resolve({ seconds, cpuSeconds: Math.round(cpuSeconds), megabytes: Math.round(megabytes) });
    });
  });
}

/** Of the process and all below it, where the system tells. What ends is seen for the last time up to a second before. */
function look(pid, seen) {
  const stat = readProc(pid, 'stat')
    ?.replace(/^.*\) /, '')
    .split(' ');
  if (!stat) return;
  const [user, system, pages] = [11, 12, 21].map((field) => Number(stat[field]));
  seen.set(pid, { cpuSeconds: (user + system) / 100, megabytes: (pages * 4) / 1024, at: performance.now() });
  for (const child of readProc(pid, `task/${pid}/children`)?.trim().split(' ').filter(Boolean) ?? [])
    look(Number(child), seen);
}

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** In kilobytes; the book is what grows as the course does. */
function weights(folder) {
  const app = join(folder, '.next/server/app');
  const size = (name) => Math.round(statSync(join(app, name)).size / 1024);
  const pages = readdirSync(app, { recursive: true }).filter((name) => name.endsWith('.html')).length;
  return { pages, lesson: size('es/concepts/asl.html'), home: size('es.html'), book: size('es/print.html') };
}
