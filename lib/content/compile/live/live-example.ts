import type { Language } from '@/lib/i18n/languages';
import { compactJson } from '@/lib/content/compact-json';
import type { FenceSettings } from '@/lib/content/compile/fence-settings';
import { wholeMachine } from './whole-machine';

/** What a click on an example opens. */
export interface LiveExample {
  readonly text: string;
  /** The page shows a part of it only. */
  readonly isPart: boolean;
  /** The state that is tested by itself, with what its work gives. */
  readonly state?: string;
}

/** Undefined for what no machine can be made of. */
export function liveExample(
  text: string,
  { result, resource }: Pick<FenceSettings, 'result' | 'resource'>,
  language: Language,
): LiveExample | undefined {
  const value = readJson(text);
  const whole = wholeMachine({ value, language, resource, result: result && readJson(result) });
  if (!whole) return undefined;
  const isPart = whole.definition !== value;
  return {
    isPart,
    text: isPart ? compactJson(whole.definition) : text,
    ...(whole.state && { state: whole.state }),
  };
}

/** Undefined for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
