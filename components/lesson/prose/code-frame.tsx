import type { ReactNode } from 'react';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import { isLabStep } from '@/lib/content/outline';
import { plainText } from './child-elements';
import { CodeButtons } from './code-buttons';
import { StudioLink } from './studio-link';

interface CodeFrameProps extends LessonPlace {
  /** The language of the block. */
  readonly code: string;
  readonly title?: string;
  /** The block can be put in the editor: of the sandbox beside it, else of the studio. */
  readonly editor?: boolean;
  /** What it is offered to be run with, as JSON. */
  readonly input?: string;
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

export function CodeFrame({ code, title, editor = false, input, language, path, children }: CodeFrameProps) {
  const beside = editor && isLabStep(path);
  return (
    <figure className="code-frame" data-code="">
      <figcaption>
        <span className="code-title">{title ?? names[code] ?? ''}</span>
        {editor && !beside && (
          <StudioLink
            definition={plainText(children)}
            input={input}
            name={path.replace(/[^a-z]+/g, '-')}
            language={language}
          />
        )}
        <CodeButtons editor={beside} />
      </figcaption>
      {children}
    </figure>
  );
}
