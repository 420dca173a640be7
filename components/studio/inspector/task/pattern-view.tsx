import { Segments } from '@/components/sandbox/layout/segments';
import { setPattern } from '@/lib/studio/inspector/services/call-action';
import type { Pattern, Resource } from '@/lib/studio/inspector/resource';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

interface PatternViewProps {
  readonly state: StateSubject;
  readonly resource: Extract<Resource, { readonly pattern: Pattern }>;
  readonly offered: readonly Pattern[];
}

/** Whether the Task goes on at once, when the work is done, or when somebody brings its token back. */
export function PatternView({ state, resource, offered }: PatternViewProps) {
  const { edit, isBroken, language } = useInspector();
  const texts = getMessages(language);
  const patterns: readonly Pattern[] = [...new Set<Pattern>(['', ...offered, resource.pattern])];
  if (patterns.length < 2) return null;
  return (
    <div className="grid justify-items-start gap-1">
      <Segments
        label={texts.waits}
        options={patterns.map((pattern) => ({
          id: pattern,
          text: texts.pattern[pattern],
          title: pattern || undefined,
        }))}
        active={resource.pattern}
        onSelect={(pattern) => {
          if (!isBroken) edit((now) => setPattern(now, state.pointer, pattern));
        }}
      />
      <p className="text-xs text-muted">{texts.patternHelp[resource.pattern]}</p>
      {resource.pattern === '.waitForTaskToken' && (
        <p className="text-xs text-muted">
          {texts.tokenHelp}{' '}
          <code className="break-all">
            {state.language === 'JSONata'
              ? '"TaskToken": "{% $states.context.Task.Token %}"'
              : '"TaskToken.$": "$$.Task.Token"'}
          </code>
        </p>
      )}
    </div>
  );
}
