'use client';

import { useEffect, useState } from 'react';
import { CopyIcon, EditorIcon } from '@/components/site/icons';
import { useMessages } from '@/lib/i18n/use-messages';
import { announce } from '@/lib/sandbox/events';

type Said = 'copied' | 'copyFailed' | 'putDone' | undefined;

interface CodeButtonsProps {
  /** Present when the sandbox beside it can take the block: the machine it is a part of, and what that is tried with. */
  readonly put?: {
    readonly opens?: string;
    readonly input?: string;
    readonly state?: string;
    readonly result?: string;
  };
  /** An execution can begin with it. */
  readonly isInput: boolean;
}

export function CodeButtons({ put, isInput }: CodeButtonsProps) {
  const { code } = useMessages();
  const [said, setSaid] = useState<Said>();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), 1800);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <span className="code-buttons">
      <span role="status" className="code-said">
        {said && code[said]}
      </span>
      {put && (
        <button
          type="button"
          onClick={(event) => {
            const { opens, input, state, result } = put;
            const text = opens ?? codeBeside(event.currentTarget);
            announce('pasos:put-in-editor', {
              text,
              input,
              ...(state && { test: { state, input, result } }),
            });
            setSaid('putDone');
          }}
        >
          <EditorIcon className="size-4" />
          {put.opens === undefined ? code.putInEditor : code.tryPart}
        </button>
      )}
      {isInput && (
        <button
          type="button"
          onClick={(event) => announce('pasos:use-input', { input: codeBeside(event.currentTarget) })}
        >
          <EditorIcon className="size-4" />
          {code.useInput}
        </button>
      )}
      <button
        type="button"
        aria-label={code.copy}
        title={code.copy}
        onClick={async (event) => setSaid(await copy(codeBeside(event.currentTarget)))}
      >
        <CopyIcon className="size-4" />
      </button>
    </span>
  );
}

function codeBeside(button: HTMLElement): string {
  return button.closest('[data-code]')?.querySelector('pre')?.textContent?.replace(/\n$/, '') ?? '';
}

async function copy(text: string): Promise<Said> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'copyFailed';
  }
}
