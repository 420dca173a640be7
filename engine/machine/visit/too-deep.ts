import { isDeeperThan, type Json } from '../../base/json';
import { JSON_DEPTH_MAX } from '../../base/limits';
import type { Visiting } from './visiting';

/**
 * A loop may wrap its data once a turn. Without a bound that would end with our stack, and long before that the
 * time to write it out grows with the square of the depth.
 */
export function refuseTooDeep(visiting: Visiting, value: Json, textLength: number): void {
  const canBeTooDeep = textLength > 2 * JSON_DEPTH_MAX;
  if (!canBeTooDeep || !isDeeperThan(value, JSON_DEPTH_MAX)) return;
  const depth = `(${JSON_DEPTH_MAX + 1}) exceeds the maximum allowed (${JSON_DEPTH_MAX})`;
  visiting.runtimeError(`Document nesting depth ${depth}`);
}
