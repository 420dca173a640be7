import type { Program } from '../../asl/program';
import type { Json, JsonObject } from '../../base/json';
import type { Identity } from '../../machine/execution/execution';
import type { Note } from '../../machine/inspection/note';
import type { MockedWork } from '../../machine/signal';
import type { HttpExchange } from '../ports';

/** One state to be visited by itself, without anything that stays. */
export interface TrialRequest {
  readonly program: Program;
  /** A key of the program's scopes. */
  readonly scope: string;
  readonly state: string;
  readonly identity: Identity;
  readonly variables: JsonObject;
  /** Shown as the context object instead of one made up here. */
  readonly context?: JsonObject;
  /** What the state's work gives, instead of really doing it. */
  readonly mock?: Mock;
}

export type Mock = Omit<MockedWork, 'kind'> & {
  /** What the ItemReader of a Distributed Map reads: the text of the file. */
  readonly itemReaderData?: string;
};

/** What became of the visit. */
export type Tried = {
  readonly notes: readonly Note[];
  /** What an HTTP Task sent and got. */
  readonly exchange?: HttpExchange;
} & (
  | { readonly kind: 'left'; readonly output: Json; readonly next?: string }
  /** It would be tried again, after a while. */
  | { readonly kind: 'to-be-retried' }
  | { readonly kind: 'failed'; readonly error?: string; readonly cause?: string }
  /** The mock speaks of more iterations that failed than there are. */
  | { readonly kind: 'too-few-iterations' }
);
