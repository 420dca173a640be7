'use client';

import { visitKey } from '@/lib/sandbox/history/rows/visit-tree';
import { runTexts } from '../messages/messages';
import type { RunViewProps } from '../run-details';
import { nodeSentence } from './node-texts';
import { pickNode } from './pick-node';
import { useSelection } from './run-view';
import { onTreeKey } from './tree-keys';
import type { VisitRows } from './use-visit-rows';
import { Twist } from './visit-cells';
import { isPicked } from './visit-table';
import { rowLook, VirtualList } from './virtual-list';
import { StatusIcon, statusColours } from '@/components/graph/status-mark';

/** The run told as a tree of sentences: containers, iterations, visits and attempts. */
export function OutlineTree({ list, studio, language }: RunViewProps & { readonly list: VisitRows }) {
  const texts = runTexts(language).rows;
  const { picked, isLater } = useSelection(studio);
  return (
    <VirtualList
      role="tree"
      label={texts.outline}
      keysHelp={texts.keys}
      keys={list.keys}
      picked={picked === undefined ? undefined : visitKey(picked)}
      onPick={(index) => pickNode(list.rows[index], list, studio)}
      onKey={(event, index) => onTreeKey(event, index, list)}
    >
      {(place) => {
        const row = list.rows[place.index];
        if (!row) return null;
        const { node, level, isOpen } = row;
        const look = { isPicked: isPicked(row, picked), isLater: isLater(node.since) };
        return (
          <div
            key={node.key}
            role="treeitem"
            id={place.id}
            aria-level={level}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-expanded={isOpen}
            aria-selected={look.isPicked}
            onClick={() => pickNode(row, list, studio)}
            className={`flex items-center gap-1.5 px-2 ${rowLook(place, look)}`}
            style={{ ...place.style, paddingInlineStart: `${Math.min(level - 1, 8) * 1.1 + 0.5}rem` }}
          >
            <Twist isOpen={isOpen} title="" onToggle={() => list.setOpen(node.key, !isOpen)} />
            <span className={statusColours[node.status].text}>
              <StatusIcon status={node.status} size={13} />
            </span>
            <span className="truncate">
              {nodeSentence(node, language)}
              {look.isLater && <span className="sr-only">, {texts.later}</span>}
            </span>
          </div>
        );
      }}
    </VirtualList>
  );
}
