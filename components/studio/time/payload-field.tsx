import { useState } from 'react';
import { InputEditor } from '@/components/sandbox/editor/input-editor';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { getMessages } from './messages';

export interface Payload {
  readonly text: string;
  /** Why it is no JSON. */
  readonly problem?: string;
  readonly isChanged: boolean;
}

/** What was typed for which frame of which run: closing a panel loses nothing. */
const typed = new Map<string, string>();

/** A payload that may be changed; `id` says whose it is. */
export function usePayload(
  id: string,
  original: string,
): Payload & { readonly change: (text: string) => void } {
  const laidOut = pretty(original);
  const [, again] = useState(0);
  const text = typed.get(id) ?? laidOut;
  const change = (next: string) => {
    if (next === laidOut) typed.delete(id);
    else typed.set(id, next);
    again((count) => count + 1);
  };
  return { text, change, problem: problemOf(text), isChanged: text !== laidOut };
}

interface PayloadFieldProps {
  readonly label: string;
  readonly payload: ReturnType<typeof usePayload>;
  readonly original: string;
  readonly language: Language;
}

export function PayloadField({ label, payload, original, language }: PayloadFieldProps) {
  const texts = getMessages(language).stop;
  return (
    <div className="min-w-0">
      <p className="flex min-h-8 items-center gap-2 text-xs font-semibold text-muted">
        {label}
        {payload.isChanged && (
          <Button size="small" look="quiet" onClick={() => payload.change(pretty(original))}>
            {texts.reset}
          </Button>
        )}
      </p>
      <InputEditor language={language} label={label} text={payload.text} onChange={payload.change} />
      {payload.problem !== undefined && (
        <p role="alert" className="mt-1 text-xs text-bad">
          {texts.notJson(payload.problem)}
        </p>
      )}
    </div>
  );
}

function problemOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
