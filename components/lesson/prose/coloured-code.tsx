/** A code block whose words have their colours. What it holds was made of its text by the highlighter, which escapes it. */
export function ColouredCode({ html }: { html: string }) {
  return <div className="contents" dangerouslySetInnerHTML={{ __html: html }} />;
}
