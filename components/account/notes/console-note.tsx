import { useStore } from '@/components/sandbox/use-store';
import { account } from '@/lib/account/account';
import { consoleLink } from '@/lib/account/console-link';
import type { Language } from '@/lib/i18n/languages';

const texts = {
  es: { open: 'Consola', title: 'Abrir en la consola de AWS' },
  en: { open: 'Console', title: 'Open in the AWS console' },
} satisfies Record<Language, object>;

interface ConsoleNoteProps {
  /** Of a state machine or an execution. */
  readonly arn: string;
  readonly language: Language;
}

/** The same thing as AWS itself shows it; nowhere where something else stands in for AWS. */
export default function ConsoleNote({ arn, language }: ConsoleNoteProps) {
  const isAws = useStore(account, ({ status }) => status?.connection && !status.connection.endpoint);
  const { open, title } = texts[language];
  return (
    isAws && (
      <a
        href={consoleLink(arn)}
        target="_blank"
        rel="noreferrer"
        title={title}
        className="inline-flex min-h-6 items-center text-xs whitespace-nowrap text-accent underline-offset-2 hover:underline"
      >
        {open} ↗
      </a>
    )
  );
}
