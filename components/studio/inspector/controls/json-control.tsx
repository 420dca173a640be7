import { Prec, Transaction } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import { useStore } from '@/components/sandbox/use-store';
import { jsonEditor } from '@/components/sandbox/editor/editor-setup';
import { showValue } from '@/lib/studio/inspector/edits/field-text';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import { compactEditor, replaceDocument } from './compact-editor';
import type { FieldControl } from './field-control';
import { PartsEditor } from './parts/parts-editor';
import { TextTrouble } from './text-trouble';
import { useFieldText, type FieldText } from './use-field-text';

/** Kept from field to field: who writes without JSON goes on without it. */
let writesParts = false;

/** JSON as a text, or part by part. */
export function JsonControl(props: FieldControl<'json'>) {
  const { edit, isBroken, language, subject, draft, pending } = useInspector();
  const texts = getMessages(language);
  const [isParts, setParts] = useState(writesParts);
  const { control, pointer, value, label, write } = props;
  // What waits as a text can only be shown as one.
  const waits = useStore(pending.store, () => pending.get(draft, pointer) !== undefined);
  const choose = (mode: 'parts' | 'json') => {
    writesParts = mode === 'parts';
    setParts(writesParts);
    if (writesParts && value === undefined && !isBroken) edit((now) => write(now, {}));
  };
  const around = { language: subject.language, isStatic: control.isStatic ?? false, isMember: false };
  const showsParts = isParts && value !== undefined && !waits;
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <div>
        <Segments
          label={texts.parts.mode(label)}
          options={[
            { id: 'json', text: 'JSON' },
            { id: 'parts', text: texts.parts.parts },
          ]}
          active={showsParts ? 'parts' : 'json'}
          onSelect={choose}
        />
      </div>
      {showsParts ? (
        <PartsEditor
          name={label}
          value={value}
          around={around}
          onValue={(next) => edit((now) => write(now, next))}
        />
      ) : (
        <JsonText {...props} />
      )}
    </div>
  );
}

/** A small editor for JSON, as large as its text up to a limit. */
function JsonText(props: FieldControl<'json'>) {
  const { language } = useInspector();
  const field = useFieldText({ ...props, shown: showValue(props.control, props.value) });
  return (
    <>
      <SmallEditor field={field} label={props.label} placeholder={getMessages(language).emptyJson} />
      <TextTrouble problem={field.problem} texts={getMessages(language).trouble} />
    </>
  );
}

interface SmallEditorProps {
  readonly field: FieldText;
  readonly label: string;
  readonly placeholder: string;
}

export function SmallEditor({ field, label, placeholder }: SmallEditorProps) {
  const { isBroken, language } = useInspector();
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(field);
  const first = useRef(field.text);
  useEffect(() => {
    latest.current = field;
  });

  useEffect(() => {
    if (!frame.current) return undefined;
    const key = (name: string, shiftKey = false) => ({
      key: shiftKey ? `Shift-Mod-${name}` : `Mod-${name}`,
      run: () => latest.current.onKey({ key: name, ctrlKey: true, metaKey: false, shiftKey }),
    });
    const editor = new EditorView({
      parent: frame.current,
      doc: first.current,
      extensions: [
        Prec.highest(keymap.of([key('z'), key('z', true), key('y'), key('s'), key('Enter')])),
        jsonEditor({ language, label }),
        compactEditor(placeholder, isBroken),
        EditorView.domEventHandlers({ blur: () => latest.current.onLeave() }),
        EditorView.updateListener.of((update) => {
          const isTyped = update.transactions.every(
            (one) => one.annotation(Transaction.addToHistory) !== false,
          );
          if (update.docChanged && isTyped) latest.current.onText(update.state.doc.toString());
        }),
      ],
    });
    view.current = editor;
    return () => {
      first.current = editor.state.doc.toString();
      editor.destroy();
    };
  }, [language, label, placeholder, isBroken]);

  useEffect(() => {
    if (view.current) replaceDocument(view.current, field.text);
  }, [field.text]);

  return (
    <div
      ref={frame}
      data-typing={field.isTyping || undefined}
      className={`overflow-hidden rounded-md border bg-surface focus-within:outline-2 focus-within:outline-accent ${
        field.problem ? 'border-bad' : 'border-line'
      }`}
    />
  );
}
