import { useRef } from 'react';
import { Button } from '@/components/ui/button';

interface FileButtonProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Reads a JSON file that the student chooses. */
export function FileButton({ text, onText }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" onClick={() => input.current?.click()}>
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={text}
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          void file?.text().then(onText);
        }}
      />
    </>
  );
}
