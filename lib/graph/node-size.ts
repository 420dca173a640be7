import type { GraphNode } from './machine-graph';
import { stateCaption } from './state-caption';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Nothing can be measured on the server, so text is counted: wide enough for the fonts we name. */
export const characterWidth = 8;
export const lineHeight = 17;
export const iconColumn = 40;
export const containerHeader = 44;
export const containerPadding = 18;

const narrowest = 128;
const widest = 248;
/** What a state says of itself is small, and told in full: `aws-sdk:comprehend:detectSentiment`. */
const captionCharacterWidth = 6.4;
const widestCaption = 330;

export function leafSize(node: GraphNode): Size {
  switch (node.kind) {
    case 'start':
    case 'end':
      return { width: 76, height: 28 };
    case 'open':
      return { width: 116, height: 34 };
    case 'missing':
      return { width: nodeWidth(node.name), height: 48 };
    case 'state': {
      const caption = 50 + stateCaption(node).length * captionCharacterWidth;
      const width = Math.max(nodeWidth(node.name, node.detail), Math.round(Math.min(widestCaption, caption)));
      const lines = wrap(node.name, charactersFor(width)).length;
      return { width, height: 35 + lines * lineHeight };
    }
  }
}

/** Smallest width of a container: its own name has to fit into the header. */
export function headerWidth(name: string): number {
  return Math.min(420, iconColumn + name.length * characterWidth + 96);
}

export function charactersFor(width: number): number {
  return Math.floor((width - iconColumn - 22) / characterWidth);
}

export function captionCharacters(width: number): number {
  return Math.floor((width - 49) / captionCharacterWidth);
}

/** Breaks a name into at most two lines, between words when it can; what does not fit ends in an ellipsis. */
export function wrap(text: string, characters: number): readonly string[] {
  if (text.length <= characters) return [text];
  const space = text.lastIndexOf(' ', characters);
  const cut = space > characters / 3 ? space : characters;
  return [text.slice(0, cut), clip(text.slice(cut).trimStart(), characters)];
}

export function clip(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.max(1, characters - 1))}…`;
}

function nodeWidth(name: string, detail = ''): number {
  const longest = Math.max(name.length, Math.min(detail.length + 8, 26));
  return Math.round(Math.min(widest, Math.max(narrowest, iconColumn + 24 + longest * characterWidth)));
}
