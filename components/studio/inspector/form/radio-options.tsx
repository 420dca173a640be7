import { useId } from 'react';

interface RadioOptionsProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly active: string;
  readonly onSelect: (id: string) => void;
}

/** One of several, all in sight. */
export function RadioOptions({ label, options, active, onSelect }: RadioOptionsProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="grid grid-cols-1 gap-x-3 @[18rem]:grid-cols-2">
      {options.map(({ id, text }) => (
        <label key={id} className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="radio"
            name={name}
            checked={id === active}
            onChange={() => onSelect(id)}
            className="size-4 accent-accent outline-accent focus-visible:outline-2"
          />
          {text}
        </label>
      ))}
    </div>
  );
}
