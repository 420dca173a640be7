import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../support/root.mjs';

/** Beside the built site, once: modules with which every page starts are compiled by the browser while their files arrive. */
export function compileAhead(site = join(root, '.next')) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(site, 'build-manifest.json'), 'utf8'));
  for (const name of rootMainFiles) {
    const path = join(site, name);
    writeFileSync(path, inBrackets(readFileSync(path, 'utf8')));
  }
}

/**
 * The same file, its modules in brackets. A function in brackets is about to be called, as browsers see it, so they compile it in another
 * thread, before the file runs. Others they skim there, to read them a second time in the page's own when they are called.
 */
export function inBrackets(code) {
  let bracketed = code;
  for (const { start, end } of modulesIn(code).reverse())
    bracketed = `${bracketed.slice(0, start)}(${bracketed.slice(start, end)})${bracketed.slice(end)}`;
  return bracketed;
}

/** Of a file as Turbopack writes it: one call, whose list has a function for each module. */
function modulesIn(code) {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const [statement] = file.statements;
  const [list] = statement?.expression?.arguments ?? [];
  return (list?.elements ?? [])
    .filter((element) => ts.isArrowFunction(element) || ts.isFunctionExpression(element))
    .map((element) => ({ start: element.getStart(file), end: element.end }));
}
