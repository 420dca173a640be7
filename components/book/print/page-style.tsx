import type { Edition } from '@/lib/book/edition';

/** Margins, page numbers, and at the head of each page what it belongs to. */
export function PageStyle({ edition, title }: { edition: Edition; title: string }) {
  const parts = edition.parts.map(
    ({ number, unit }) =>
      `@page unit-${number} { @top-right { content: ${quoted(unit.title)}; } } .book-part-${number} { page: unit-${number}; }`,
  );
  const style = `
@page {
  margin: 20mm 17mm 18mm;
  @top-left { content: 'Pasos'; font: 8.5pt sans-serif; color: #555; }
  @top-right { content: ${quoted(title)}; font: 8.5pt sans-serif; color: #555; }
  @bottom-right { content: counter(page); font: 8.5pt sans-serif; color: #555; }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }
${edition.parts.length > 1 ? parts.join('\n') : ''}`;
  return <style>{style}</style>;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\'<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}'`;
}
