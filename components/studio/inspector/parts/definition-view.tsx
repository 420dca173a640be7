import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { JsonBlock } from '@/components/history/json-block';
import { pathOf } from '@/lib/studio/edit/change';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

/** The JSON of what is looked at, as it is written, and the way to it. */
export function DefinitionTab() {
  const { text, subject, session, language, isBroken } = useInspector();
  const texts = getMessages(language);
  const written = useMemo(() => sourceOf(text, subject.pointer), [text, subject.pointer]);
  const goToText = () =>
    subject.kind === 'state'
      ? session.view.selectState(subject.pointer, { focusEditor: true })
      : session.view.goToOffset(0);
  return (
    <>
      <JsonBlock
        label={texts.written}
        text={isBroken ? JSON.stringify(subject.value) : written}
        language={language}
      />
      <Button size="small" onClick={goToText} className="justify-self-start">
        {texts.goToText}
      </Button>
    </>
  );
}

function sourceOf(text: string, pointer: string): string {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, pathOf(root, pointer));
  return node ? text.slice(node.offset, node.offset + node.length) : text;
}
