import { CodeEditor } from './code-editor';

interface JsonEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Ctrl+S. */
  readonly onSave?: () => void;
}

/** A JSON text that grows with what is in it, up to a height. */
export function JsonEditor(props: JsonEditorProps) {
  return <CodeEditor {...props} file="text.json" size="small" />;
}
