import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/root.mjs';

/** Beside the built site: its service worker, and the list of all it consists of, with a hash for each file. */
export async function writeCopy(buildId, { pack, site = join(root, '.next') } = {}) {
  const folder = join(site, 'offline');
  mkdirSync(folder, { recursive: true });
  const files = [
    ...filesIn(join(site, 'static')).map((name) => file(`/_next/static/${name}`, join(site, 'static', name))),
    ...filesIn(join(site, 'server/app')).flatMap((name) => rendered(name, join(site, 'server/app', name))),
    ...pictures(join(root, 'public'), ''),
    ...(pack ? pictures(join(pack, 'public'), '/pack') : []),
  ];
  writeFileSync(join(folder, 'contents.json'), JSON.stringify({ build: buildId, files }));
  await build({
    entryPoints: [join(root, 'lib/site/offline/copy/service-worker.ts')],
    outfile: join(folder, 'service-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
}

function pictures(folder, below) {
  return filesIn(folder).map((name) => file(`${below}/${name}`, join(folder, name)));
}

/** What was rendered when the site was built: pages, what they consist of, and answers that are always the same. */
function rendered(name, path) {
  if (name.startsWith('_') || name.includes('.segments/')) return [];
  const [, address, ending] = /^(.*?)\.(html|rsc|body)$/.exec(name) ?? [];
  switch (ending) {
    case 'html':
    case 'body':
      return [file(`/${address}`, path)];
    case 'rsc':
      return [file(`/${address}?_rsc`, path)];
    default:
      return [];
  }
}

function file(url, path) {
  const content = readFileSync(path);
  const hash = createHash('sha256').update(content).digest('hex');
  const [, language] = /^\/(es|en)(?=[/?]|$)/.exec(url) ?? [];
  return { url: encodeURI(url), bytes: content.length, hash, ...(language && { language }) };
}

function filesIn(folder, below = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below ? `${below}/${name}` : name;
      if (statSync(join(folder, path)).isDirectory()) return filesIn(folder, path);
      return name.endsWith('.map') ? [] : [path];
    });
}
