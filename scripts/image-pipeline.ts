import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { encode as encodePng } from 'fast-png';
import { zipSync } from 'fflate';
import jpeg from 'jpeg-js';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { imagePipeline } from '@/lib/studio/templates/image-pipeline/image-pipeline';
import { pictures } from './images/pictures.mjs';
import { root } from './support/root.mjs';

/**
 * `node --import tsx scripts/image-pipeline.ts` makes what the template "Process pictures" brings along: the definition within
 * its template.yaml, its functions as ZIP files, and sample pictures; and the function that Lab 07 brings along.
 */
const folder = join(root, 'lib/studio/templates/image-pipeline');
const functions = ['extraer-metadatos', 'crear-miniatura'] as const;
/** The same code is the same ZIP, whenever it is made. */
const mtime = '2026-01-01T00:00:00Z';

async function main() {
  const file = join(folder, 'template.yaml');
  const style = { ...(await resolveConfig(file)), parser: 'yaml' };
  const template = await format(withDefinition(readFileSync(file, 'utf8')), style);
  writeFileSync(file, template);
  const zips = Object.fromEntries(
    await Promise.all(functions.map(async (name) => [name, await zipOf(name)])),
  );
  const drawn = Object.entries(pictures()).map(([name, picture]) => [name, base64(encoded(name, picture))]);
  const bundle = { template, zips, pictures: Object.fromEntries(drawn) as Record<string, string> };
  writeFileSync(join(folder, 'bundle.json'), `${JSON.stringify(bundle, null, 2)}\n`);
  // Lab 07 makes its thumbnails with the same function.
  writeFileSync(join(root, 'labs/lab-07/code/crear-miniatura.zip'), zips['crear-miniatura']!, 'base64');
}

/** The template says where the definition goes; what it is says the code. */
function withDefinition(template: string): string {
  const text = stringify(imagePipeline.definition, { lineWidth: 0, aliasDuplicateObjects: false });
  const indented = text.replace(/^(?=.)/gm, '        ');
  return template.replace(/( {6}Definition:)[\s\S]*?\n\nOutputs:/, `$1\n${indented}\nOutputs:`);
}

/** The function as the student reads it, with each package that it imports as one file beside it. */
async function zipOf(name: string): Promise<string> {
  const source = readFileSync(join(root, 'scripts/images/functions', `${name}.mjs`));
  const packages = packagesOf(source.toString());
  const files = await Promise.all(packages.map(async (each) => [each, await packed(each)] as const));
  const modules = files.flatMap(([each, code]) => [
    [`node_modules/${each}/package.json`, [manifestOf(each), { mtime }]],
    [`node_modules/${each}/index.js`, [code, { mtime, level: 9 }]],
  ]);
  return base64(
    zipSync({ 'index.mjs': [new Uint8Array(source), { mtime }], ...Object.fromEntries(modules) }),
  );
}

/** Every runtime brings the SDK of AWS along. */
function packagesOf(source: string): readonly string[] {
  const imported = [...source.matchAll(/from '([^'.][^']*)'/g)].map(([, name]) => name!);
  return imported.filter((name) => !name.startsWith('@aws-sdk/'));
}

function manifestOf(name: string): Uint8Array {
  const { version, license } = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return new TextEncoder().encode(
    JSON.stringify({ name, version, license, type: 'module', main: 'index.js' }),
  );
}

async function packed(name: string): Promise<Uint8Array> {
  const contents = `export * from '${name}'; export { default } from '${name}';`;
  const withoutDefault = `export * from '${name}';`;
  const { outputFiles } = await build({
    stdin: { contents: name === 'jpeg-js' ? contents : withoutDefault, resolveDir: root },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0]!.contents;
}

interface Picture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

function encoded(name: string, picture: Picture): Uint8Array {
  if (name.endsWith('.jpg')) return jpeg.encode({ ...picture, data: Buffer.from(picture.data) }, 82).data;
  const data = picture.data.filter((_, index) => index % 4 !== 3);
  return encodePng({ ...picture, data, channels: 3 });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

await main();
