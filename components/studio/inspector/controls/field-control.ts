import type { Json } from '@pasos/engine';
import type { Change } from '@/lib/studio/edit/change';
import type { Control } from '@/lib/studio/inspector/fields/form';

/** What any control is given: what it shows, and what it writes with. */
export interface FieldControl<Kind extends Control['kind'] = Control['kind']> {
  readonly control: Extract<Control, { kind: Kind }>;
  /** Tells the field from all others. */
  readonly pointer: string;
  readonly value: Json | undefined;
  /** Object whose field it is, and the scope of the states it can name. */
  readonly base: string;
  readonly at: string;
  readonly scope: string;
  readonly label: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isRequired: boolean;
  readonly write: (text: string, value: Json | undefined) => Change;
}
