import { useState } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { DeployStep } from '@/lib/studio/templates/image-pipeline/deploy';
import type { CallService } from '@/lib/targets/service-caller';
import { getMessages } from './messages';

interface Stack {
  /** What is being made; undefined while nothing is. */
  readonly step: DeployStep | undefined;
  /** Why nothing came of it, in AWS's words. */
  readonly problem: string | undefined;
  /** Whether all is there. */
  readonly make: () => Promise<boolean>;
}

/** The resources of a template, made in the account. What it takes is fetched when somebody wants them. */
export function useTemplateStack(call: CallService): Stack {
  const [step, setStep] = useState<DeployStep>();
  const [problem, setProblem] = useState<string>();
  const make = async () => {
    setProblem(undefined);
    setStep('code');
    try {
      const { deployImagePipeline } = await import('@/lib/studio/templates/image-pipeline/deploy');
      await deployImagePipeline({ call, onStep: setStep });
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message || error.name : String(error));
      return false;
    } finally {
      setStep(undefined);
    }
  };
  return { step, problem, make };
}

interface TemplateStackProps {
  readonly stack: Stack;
  readonly language: Language;
}

/** What comes with a machine besides its definition, and how far it has come. */
export function TemplateStack({ stack: { step, problem }, language }: TemplateStackProps) {
  const texts = getMessages(language).dialog.stack;
  return (
    <div className="rounded-lg border border-line px-3 py-2 text-sm">
      <p className="text-muted">{texts.lead}</p>
      <p role="status" className="mt-1 font-medium empty:hidden">
        {step && texts[step]}
      </p>
      {problem !== undefined && (
        <p role="alert" className="mt-1 text-bad">
          {texts.failed}: <span className="font-mono text-xs">{problem}</span>. {texts.again}
        </p>
      )}
    </div>
  );
}
