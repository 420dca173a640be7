import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import {
  inspectionLevels,
  mockable,
  validationModes,
  type TestForm,
} from '@/lib/studio/trials/test-state/test-request';
import { SelectField, TextField } from '../../form/fields';
import { judgeJson } from '../../form/judge-json';
import { testTexts } from './messages';

interface TestFieldsProps {
  readonly form: TestForm;
  /** Of the state. */
  readonly type: string;
  readonly language: Language;
  readonly onChange: (members: Partial<TestForm>) => void;
  /** Present when the run that is looked at has been in the state. */
  readonly onFromRun?: () => void;
}

/** What a test of a state is told. */
export function TestFields({ form, type, language, onChange, onFromRun }: TestFieldsProps) {
  const texts = testTexts(language);
  const json = judgeJson(language);
  const orNothing = (text: string) => (text.trim() === '' ? undefined : json(text));
  const isMocked = form.mock !== 'none';
  return (
    <>
      <TextField
        label={texts.input}
        rows={6}
        value={form.input}
        judge={json}
        onChange={(input) => onChange({ input })}
      />
      {onFromRun && (
        <div>
          <Button size="small" onClick={onFromRun}>
            {texts.fromRun}
          </Button>
        </div>
      )}
      {mockable.has(type) && <MockFields form={form} type={type} language={language} onChange={onChange} />}
      <SelectField
        label={texts.level}
        value={form.level}
        options={inspectionLevels.map((id) => ({ id, text: texts.levels[id] }))}
        onChange={(level) => onChange({ level })}
      />
      <details className="rounded-md border border-line" open={form.variables !== '' || form.context !== ''}>
        <summary className="min-h-9 cursor-pointer rounded-md px-2.5 py-2 outline-accent focus-visible:outline-2">
          {texts.more}
        </summary>
        <div className="grid gap-3 p-2.5">
          <TextField
            label={texts.variables}
            rows={3}
            value={form.variables}
            placeholder="{}"
            judge={orNothing}
            onChange={(variables) => onChange({ variables })}
          />
          <TextField
            label={texts.context}
            rows={3}
            value={form.context}
            placeholder="{}"
            hint={isMocked ? undefined : texts.contextHint}
            judge={orNothing}
            onChange={(context) => onChange({ context })}
          />
        </div>
      </details>
    </>
  );
}

function MockFields({ form, language, onChange }: TestFieldsProps) {
  const texts = testTexts(language);
  return (
    <fieldset className="grid gap-3 rounded-lg border border-line p-2.5">
      <SelectField
        label={texts.mock}
        value={form.mock}
        hint={form.mock === 'none' ? texts.real : undefined}
        options={(['none', 'result', 'error'] as const).map((id) => ({ id, text: texts.mocks[id] }))}
        onChange={(mock) => onChange({ mock })}
      />
      {form.mock === 'result' && (
        <>
          <TextField
            label={texts.result}
            rows={5}
            value={form.result}
            judge={judgeJson(language)}
            onChange={(result) => onChange({ result })}
          />
          <SelectField
            label={texts.validation}
            value={form.validation}
            options={validationModes.map((id) => ({ id, text: id }))}
            onChange={(validation) => onChange({ validation })}
          />
        </>
      )}
      {form.mock === 'error' && (
        <>
          <TextField label={texts.error} value={form.error} onChange={(error) => onChange({ error })} />
          <TextField label={texts.cause} value={form.cause} onChange={(cause) => onChange({ cause })} />
          <TextField
            label={texts.retries}
            value={String(form.retries)}
            judge={(text) => (/^\d{1,4}$/.test(text) ? undefined : texts.badCount)}
            onChange={(text) => onChange({ retries: Number(text) })}
          />
        </>
      )}
    </fieldset>
  );
}
