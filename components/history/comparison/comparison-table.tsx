import type { DescribeExecutionCommandOutput } from '@aws-sdk/client-sfn';
import type { ReactNode } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import type { Language } from '@/lib/i18n/languages';
import { sameJson } from '@/lib/sandbox/history/same-json';
import { ElapsedTime } from '../elapsed-time';
import { JsonBlock } from '../json-block';
import { RunStatus } from '../run-status';

interface ComparisonTableProps {
  left: DescribeExecutionCommandOutput;
  right: DescribeExecutionCommandOutput;
  language: Language;
}

export function ComparisonTable({ left, right, language }: ComparisonTableProps) {
  const texts = getMessages(language).comparison;
  const runTexts = getMessages(language).runs;
  const json = (label: string, text: string | undefined) => (
    <JsonBlock label={label} text={text} language={language} />
  );
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{texts.caption}</caption>
      <thead className="text-left text-xs text-muted">
        <tr>
          <th className="w-24 px-1 py-1 font-medium">{texts.what}</th>
          <th className="px-1 py-1 font-medium">{texts.this}</th>
          <th className="px-1 py-1 font-medium">{texts.other}</th>
        </tr>
      </thead>
      <tbody>
        <Line name={runTexts.status} isSame={left.status === right.status} language={language}>
          {left.status && <RunStatus status={left.status} language={language} />}
          {right.status && <RunStatus status={right.status} language={language} />}
        </Line>
        <Line name={runTexts.duration} language={language}>
          <ElapsedTime from={left.startDate} to={left.stopDate} language={language} />
          <ElapsedTime from={right.startDate} to={right.stopDate} language={language} />
        </Line>
        <Line name={runTexts.input} isSame={sameJson(left.input, right.input)} language={language}>
          {json(runTexts.input, left.input)}
          {json(runTexts.input, right.input)}
        </Line>
        <Line name={runTexts.output} isSame={sameJson(left.output, right.output)} language={language}>
          {json(runTexts.output, left.output)}
          {json(runTexts.output, right.output)}
        </Line>
        {(left.error ?? right.error) !== undefined && (
          <Line name={runTexts.error} isSame={left.error === right.error} language={language}>
            <span className="font-mono text-xs">{left.error ?? '–'}</span>
            <span className="font-mono text-xs">{right.error ?? '–'}</span>
          </Line>
        )}
      </tbody>
    </table>
  );
}

interface LineProps {
  name: string;
  /** Undefined where it means nothing, as with durations. */
  isSame?: boolean;
  language: Language;
  children: [left: ReactNode, right: ReactNode];
}

function Line({ name, isSame, language, children: [left, right] }: LineProps) {
  const texts = getMessages(language).comparison;
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="px-1 py-2 text-left font-medium">
        {name}
        {isSame !== undefined && (
          <span className={`block text-xs font-normal ${isSame ? 'text-muted' : 'text-warn'}`}>
            {isSame ? `= ${texts.same}` : `≠ ${texts.differs}`}
          </span>
        )}
      </th>
      <td className="px-1 py-2">{left}</td>
      <td className="px-1 py-2">{right}</td>
    </tr>
  );
}
