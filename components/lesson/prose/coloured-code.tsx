/**
 * A code block whose words have their colours. `html` was made of its text by the highlighter, which escapes it; the text
 * itself is its child, for whoever reads the page instead of showing it.
 */
export function ColouredCode({ html }: { html: string; children: string }) {
  return <div className="contents" dangerouslySetInnerHTML={{ __html: html }} />;
}
