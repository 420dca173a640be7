import type { ReactNode } from 'react';
import { isAt, type PlacedProblem } from '@/lib/studio/inspector/scope/problems';
import { Problems } from '../parts/problems';
import { useInspector } from '../use-inspector';

interface FieldFrameProps {
  /** As AWS names it. */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly labelId: string;
  readonly helpId: string;
  readonly isRequired?: boolean;
  /** Where findings are looked for. */
  readonly pointers: readonly string[];
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}

/** A field: what it is called, what it is for, its control, and what is wrong with it. */
export function FieldFrame({
  name,
  label,
  help,
  labelId,
  helpId,
  pointers,
  children,
  ...rest
}: FieldFrameProps) {
  const { problems } = useInspector();
  const found = problems.filter(({ pointer }) => pointers.some((place) => isAt(pointer, place)));
  return (
    <div
      role={rest.isGroup ? 'group' : undefined}
      aria-labelledby={rest.isGroup ? labelId : undefined}
      data-field={name}
      className="grid grid-cols-1 min-w-0 gap-1"
    >
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span id={labelId} className="text-sm font-medium">
          {label}
          {rest.isRequired && <span className="text-bad"> *</span>}
        </span>
        {name !== label && <code className="ml-auto text-xs break-all text-muted">{name}</code>}
      </div>
      {children}
      <p id={helpId} className="text-xs text-muted">
        {help}
      </p>
      <Problems found={withoutTwins(found)} />
    </div>
  );
}

function withoutTwins(found: readonly PlacedProblem[]): readonly PlacedProblem[] {
  return found.filter(
    ({ diagnostic }, index) => found.findIndex((one) => one.diagnostic === diagnostic) === index,
  );
}
