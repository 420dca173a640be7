import { DescribeStateMachineCommand, type DescribeStateMachineCommandOutput } from '@aws-sdk/client-sfn';
import { leastPrivilege, trustPolicy, type LeastPrivilege } from '@pasos/engine/access';
import { useCallback, useMemo, useState } from 'react';
import { JsonBlock } from '@/components/history/json-block';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Disclosure } from '@/components/ui/disclosure';
import type { Language } from '@/lib/i18n/languages';
import type { TabProps } from '../machine-panel';
import { getMessages } from '../messages';
import { useAnswer } from '../use-answer';
import { permissionTexts, type PermissionTexts } from './messages';
import { RoleSection } from './role-section';
import { StatementList } from './statement-list';
import { StrictSwitch } from './strict-switch';

/** The least policy of the machine, why each of its statements is there, and what the role lacks of it. */
export function PermissionsTab({ arn, target, language }: TabProps) {
  const texts = permissionTexts(language);
  const { client, control } = target;
  const ask = useCallback(
    () => client.send(new DescribeStateMachineCommand({ stateMachineArn: arn })),
    [client, arn],
  );
  const { answer, problem } = useAnswer(ask);
  const least = useMemo(() => answer && leastPolicies(arn, answer), [arn, answer]);
  if (!answer) {
    return problem ? (
      <Refusal problem={problem} language={language} />
    ) : (
      <p>{getMessages(language).loading}</p>
    );
  }
  if (!least) return <p className="text-sm text-muted">{texts.broken}</p>;
  const [own, ...others] = least;
  const trust = trustPolicy(arn);
  return (
    <div className="grid gap-6">
      <p className="text-sm text-muted">{texts.lead}</p>
      {control && <StrictSwitch control={control} language={language} texts={texts} />}
      {own && (
        <>
          <RoleSection
            roleArn={answer.roleArn ?? ''}
            least={own}
            trust={trust}
            target={target}
            language={language}
            texts={texts}
          />
          <Policy least={own} language={language} texts={texts} />
        </>
      )}
      {others.map((other) => (
        <section key={other.role} className="grid gap-3">
          <h3 className="text-sm font-semibold">
            {texts.otherRole} <code className="font-mono text-xs break-all">{other.role}</code>
          </h3>
          <Policy least={other} language={language} texts={texts} />
        </section>
      ))}
      <Trust trust={trust} language={language} texts={texts} />
    </div>
  );
}

function leastPolicies(arn: string, machine: DescribeStateMachineCommandOutput) {
  const { definition = '', loggingConfiguration, tracingConfiguration, encryptionConfiguration } = machine;
  return leastPrivilege({
    arn,
    definition,
    loggingConfiguration,
    tracingConfiguration,
    encryptionConfiguration,
  });
}

interface PolicyProps {
  readonly least: LeastPrivilege;
  readonly language: Language;
  readonly texts: PermissionTexts;
}

function Policy({ least, language, texts }: PolicyProps) {
  if (least.statements.length === 0) return <p className="text-sm text-muted">{texts.nothing}</p>;
  return (
    <div className="grid gap-4">
      <JsonBlock label={texts.policy} text={JSON.stringify(least.policy)} language={language} />
      <div className="grid gap-2">
        <h3 className="text-sm font-semibold">{texts.why}</h3>
        <StatementList statements={least.statements} texts={texts} />
      </div>
    </div>
  );
}

interface TrustProps {
  readonly trust: object;
  readonly language: Language;
  readonly texts: PermissionTexts;
}

function Trust({ trust, language, texts }: TrustProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="grid gap-2 text-sm">
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        {texts.trust}
      </Disclosure>
      {isOpen && <JsonBlock label={texts.trust} text={JSON.stringify(trust)} language={language} />}
    </section>
  );
}
