import { own, type JsonObject } from '../../../base/json';
import { fromUtf8 } from '../../../query/encoding/utf8';
import { ServiceError } from '../../../service/service-error';
import { scoreOf } from '../chance';
import type { SimulatedCall, SimulatedSpec } from '../simulated';
import { formatOf, geometryOf, readPicture, type Picture } from './picture';

const LINE_HEIGHT = 0.03;
const LINES_MAX = 30;

/** Textract: the lines of a document that is text; of a picture, the words of its name. */
export const TEXTRACT: SimulatedSpec = {
  id: 'textract',
  operations: {
    DetectDocumentText: async (input, call) => ({
      DocumentMetadata: { Pages: 1 },
      Blocks: blocksOf(await look(input, call), []),
      DetectDocumentTextModelVersion: '1.0',
    }),
    AnalyzeDocument: async (input, call) => ({
      DocumentMetadata: { Pages: 1 },
      Blocks: blocksOf(await look(input, call), (own(input, 'FeatureTypes') ?? []) as readonly string[]),
      AnalyzeDocumentModelVersion: '1.0',
    }),
  },
};

function look(input: JsonObject, call: SimulatedCall): Promise<Picture> {
  const refuseMissing = () =>
    new ServiceError('InvalidParameterException', 'Request has invalid parameters', 400);
  return readPicture({ image: own(input, 'Document'), refuseMissing }, call);
}

function linesOf({ bytes, name }: Picture): readonly string[] {
  const shown = name.replace(/[_-]+/g, ' ').trim();
  if (formatOf(bytes) !== undefined) return shown ? [shown] : [];
  const text = fromUtf8(bytes);
  if (text.includes('\uFFFD'))
    throw new ServiceError('UnsupportedDocumentException', 'Request has unsupported document format', 400);
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, LINES_MAX);
}

interface Block extends JsonObject {
  Id: string;
}

/** A page, its lines and their words; with FORMS, what stands before and after a colon. */
function blocksOf(picture: Picture, features: readonly string[]): readonly JsonObject[] {
  const lines = linesOf(picture).map((text, index) => lineOf(text, { print: picture.print, index }));
  const page = {
    BlockType: 'PAGE',
    Geometry: geometryOf({ Width: 1, Height: 1, Left: 0, Top: 0 }),
    Id: idOf(`${picture.print}page`),
    Relationships: [{ Type: 'CHILD', Ids: lines.map(({ line }) => line.Id) }],
  };
  const forms = features.includes('FORMS') ? lines.flatMap(formOf) : [];
  return [page, ...lines.map(({ line }) => line), ...lines.flatMap(({ words }) => words), ...forms];
}

interface Line {
  readonly text: string;
  readonly line: Block;
  readonly words: readonly Block[];
}

function lineOf(text: string, { print, index }: { readonly print: string; readonly index: number }): Line {
  const Top = 0.05 + index * LINE_HEIGHT;
  let Left = 0.1;
  const words = text.split(/\s+/).map((word, place) => {
    const box = { Width: word.length * 0.01, Height: LINE_HEIGHT * 0.8, Left, Top };
    Left += box.Width + 0.01;
    return {
      ...block('WORD', word, `${print}${index}.${place}`),
      TextType: 'PRINTED',
      Geometry: geometryOf(box),
    };
  });
  const Geometry = geometryOf({ Width: Left - 0.1, Height: LINE_HEIGHT * 0.8, Left: 0.1, Top });
  const line = { ...block('LINE', text, `${print}${index}`), Geometry, Relationships: child(words) };
  return { text, line, words };
}

function block(BlockType: string, Text: string, seed: string): Block {
  return { BlockType, Confidence: scoreOf(seed, 95, 99.99), Text, Id: idOf(seed + BlockType) };
}

function child(blocks: readonly Block[]) {
  return [{ Type: 'CHILD', Ids: blocks.map(({ Id }) => Id) }];
}

function formOf({ text, line, words }: Line): readonly JsonObject[] {
  const names = text
    .slice(0, text.indexOf(':') + 1)
    .split(/\s+/)
    .filter(Boolean).length;
  if (names === 0 || names >= words.length) return [];
  const set = (kind: string, blocks: readonly Block[], more: readonly JsonObject[]) => ({
    BlockType: 'KEY_VALUE_SET',
    Confidence: scoreOf(line.Id + kind, 90, 99.9),
    EntityTypes: [kind],
    Geometry: line.Geometry!,
    Id: idOf(line.Id + kind),
    Relationships: [...more, ...child(blocks)],
  });
  const value = set('VALUE', words.slice(names), []);
  return [set('KEY', words.slice(0, names), [{ Type: 'VALUE', Ids: [value.Id] }]), value];
}

/** A UUID that follows from a text. */
function idOf(seed: string): string {
  const part = (index: number) =>
    Math.floor(scoreOf(`${seed}#${index}`, 0, 1) * 0xffff)
      .toString(16)
      .padStart(4, '0');
  const [a, b, c, d, e, f, g, h] = Array.from({ length: 8 }, (_, index) => part(index));
  return `${a}${b}-${c}-4${d!.slice(1)}-a${e!.slice(1)}-${f}${g}${h}`;
}
