import { invariant } from '../../base/invariant';
import { isObject, type Json } from '../../base/json';
import { parseProgram } from '../../asl/parse/parse-program';
import type { Program } from '../../asl/program';
import type { Revision } from '../records';

const PROGRAMS_KEPT = 500;

/** Programs by revision, parsed when first needed; the least recently used one is forgotten first. */
export class Programs {
  private readonly programs = new Map<string, Program>();

  of(revision: Revision): Program {
    const program = this.programs.get(revision.key) ?? parse(revision);
    this.programs.delete(revision.key);
    this.programs.set(revision.key, program);
    if (this.programs.size > PROGRAMS_KEPT) this.programs.delete(this.programs.keys().next().value!);
    return program;
  }
}

function parse(revision: Revision): Program {
  const definition = JSON.parse(revision.definition) as Json;
  invariant(isObject(definition), 'a stored definition is an object');
  return parseProgram(definition);
}
