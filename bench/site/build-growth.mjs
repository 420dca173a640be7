import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, toolScript } from '../../scripts/support/root.mjs';
import { makeCourse } from './made-course.mjs';

/** How the build of the site grows with the course: its time, its memory, and the weight of one page that stays the same. */
const { values } = parseArgs({ options: { lessons: { type: 'string', default: '125,250,500' } } });
const measured = [];
for (const count of values.lessons.split(',').map(Number)) {
  const folder = join(root, '.pasos/bench-site', String(count));
  rmSync(folder, { recursive: true, force: true });
  makeCourse(root, folder, count);
  measured.push({ count, ...(await build(folder)), ...weights(folder) });
  console.log(JSON.stringify(measured.at(-1)));
  rmSync(folder, { recursive: true, force: true });
}
for (const [index, { count, seconds }] of measured.entries()) {
  const before = measured[index - 1];
  if (before)
    console.log(`time(${count}) / time(${before.count}) = ${(seconds / before.seconds).toFixed(2)}`);
}

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

/** In kilobytes. */
function weights(folder) {
  const size = (name) => Math.round(statSync(join(folder, '.next/server/app/es', name)).size / 1024);
  return { page: size('concepts/asl.html'), payload: size('concepts/asl.rsc'), home: size('../es.html') };
}
