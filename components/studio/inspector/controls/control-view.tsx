import { useInspector } from '../use-inspector';
import { ChoiceControl } from './choice-control';
import { ExpressionControl } from './expression-control';
import type { FieldControl } from './field-control';
import { FlagControl } from './flag-control';
import { JsonControl } from './json-control';
import { MachineControl } from './machine-control';
import { StateControl } from './state-control';
import { TextControl } from './text-control';
import { TextsControl } from './texts-control';

type Of<Kind extends FieldControl['control']['kind']> = FieldControl<Kind>;

/** The control of a field's kind. `isValue`: an expression is not to be offered (again). */
export function ControlView({ isValue = false, ...props }: FieldControl & { readonly isValue?: boolean }) {
  const { subject } = useInspector();
  const { control } = props;
  const isComputed = 'computed' in control && control.computed && subject.language === 'JSONata';
  if (isComputed && !isValue) return <ExpressionControl {...props} />;
  switch (control.kind) {
    case 'text':
    case 'number':
    case 'path':
      return <TextControl {...(props as Of<'text' | 'number' | 'path'>)} />;
    case 'machine-arn':
      return <MachineControl {...(props as Of<'machine-arn'>)} />;
    case 'flag':
      return <FlagControl {...(props as Of<'flag'>)} />;
    case 'choice':
      return <ChoiceControl {...(props as Of<'choice'>)} />;
    case 'state':
      return <StateControl {...(props as Of<'state'>)} />;
    case 'json':
      return <JsonControl {...(props as Of<'json'>)} />;
    case 'texts':
      return <TextsControl {...(props as Of<'texts'>)} />;
  }
}
