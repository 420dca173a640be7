import jsonata from 'jsonata';
import type { SeededChance } from '../../../base/seeded-chance';
import type { Millis } from '../../../base/time';
import { awsFunctions } from './aws-functions';
import { adjustedBuiltIns, loadBuiltIns } from './built-ins';
import { Guard, mapNames, type Effort, type Environment } from './guard';

/** What the evaluations of one batch share. */
export interface Session {
  readonly chance: SeededChance;
  readonly now: Millis;
  readonly effort: Effort;
}

/** The callbacks that JSONata looks up among the names that are bound. */
const ENTER = Symbol.for('jsonata.__evaluate_entry');
const LEAVE = Symbol.for('jsonata.__evaluate_exit');
const FRAME = Symbol.for('jsonata.__createFrame_push');

/** An expression ready to be evaluated, by one evaluation at a time. */
export class Compiled {
  private readonly expression: jsonata.Expression;
  private session!: Session;
  private guard!: Guard;
  private timestamp!: Date;

  /** Throws as JSONata does when the text is no expression. */
  constructor(text: string) {
    this.expression = jsonata(text);
    this.watch();
    this.addFunctions();
  }

  async evaluate(bindings: Record<string, unknown>, session: Session): Promise<unknown> {
    await loadBuiltIns();
    this.session = session;
    this.guard = new Guard(session.effort);
    this.timestamp = new Date(session.now);
    return this.expression.evaluate(undefined, bindings);
  }

  private watch(): void {
    this.bind(FRAME, mapNames);
    this.bind(ENTER, (_node: unknown, _input: unknown, environment: Environment) => {
      environment.timestamp = this.timestamp;
      return this.guard.enter(environment);
    });
    this.bind(LEAVE, (_node: unknown, _input: unknown, _environment: unknown, result: unknown) =>
      this.guard.leave(result),
    );
  }

  private addFunctions(): void {
    for (const [name, implementation] of Object.entries(awsFunctions(() => this.session.chance))) {
      this.expression.registerFunction(name, implementation);
    }
    for (const { name, signature, implementation } of adjustedBuiltIns(() => this.session.now)) {
      this.expression.registerFunction(name, implementation, signature);
    }
    // AWS took it away: whoever calls it calls something that is no function.
    this.bind('eval', undefined);
  }

  private bind(name: string | symbol, value: unknown): void {
    this.expression.assign(name as string, value);
  }
}
