import { graphTexts } from '@/components/graph/graph-texts';
import type { Language } from '@/lib/i18n/languages';
import { formatDuration } from '@/lib/sandbox/duration';
import type { TreeNode } from '@/lib/sandbox/history/rows/visit-tree';
import { runTexts } from '../messages/messages';

export function nodeName(node: TreeNode, language: Language): string {
  const texts = runTexts(language).rows;
  switch (node.kind) {
    case 'visit':
      return node.visit.name;
    case 'try':
      return texts.try(node.number);
    case 'branch':
      return texts.branch(node.index + 1);
    case 'iteration':
      return texts.iteration(node.index);
    case 'iterations':
      return texts.iterations(node.count.toLocaleString(language));
  }
}

/** A row as it would be read out: name, type, how it ended, how often it was tried, how long it took. */
export function nodeSentence(node: TreeNode, language: Language): string {
  const visit = node.kind === 'visit' ? node.visit : undefined;
  const error = node.kind === 'try' ? node.error : visit?.error;
  const isFailing = node.status === 'failed' || node.status === 'caught';
  const parts = [
    nodeName(node, language),
    visit?.type,
    graphTexts[language].statuses[node.status],
    isFailing ? error : undefined,
    visit && visit.attempts > 1 ? runTexts(language).rows.tries(visit.attempts) : undefined,
    node.endedAt && formatDuration(node.endedAt.getTime() - node.startedAt.getTime(), language),
  ];
  return parts.filter(Boolean).join(', ');
}
