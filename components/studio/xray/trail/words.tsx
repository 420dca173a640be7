/** A sentence with the names and paths between backticks as code. */
export function Words({ children }: { readonly children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className="rounded bg-raised px-1 font-mono text-[0.85em] break-words">
        {part}
      </code>
    ),
  );
}

/** Marked as code for `Words`. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
