import { useRef, useState, type SubmitEvent } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { DialogFrame } from '@/components/studio/site/dialog-frame';
import { Button } from '@/components/ui/button';
import { account, closeDialog, connectAccount } from '@/lib/account/account';
import { troubleIn } from '@/lib/account/account-api';
import type { AccountStatus, Trouble, Way } from '@/lib/account/contract';
import { keptRegion, keepRegion } from '@/lib/account/kept-region';
import type { Language } from '@/lib/i18n/languages';
import { TroubleNote } from '../trouble-note';
import { Advanced, KeysHelp } from './connect-help';
import { KeysField } from './keys-field';
import { connectTexts } from './messages';
import { RegionField } from './region-field';
import { ProfileField, RoleFields, Ways } from './way-fields';

const noStatus: AccountStatus = { regions: [] };

/** Who the student is, for AWS. */
export function ConnectDialog({ language }: { readonly language: Language }) {
  const texts = connectTexts(language);
  const status = useStore(account, (snapshot) => snapshot.status) ?? noStatus;
  const unreachable = useStore(account, (snapshot) => snapshot.trouble);
  const form = useConnectForm(status);
  const { kind, from } = form;
  const profiles = status.ownMachine?.profiles;
  const source = kind === 'role' ? from : kind;
  const shown = form.trouble ?? unreachable;
  return (
    <DialogFrame title={texts.title} onClose={closeDialog}>
      <form
        onSubmit={(event) => void form.submit(event)}
        noValidate
        autoComplete="off"
        className="mt-1 grid gap-4"
      >
        <p className="text-sm text-muted">{texts.lead}</p>
        <Ways language={language} hasProfiles={profiles !== undefined} kind={kind} onChange={form.setKind} />
        {kind === 'role' && (
          <RoleFields
            language={language}
            hasProfiles={profiles !== undefined}
            from={from}
            onFrom={form.setFrom}
          />
        )}
        {source === 'pasted' && <KeysField key={form.sent} box={form.box} language={language} />}
        {source === 'profile' && <ProfileField language={language} profiles={profiles ?? []} />}
        <RegionField
          regions={status.regions}
          region={form.region}
          language={language}
          onChange={form.setRegion}
        />
        {status.ownMachine && <Advanced language={language} />}
        {form.missing && (
          <p role="alert" className="text-sm text-bad">
            {texts[form.missing]}
          </p>
        )}
        {shown && <TroubleNote trouble={shown} language={language} />}
        {form.trouble && source === 'pasted' && <p className="text-xs text-muted">{texts.cleared}</p>}
        <p className="text-xs text-muted">{texts.promise}</p>
        <KeysHelp language={language} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={closeDialog}>
            {texts.cancel}
          </Button>
          <Button look="primary" type="submit" disabled={form.isBusy} aria-busy={form.isBusy}>
            {form.isBusy ? texts.submitting : texts.submit}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

type Kind = Way['kind'];
type Missing = 'needsKeys' | 'needsRole';

function useConnectForm(status: AccountStatus) {
  const [kind, setKind] = useState<Kind>('pasted');
  const [from, setFrom] = useState<Exclude<Kind, 'role'>>('pasted');
  const [chosen, setRegion] = useState<string>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [missing, setMissing] = useState<Missing>();
  const [isBusy, setBusy] = useState(false);
  const [sent, setSent] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const region = chosen ?? keptRegion(status.regions);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const way = wayOf({ kind, from, given, keys: box.current?.value ?? '' });
    setTrouble(undefined);
    setMissing(typeof way === 'string' ? way : undefined);
    if (typeof way === 'string') return;
    setBusy(true);
    const endpoint = textOf(given, 'endpoint') || undefined;
    const connecting = connectAccount({ way, region, endpoint });
    if (box.current) box.current.value = '';
    try {
      await connecting;
      keepRegion(region);
    } catch (problem) {
      setTrouble(troubleIn(problem));
      setSent((count) => count + 1);
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ kind, from, region, trouble, missing, isBusy, sent, box },
    ...{ setKind, setFrom, setRegion, submit },
  };
}

interface Given {
  readonly kind: Kind;
  readonly from: Exclude<Kind, 'role'>;
  readonly given: FormData;
  readonly keys: string;
}

/** Names of fields of the form; the keys have none, so that nothing else picks them up. */
function wayOf({ kind, from, given, keys }: Given): Way | Missing {
  const source = kind === 'role' ? from : kind;
  const base: Way =
    source === 'profile'
      ? { kind: 'profile', name: textOf(given, 'profile') }
      : { kind: 'pasted', text: keys };
  if (base.kind === 'pasted' && base.text.trim() === '') return 'needsKeys';
  if (kind !== 'role') return base;
  const roleArn = textOf(given, 'role');
  const externalId = textOf(given, 'external') || undefined;
  return roleArn.startsWith('arn:') ? { kind: 'role', roleArn, externalId, from: base } : 'needsRole';
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
