/** One replacement in a text: what `jsonc-parser` calls an Edit. */
interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** A part of a changed text: kept from the original, or new. */
type Piece =
  | { readonly kind: 'kept'; readonly from: number; readonly to: number }
  | { readonly kind: 'new'; readonly text: string };

/** Remembers of a text that is changed again and again which parts are still the original's. */
export class Pieces {
  private pieces: readonly Piece[];

  constructor(private readonly original: string) {
    this.pieces = [{ kind: 'kept', from: 0, to: original.length }];
  }

  replace({ offset, length, content }: Replacement): void {
    const before = slice(this.pieces, 0, offset);
    const after = slice(this.pieces, offset + length, Infinity);
    this.pieces = [...before, ...(content === '' ? [] : [{ kind: 'new' as const, text: content }]), ...after];
  }

  /** What leads from the original to the text of now, in the order of the original. */
  edits(): readonly Replacement[] {
    const edits: Replacement[] = [];
    let at = 0;
    let content = '';
    const close = (to: number) => {
      if (to > at || content !== '')
        edits.push(trimmed(this.original, { offset: at, length: to - at, content }));
      content = '';
    };
    for (const piece of this.pieces) {
      if (piece.kind === 'new') content += piece.text;
      else {
        close(piece.from);
        at = piece.to;
      }
    }
    close(this.original.length);
    return edits.filter(({ length, content: text }) => length > 0 || text !== '');
  }
}

function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    const length = piece.kind === 'kept' ? piece.to - piece.from : piece.text.length;
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    at += length;
    if (start >= end) return [];
    if (piece.kind === 'new') return [{ kind: 'new', text: piece.text.slice(start, end) }];
    return [{ kind: 'kept', from: piece.from + start, to: piece.from + end }];
  });
}

/** Without what stays the same at both ends, so that folds and cursors stay where they are. */
function trimmed(original: string, { offset, length, content }: Replacement): Replacement {
  const old = original.slice(offset, offset + length);
  const shorter = Math.min(old.length, content.length);
  let start = 0;
  while (start < shorter && old[start] === content[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === content.at(-1 - end)) end++;
  return {
    offset: offset + start,
    length: length - start - end,
    content: content.slice(start, content.length - end),
  };
}
