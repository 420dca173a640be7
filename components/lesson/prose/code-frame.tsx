import type { ReactNode } from 'react';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import type { FenceUse } from '@/lib/content/compile/fence-settings';
import { isLabStep } from '@/lib/content/outline';
import { plainText } from './child-elements';
import { CodeButtons } from './code-buttons';
import { StudioLink } from './studio-link';

interface CodeFrameProps extends LessonPlace {
  /** The language of the block. */
  readonly code: string;
  readonly title?: string;
  /** What a click on it does: in the sandbox beside it, else in the studio. */
  readonly use?: FenceUse;
  /** What it is offered to be run with, as JSON. */
  readonly input?: string;
  /** The machine that is opened, where the block is only a part of it. */
  readonly opens?: string;
  /** The state of it that is tested by itself, and what its work is taken to give. */
  readonly state?: string;
  readonly result?: string;
  readonly children: ReactNode;
}

const names: Readonly<Record<string, string>> = {
  json: 'JSON',
  javascript: 'JavaScript',
  js: 'JavaScript',
  typescript: 'TypeScript',
  ts: 'TypeScript',
  bash: 'Terminal',
};

export function CodeFrame({ code, title, use, language, path, children, ...example }: CodeFrameProps) {
  const { input, opens, state, result } = example;
  const isBeside = isLabStep(path);
  const isOpened = use === 'editor';
  return (
    <figure className="code-frame" data-code="">
      <figcaption>
        <span className="code-title">{title ?? names[code] ?? ''}</span>
        {isOpened && !isBeside && (
          <StudioLink
            definition={opens ?? plainText(children)}
            input={input}
            test={state === undefined ? undefined : { state, result }}
            name={path.replace(/[^a-z]+/g, '-')}
            language={language}
          />
        )}
        <CodeButtons
          put={isOpened && isBeside ? { opens, input, state, result } : undefined}
          isInput={use === 'start' && isBeside}
        />
      </figcaption>
      {children}
    </figure>
  );
}
