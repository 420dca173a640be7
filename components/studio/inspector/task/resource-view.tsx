import type { ServiceAction } from '@pasos/engine/browser';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fieldPointer, valueAt } from '@/lib/studio/inspector/pointer';
import { readResource, type Resource } from '@/lib/studio/inspector/resource';
import {
  addRequired,
  callAction,
  missing,
  parametersField,
} from '@/lib/studio/inspector/services/call-action';
import { setField } from '@/lib/studio/inspector/edits/set-field';
import { asRecord } from '@/lib/graph/json-value';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { TextControl } from '../controls/text-control';
import { FieldFrame } from '../form/field-frame';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import { AnsweredBy } from './answered-by';
import { ActionSearch } from './action-search';
import { PatternView } from './pattern-view';
import { useServices } from './use-services';

/** What the Task calls: chosen among all actions, or written as an ARN. */
export function ResourceView({ state }: { readonly state: StateSubject }) {
  const { language, edit, isBroken } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const [isChoosing, setChoosing] = useState(false);
  const services = useServices();
  const written = valueAt(state.value, '/Resource');
  const resource = readResource(written);
  const action = resource && actionOf(services, resource);
  return (
    <FieldFrame
      name="Resource"
      label={texts.resource}
      help={texts.resourceHelp}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      pointers={[fieldPointer(state.pointer, 'Resource')]}
      isRequired
      isGroup
    >
      <div className="flex flex-wrap items-center gap-2">
        <strong className="min-w-0 text-sm break-all">
          {resource ? titleOf(resource) : texts.noResource}
        </strong>
        {resource && <Badge text={texts.integration[resource.kind]} />}
        <Button
          size="small"
          disabled={isBroken}
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
          className="ml-auto"
        >
          {texts.chooseAction}
        </Button>
      </div>
      {isChoosing && (
        <ActionSearch
          actions={services}
          onChoose={(chosen) => {
            setChoosing(false);
            edit((now) => callAction(now, state.pointer, { action: chosen, language: state.language }));
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      <TextControl
        control={{ kind: 'machine-arn' }}
        pointer={fieldPointer(state.pointer, 'Resource')}
        value={written}
        base={state.pointer}
        at="Resource"
        scope={state.scope}
        label={texts.resource}
        labelledBy={`${id}-label`}
        describedBy={`${id}-help`}
        isRequired
        write={(text, next) => setField(text, state.pointer, 'Resource', next)}
      />
      {resource && 'service' in resource && (
        <PatternView state={state} resource={resource} offered={action?.patterns ?? []} />
      )}
      {resource?.kind === 'sdk' && <AnsweredBy resource={resource} />}
      {action && <Lacking state={state} action={action} />}
    </FieldFrame>
  );
}

function actionOf(services: readonly ServiceAction[], resource: Resource): ServiceAction | undefined {
  if (!('service' in resource)) return undefined;
  const { kind, service, action } = resource;
  return services.find(
    (one) => one.isSdk === (kind === 'sdk') && one.service === service && one.action === action,
  );
}

/** Parameters that the action cannot do without and that are not there. */
function Lacking({ state, action }: { readonly state: StateSubject; readonly action: ServiceAction }) {
  const { language, edit, isBroken } = useInspector();
  const texts = getMessages(language);
  const parameters = asRecord(valueAt(state.value, `/${parametersField(state.language)}`));
  const lacking = Object.keys(missing(parameters, action));
  if (lacking.length === 0) return null;
  const add = () => edit((now) => addRequired(now, state.pointer, { action, language: state.language }));
  return (
    <p className="flex flex-wrap items-center gap-2 rounded-md bg-warn-soft px-2 py-1.5 text-xs text-warn">
      {texts.lacking(lacking.join(', '))}
      <Button size="small" disabled={isBroken} onClick={add}>
        {texts.addLacking}
      </Button>
    </p>
  );
}

function titleOf(resource: Resource): string {
  if ('service' in resource) return `${resource.service}:${resource.action}`;
  return resource.arn.split(':').pop() ?? resource.arn;
}

function Badge({ text }: { readonly text: string }) {
  return <span className="rounded-full bg-raised px-2 py-0.5 text-xs text-muted">{text}</span>;
}
