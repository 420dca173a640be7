import type { LeastPrivilege } from '@pasos/engine/access';
import { useState } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { explainError, type CallProblem } from '@/lib/sandbox/explain/explain-error';
import { checkRole, grantRole, type RoleCheck } from '@/lib/studio/machine/policy/role-check';
import type { Target } from '@/lib/targets/target';
import type { PermissionTexts } from './messages';

interface RoleSectionProps {
  readonly roleArn: string;
  readonly least: LeastPrivilege;
  readonly trust: object;
  readonly target: Target;
  readonly language: Language;
  readonly texts: PermissionTexts;
}

const POLICY_NAME = 'PermisosMinimos';

/** What the role of the machine lacks, and a button that gives it. */
export function RoleSection({ roleArn, least, trust, target, language, texts }: RoleSectionProps) {
  const { service } = target;
  const [check, setCheck] = useState<RoleCheck>();
  const [problem, setProblem] = useState<CallProblem>();
  const [isBusy, setBusy] = useState(false);
  const [isGranted, setGranted] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    setGranted(false);
    try {
      await work();
    } catch (trouble) {
      setProblem(explainError(trouble));
    }
    setBusy(false);
  };
  const look = async () => setCheck(await checkRole(service, roleArn, least.statements));
  const give = async () => {
    await grantRole(service, { roleArn, trust, policy: least.policy, policyName: POLICY_NAME });
    await look();
    setGranted(true);
  };
  const isLacking = check?.kind === 'no-role' || (check && check.missing.length > 0);
  return (
    <section className="grid gap-3">
      <h3 className="text-sm font-semibold">{texts.role}</h3>
      <code className="font-mono text-xs break-all">{roleArn}</code>
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-busy={isBusy} onClick={() => void attempt(look)}>
          {texts.check}
        </Button>
        {isLacking && (
          <Button size="small" look="primary" aria-busy={isBusy} onClick={() => void attempt(give)}>
            {check.kind === 'no-role' ? texts.create : texts.grant}
          </Button>
        )}
      </div>
      <div role="status" className="grid gap-2 text-sm">
        {isGranted && <p className="text-ok">{texts.granted}</p>}
        {check && <Found check={check} texts={texts} />}
      </div>
      {problem && <Refusal problem={problem} language={language} />}
    </section>
  );
}

function Found({ check, texts }: { readonly check: RoleCheck; readonly texts: PermissionTexts }) {
  if (check.kind === 'no-role') return <p className="text-muted">{texts.noRole}</p>;
  const { missing } = check;
  if (missing.length === 0) return <p className="text-ok">{texts.complete}</p>;
  return (
    <>
      <p className="text-bad">{texts.missing(missing.length)}</p>
      <ul className="grid gap-1 font-mono text-xs">
        {missing.map(({ action, resource, isForbidden }) => (
          <li key={`${action} ${resource}`} className="break-all">
            {action} <span className="text-muted">{resource}</span>
            {isForbidden && <span className="font-sans text-bad"> ({texts.forbidden})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
