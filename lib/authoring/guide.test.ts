import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { miniatureCourse } from '@/lib/content/miniature';
import { proveLab } from '@/lib/labs/proof/prove-lab';
import { makeNew } from './make';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/authoring.md'), 'utf8');
const template = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

test('whoever follows docs/authoring.md has a lab that is proven', async () => {
  const { root } = miniatureCourse();
  makeNew('lab', 'lab-13', root);
  follow(path.join(root, 'labs/lab-13'));
  const findings = [];
  for await (const finding of proveLab('lab-13', path.join(root, 'labs'))) findings.push(finding);
  rmSync(root, { recursive: true });
  expect(findings.filter(({ trouble }) => trouble)).toEqual([]);
  expect(findings.map(({ fact }) => fact)).toContain('wrong: wrong/a-no-dollar.asl.json');
});

/** Does with the blocks of the guide, in their order, what the text around them says. */
function follow(folder: string): void {
  const [solution = '', inputs, checks, predict = '', jsonata = '', runHints, hiddenHints, proof = ''] =
    blocks;
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const lab = JSON.parse(read('lab.json')) as { steps: { checks: object[] }[] };
  const [step] = lab.steps;
  const [run, hidden] = JSON.parse(`[${checks}]`) as object[];
  const withHints = (check: object | undefined, hints = '') => ({ ...check, ...part(hints) });
  Object.assign(step!, part(inputs), {
    checks: [JSON.parse(predict), step?.checks[0], withHints(run, runHints), withHints(hidden, hiddenHints)],
  });
  mkdirSync(path.join(folder, 'right'));
  write('template.yaml', template);
  write('lab.json', JSON.stringify({ ...lab, template: 'template.yaml' }));
  write('proof.json', proof);
  write('a.solution.asl.json', solution);
  write('right/a-jsonata.asl.json', jsonata);
  write('wrong/a-no-dollar.asl.json', solution.replace('saludo.$', 'saludo'));
  const fixed = 'wrong/a-fixed.asl.json';
  write(fixed, read(fixed).replace(/"Result": \{[^}]*\}/, '"Result": { "saludo": "Hola, Ana" }'));
}

function part(text = ''): object {
  return JSON.parse(`{${text}}`) as object;
}
