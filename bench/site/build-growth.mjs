import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
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
  const [started, cpuBefore] = [performance.now(), cpuOfChildren()];
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [toolScript('next'), 'build'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  let megabytes = 0;
  const watch = setInterval(() => (megabytes = Math.max(megabytes, residentMegabytes(child.pid))), 1_000);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(watch);
      if (code !== 0) return reject(new Error(output));
      const seconds = Math.round((performance.now() - started) / 1000);
      resolve({ seconds, cpuSeconds: cpuOfChildren() - cpuBefore, megabytes });
    });
  });
}

/** Of all processes that ended below this one: what else the machine does meanwhile does not count. */
function cpuOfChildren() {
  if (!existsSync('/proc/self/stat')) return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Math.round((Number(fields[13]) + Number(fields[14])) / 100);
}

/** Of the process and all below it, where the system tells. */
function residentMegabytes(pid) {
  if (!existsSync(`/proc/${pid}/statm`)) return 0;
  const own = (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  return Math.round(children.reduce((sum, child) => sum + residentMegabytes(child), own));
}

/** In kilobytes; the book is what grows as the course does. */
function weights(folder) {
  const app = join(folder, '.next/server/app');
  const size = (name) => Math.round(statSync(join(app, name)).size / 1024);
  const pages = readdirSync(app, { recursive: true }).filter((name) => name.endsWith('.html')).length;
  return { pages, lesson: size('es/concepts/asl.html'), home: size('es.html'), book: size('es/print.html') };
}
