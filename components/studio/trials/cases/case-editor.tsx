import type { MockPlan } from '@pasos/engine/mocks';
import type { Language } from '@/lib/i18n/languages';
import { sameJson } from '@/lib/sandbox/history/same-json';
import type { CaseBench } from '@/lib/studio/trials/cases/case-bench';
import { caseStatuses, type Expected, type SavedCase } from '@/lib/studio/trials/cases/saved-case';
import { judgePlan } from '@/lib/studio/trials/faults/fault-file';
import { SelectField, TextField } from '../../form/fields';
import { judgeJson } from '../../form/judge-json';
import { caseTexts } from './messages';

interface CaseEditorProps {
  readonly saved: SavedCase;
  readonly bench: CaseBench;
  readonly language: Language;
}

/** All that a case is made of, folded away. */
export function CaseEditor({ saved, bench, language }: CaseEditorProps) {
  const texts = caseTexts(language);
  const { id, input, mocks, expected } = saved;
  const json = judgeJson(language);
  const expect = (members: { readonly [K in keyof Expected]?: Expected[K] | undefined }) =>
    bench.cases.change(id, { expected: definedOnly({ ...expected, ...members }) });
  return (
    <details>
      <summary className="min-h-8 cursor-pointer rounded py-1 text-xs outline-accent focus-visible:outline-2">
        {texts.edit}
      </summary>
      <div className="grid gap-3 pt-2 @[40rem]:grid-cols-2">
        <TextField
          label={texts.input}
          rows={6}
          value={input}
          judge={json}
          onChange={(text) => bench.cases.change(id, { input: text })}
        />
        <TextField
          label={texts.mocks}
          rows={6}
          value={JSON.stringify(mocks, null, 2)}
          judge={judgePlan}
          isSame={sameJson}
          onChange={(text) => bench.cases.change(id, { mocks: JSON.parse(text) as MockPlan })}
        />
        <SelectField
          label={texts.status}
          value={expected.status}
          options={caseStatuses.map((each) => ({ id: each, text: texts.statuses[each] }))}
          onChange={(status) => expect({ status })}
        />
        <TextField
          label={texts.error}
          value={expected.error ?? ''}
          onChange={(error) => expect({ error: error || undefined })}
        />
        <TextField
          label={texts.output}
          rows={5}
          value={expected.output ?? ''}
          judge={(text) => (text.trim() === '' ? undefined : json(text))}
          onChange={(output) => expect({ output: output.trim() || undefined })}
        />
        <TextField
          label={texts.path}
          rows={5}
          value={expected.path?.join('\n') ?? ''}
          isSame={(typed, value) => typed.trim() === value}
          onChange={(text) => expect({ path: pathOf(text) })}
        />
      </div>
    </details>
  );
}

function pathOf(text: string): readonly string[] | undefined {
  const names = text.split('\n').filter((name) => name.trim() !== '');
  return names.length > 0 ? names : undefined;
}

function definedOnly(members: { readonly [K in keyof Expected]: Expected[K] | undefined }): Expected {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as unknown as Expected;
}
