import type { PermittedStatement } from '@pasos/engine/access';
import type { PermissionTexts } from './messages';

interface StatementListProps {
  readonly statements: readonly PermittedStatement[];
  readonly texts: PermissionTexts;
}

/** What each statement of a policy is for. */
export function StatementList({ statements, texts }: StatementListProps) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {statements.map((statement) => (
        <li key={statement.sid} className="grid gap-1.5 px-3 py-2.5 text-sm">
          <p className="font-medium">{texts.reasons[statement.reason]}</p>
          <p className="font-mono text-xs break-words">{statement.actions.join(' · ')}</p>
          <p className="text-xs text-muted">
            {texts.on} <span className="font-mono break-all">{statement.resources.join(' · ')}</span>
          </p>
          {statement.states.length > 0 && (
            <p className="text-xs text-muted">
              {texts.states} {statement.states.join(', ')}
            </p>
          )}
          {statement.isBroad && (
            <p className="rounded bg-warn-soft px-2 py-1 text-xs text-warn">{texts.broad}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
