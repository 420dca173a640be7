import { useEffect, useMemo, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import type { PlacedNode } from '@/lib/graph/layout';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { brokenState, unusedResults } from '@/lib/studio/edit/reading/hints';
import type { Canvas } from '../machine-graph';
import { hintTexts } from './hint-texts';
import { stateOf } from './use-canvas-events';

interface HintsProps {
  readonly session: SandboxSession;
  readonly language: Language;
  readonly canvas: Canvas;
}

/** What is worth a word on a state, beyond what AWS refuses; the words of both appear under the state one looks at. */
export function Hints({ session, language, canvas }: HintsProps) {
  const hints = useHints(session, language);
  const looked = useLookedAt(canvas);
  const placed = canvas.layout.nodes.filter(({ node }) => node.kind === 'state');
  const shown = placed.find(({ node }) => node.id === looked);
  const words = shown ? wordsOf(shown, { canvas, hints, language }) : [];
  return (
    <>
      {placed.flatMap((box) => {
        const hint = hints.get(box.node.id);
        return hint ? [<Mark key={box.node.id} box={box} isBroken={hint.isBroken} />] : [];
      })}
      {shown && words.length > 0 && (
        <div
          role="tooltip"
          style={{
            left: Math.max(0, Math.min(shown.x, canvas.layout.width - 264)),
            top: shown.y + shown.height + 6,
          }}
          className="pointer-events-none absolute z-20 w-64 rounded-md border border-warn bg-surface px-2.5 py-1.5 text-xs text-text shadow-lg"
        >
          {words.map((word) => (
            <p key={word}>{word}</p>
          ))}
        </div>
      )}
    </>
  );
}

interface Hint {
  readonly text: string;
  readonly isBroken: boolean;
}

function useHints(session: SandboxSession, language: Language): ReadonlyMap<string, Hint> {
  const isJson = useStore(session.diagnosis.store, (snapshot) => snapshot.isJson);
  const text = useStore(session.diagnosis.store, (snapshot) => snapshot.text);
  const definition = useStore(session.diagnosis.store, (snapshot) => snapshot.definition);
  return useMemo(() => {
    const texts = hintTexts[language];
    if (!isJson) {
      const state = brokenState(text);
      return new Map(state === undefined ? [] : [[state, { text: texts.broken, isBroken: true }]]);
    }
    const unused = unusedResults(definition);
    return new Map(
      unused.map(({ state, droppedBy }) => [state, { text: texts.unused(droppedBy), isBroken: false }]),
    );
  }, [isJson, text, definition, language]);
}

/** The state under the pointer or with the focus. */
function useLookedAt({ frame }: Canvas): string | undefined {
  const [looked, setLooked] = useState<string>();
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const look = ({ target }: Event) => setLooked(stateOf(target));
    const away = () => setLooked(undefined);
    box.addEventListener('pointerover', look);
    box.addEventListener('focusin', look);
    box.addEventListener('pointerleave', away);
    box.addEventListener('focusout', away);
    return () => {
      box.removeEventListener('pointerover', look);
      box.removeEventListener('focusin', look);
      box.removeEventListener('pointerleave', away);
      box.removeEventListener('focusout', away);
    };
  }, [frame]);
  return looked;
}

function wordsOf(
  { node }: PlacedNode,
  { canvas, hints, language }: { canvas: Canvas; hints: ReadonlyMap<string, Hint>; language: Language },
): readonly string[] {
  const texts = hintTexts[language];
  const found = canvas.problems?.get(node.id) ?? [];
  const hint = hints.get(node.id)?.text;
  const isChoice = node.kind === 'state' && node.type === 'Choice';
  const hasNoDefault =
    isChoice && canvas.layout.nodes.some((other) => other.node.id === `${node.id}/Default`);
  return [...found, ...(hint === undefined ? [] : [hint]), ...(hasNoDefault ? [texts.noDefault] : [])];
}

function Mark({ box, isBroken }: { box: PlacedNode; isBroken: boolean }) {
  return (
    <span
      aria-hidden="true"
      style={{ left: box.x - 8, top: box.y + box.height - 12 }}
      className={`pointer-events-none absolute grid h-5 min-w-5 place-items-center rounded-full border border-current px-1 text-xs font-bold ${
        isBroken ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'
      }`}
    >
      {isBroken ? '{ }' : '~'}
    </span>
  );
}
