import { invariant } from '../../base/invariant';
import { isObject, type Json } from '../../base/json';
import { parseProgram } from '../../asl/parse/parse-program';
import type { Program } from '../../asl/program';
import { logSettings, type LogSettings } from '../logging/log-settings';
import type { Revision } from '../records';

const REVISIONS_KEPT = 500;

/** What an execution needs of its revision. */
export interface RevisionInUse {
  readonly program: Program;
  /** Undefined: nothing is logged. */
  readonly logging: LogSettings | undefined;
}

/** Revisions in use, parsed when first needed; the least recently used one is forgotten first. */
export class Revisions {
  private readonly inUse = new Map<string, RevisionInUse>();

  of(revision: Revision): RevisionInUse {
    return this.find(revision.key) ?? this.remember(revision.key, parse(revision));
  }

  /** Undefined: it has to be read first. */
  find(key: string): RevisionInUse | undefined {
    const found = this.inUse.get(key);
    this.inUse.delete(key);
    return found && this.remember(key, found);
  }

  private remember(key: string, revision: RevisionInUse): RevisionInUse {
    this.inUse.set(key, revision);
    if (this.inUse.size > REVISIONS_KEPT) this.inUse.delete(this.inUse.keys().next().value!);
    return revision;
  }
}

function parse(revision: Revision): RevisionInUse {
  const definition = JSON.parse(revision.definition) as Json;
  invariant(isObject(definition), 'a stored definition is an object');
  return { program: parseProgram(definition), logging: logSettings(revision.loggingConfiguration) };
}
