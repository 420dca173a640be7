import type { Json } from '@pasos/engine';
import type { FieldTextId } from '../texts/es-fields';
import type { OptionTextId, SectionTextId } from '../texts/es-forms';

export type QueryLanguage = 'JSONPath' | 'JSONata';

/** How a value is written. `computed`: in JSONata an expression may stand for it. */
export type Control =
  | { readonly kind: 'text'; readonly isLong?: true; readonly computed?: true }
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly isWhole?: true;
      readonly computed?: true;
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'state' }
  /** A path, or where `takesFunctions` says so also a call such as `States.Format(…)`. */
  | { readonly kind: 'path'; readonly takesFunctions?: true }
  /** `isStatic`: nothing in it is read from the data. */
  | { readonly kind: 'json'; readonly computed?: true; readonly isStatic?: true }
  | { readonly kind: 'machine-arn'; readonly computed?: true }
  | { readonly kind: 'texts'; readonly suggests?: 'errors' };

interface Shown {
  /** Only in states of that query language. */
  readonly only?: QueryLanguage;
  /** Only while another field of the same object has one of these values; the first is what its absence means. */
  readonly when?: { readonly at: string; readonly is: readonly (string | undefined)[] };
}

export interface Field extends Shown {
  readonly kind: 'field';
  /** Where in the state, or in the item of a list: `ProcessorConfig/Mode`. */
  readonly at: string;
  readonly text: FieldTextId;
  readonly control: Control;
  readonly isRequired?: true;
}

/** One way of saying it, of several that exclude one another. */
export interface Option {
  readonly text: OptionTextId;
  /** The field that says it; absent: none of them is written. */
  readonly at?: string;
  readonly control?: Control;
  /** The value that is meant by this option, instead of one that is typed. */
  readonly fixed?: Json;
  /** What stands there first, when the option is picked. */
  readonly initial?: Json;
  /** What can be said besides, once it is picked. */
  readonly items?: readonly FormItem[];
}

/** Fields that exclude one another are one control. */
export interface Either extends Shown {
  readonly kind: 'either';
  readonly text: FieldTextId;
  readonly options: readonly Option[];
  readonly isRequired?: true;
}

export interface List extends Shown {
  readonly kind: 'list';
  readonly at: string;
  readonly text: FieldTextId;
  readonly item: 'retrier' | 'catcher';
  readonly items: readonly FormItem[];
  readonly fresh: Json;
}

export interface Section extends Shown {
  readonly kind: 'section';
  readonly text: SectionTextId;
  readonly items: readonly FormItem[];
  readonly isFolded?: true;
}

/** What no table can describe: each has a component of its own. */
export interface Special extends Shown {
  readonly kind: 'special';
  readonly id:
    'name' | 'type' | 'transition' | 'resource' | 'service' | 'rules' | 'branches' | 'variables' | 'states';
  /** The fields it writes. */
  readonly writes: readonly string[];
}

export type FormItem = Field | Either | List | Section | Special;

export type TabId = 'configuration' | 'data' | 'variables' | 'errors' | 'definition';

export interface Tab {
  readonly id: TabId;
  readonly items: readonly FormItem[];
}
export type Form = readonly Tab[];
