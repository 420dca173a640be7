import { writeMockConfigFile, type MockCase } from '@pasos/engine/mocks';
import { useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { mockValidations } from '@/lib/studio/trials/faults/kept-faults';
import { sameJson } from '@/lib/sandbox/history/same-json';
import type { Faults } from '@/lib/studio/trials/faults/faults';
import { judgePlan, readFaultFile } from '@/lib/studio/trials/faults/fault-file';
import { SelectField, TextField } from '../../form/fields';
import { FileButton } from '../../form/file-button';
import { download } from '../../form/files';
import { faultTexts, type FaultTexts } from './messages';

interface FaultFilesProps {
  readonly faults: Faults;
  readonly machine: string;
  readonly language: Language;
}

/** The plan as text, and the ways in and out: our own format and AWS's MockConfigFile. */
export function FaultFiles({ faults, machine, language }: FaultFilesProps) {
  const texts = faultTexts(language);
  const plan = useStore(faults.store, (snapshot) => snapshot.plan);
  const [note, setNote] = useState<string>();
  const [cases, setCases] = useState<readonly MockCase[]>([]);
  const open = (text: string) => {
    const read = readFaultFile(text, machine);
    setCases(read.kind === 'cases' ? read.cases : []);
    setNote(read.kind === 'problem' ? read.problem : undefined);
    if (read.kind === 'plan') faults.set(read.plan);
  };
  const take = ({ name, mocks }: MockCase) => {
    faults.set(mocks);
    setCases([]);
    setNote(texts.imported(name));
  };
  const exportAws = () => {
    const { file, left } = writeMockConfigFile(machine, [{ name: 'Pasos', mocks: plan }]);
    download('MockConfigFile.json', JSON.stringify(file, null, 2));
    setNote(left.length > 0 ? texts.left(left.length) : undefined);
  };
  return (
    <details className="rounded-md border border-line">
      <summary className="min-h-9 cursor-pointer rounded-md px-2.5 py-2 font-semibold outline-accent focus-visible:outline-2">
        {texts.whole}
      </summary>
      <div className="grid gap-3 p-2.5">
        <Validation faults={faults} texts={texts} />
        <TextField
          label={texts.wholeText}
          rows={10}
          value={JSON.stringify(plan, null, 2)}
          judge={judgePlan}
          isSame={sameJson}
          onChange={(text) => faults.read(text)}
        />
        <div className="flex flex-wrap gap-2">
          <FileButton text={texts.importFile} onText={open} />
          <Button
            size="small"
            onClick={() => download(`${machine}.mocks.json`, JSON.stringify(plan, null, 2))}
          >
            {texts.exportPlan}
          </Button>
          <Button size="small" onClick={exportAws}>
            {texts.exportAws}
          </Button>
        </div>
        {cases.length > 0 && (
          <div className="grid justify-items-start gap-2">
            <p>{texts.chooseCase}</p>
            {cases.map((each) => (
              <Button key={`${each.machine}/${each.name}`} size="small" onClick={() => take(each)}>
                {each.machine} · {each.name}
              </Button>
            ))}
          </div>
        )}
        {note !== undefined && (
          <p role="status" className="text-xs break-words whitespace-pre-wrap text-muted">
            {note}
          </p>
        )}
      </div>
    </details>
  );
}

/** How closely answers are held against those of the services. */
function Validation({ faults, texts }: { readonly faults: Faults; readonly texts: FaultTexts }) {
  const validation = useStore(faults.store, (snapshot) => snapshot.validation);
  return (
    <SelectField
      label={texts.validation}
      hint={texts.validationNote}
      value={validation}
      options={mockValidations.map((id) => ({ id, text: texts.validations[id] }))}
      onChange={(id) => faults.setValidation(id)}
    />
  );
}
