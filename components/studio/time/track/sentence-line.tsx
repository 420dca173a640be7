import type { Sentence } from '@/lib/studio/moments/sentences/sentence';

/** What happened, with what is quoted from the machine set apart. */
export function SentenceLine({ sentence }: { readonly sentence: Sentence }) {
  return (
    <p className="min-w-0 text-sm leading-snug break-words">
      {sentence.map(({ kind, text }, index) =>
        kind === 'code' ? (
          <code key={index} className="rounded bg-surface px-1 font-mono text-[0.92em]">
            {text}
          </code>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </p>
  );
}
