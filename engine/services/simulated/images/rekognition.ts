import { own, type JsonObject } from '../../../base/json';
import { ServiceError } from '../../../service/service-error';
import { fractionOf, pickOf, round, scoreOf } from '../chance';
import type { SimulatedCall, SimulatedSpec } from '../simulated';
import { wordsOf } from '../text/words';
import { labelByWord, LABELS, type Known } from './label-names';
import { formatOf, geometryOf, readPicture, type Box, type Picture } from './picture';

/** Rekognition: what a picture shows is told by the words in its name, else by its bytes. */
export const REKOGNITION: SimulatedSpec = {
  id: 'rekognition',
  operations: {
    async DetectLabels(input, call) {
      const picture = await look(input, call);
      const max = Number(own(input, 'MaxLabels') ?? 1_000);
      const least = Number(own(input, 'MinConfidence') ?? 55);
      const labels = labelsOf(picture).filter(({ Confidence }) => Confidence >= least);
      return { Labels: labels.slice(0, max), LabelModelVersion: '3.0' };
    },
    DetectText: async (input, call) => ({
      TextDetections: textsOf(await look(input, call)),
      TextModelVersion: '3.0',
    }),
    DetectFaces: async (input, call) => ({ FaceDetails: facesOf(await look(input, call)) }),
    DetectModerationLabels: async (input, call) => ({
      ModerationLabels: moderationOf(await look(input, call)),
      ModerationModelVersion: '7.0',
      ContentTypes: [],
    }),
    RecognizeCelebrities: async (input, call) => ({
      CelebrityFaces: [],
      UnrecognizedFaces: facesOf(await look(input, call)),
    }),
  },
};

async function look(input: JsonObject, call: SimulatedCall): Promise<Picture> {
  const refuseMissing = () =>
    new ServiceError('InvalidParameterException', 'Request has invalid parameters', 400);
  const picture = await readPicture({ image: own(input, 'Image'), refuseMissing }, call);
  const format = formatOf(picture.bytes);
  if (format === 'JPEG' || format === 'PNG') return picture;
  throw new ServiceError('InvalidImageFormatException', 'Request has invalid image format', 400);
}

function knownOf({ name, print }: Picture): readonly Known[] {
  const named = wordsOf(name.replace(/[_-]/g, ' ')).flatMap(({ plain }) => labelByWord(plain) ?? []);
  return named.length > 0 ? [...new Set(named)] : [pickOf(print, LABELS), pickOf(`${print}2`, LABELS)];
}

function labelsOf(picture: Picture) {
  const known = knownOf(picture);
  const parents = known.flatMap((label) => label.parents);
  const names = [...new Set([...known.map(({ name }) => name), ...parents])];
  const labels = names.map((name) => {
    const own = LABELS.find((label) => label.name === name);
    const isShown = known.some((label) => label.name === name);
    return {
      Name: name,
      Confidence: scoreOf(picture.print + name, isShown ? 90 : 70, isShown ? 99.9 : 95),
      Instances: isShown ? [instanceOf(picture, name)] : [],
      Parents: (own?.parents ?? []).map((Name) => ({ Name })),
      Aliases: [],
      Categories: [{ Name: 'General' }],
    };
  });
  return labels.sort((left, right) => right.Confidence - left.Confidence);
}

function instanceOf({ print }: Picture, name: string) {
  return { BoundingBox: boxOf(print + name), Confidence: scoreOf(`${print}${name}!`, 85, 99.9) };
}

function boxOf(seed: string): Box {
  const [Width, Height] = [scoreOf(`${seed}w`, 0.2, 0.6), scoreOf(`${seed}h`, 0.2, 0.6)];
  return {
    Width,
    Height,
    Left: round(fractionOf(`${seed}x`) * (1 - Width)),
    Top: round(fractionOf(`${seed}y`) * (1 - Height)),
  };
}

function textsOf({ name, print }: Picture) {
  const words = wordsOf(name.replace(/[_-]/g, ' ')).map(({ text }) => text);
  if (words.length === 0) return [];
  const line = detection(words.join(' '), { Type: 'LINE', Id: 0, print });
  const parts = words.map((word, index) => ({
    ...detection(word, { Type: 'WORD', Id: index + 1, print }),
    ParentId: 0,
  }));
  return [line, ...parts];
}

function detection(
  DetectedText: string,
  { print, ...kind }: { readonly Type: string; readonly Id: number; readonly print: string },
) {
  const Geometry = geometryOf(boxOf(print + DetectedText));
  return { DetectedText, ...kind, Confidence: scoreOf(print + DetectedText, 90, 99.9), Geometry };
}

const PEOPLE: ReadonlySet<string> = new Set(['Person', 'Crowd']);

function facesOf(picture: Picture) {
  const seen = knownOf(picture).filter(({ name }) => PEOPLE.has(name));
  const count = seen.some(({ name }) => name === 'Crowd') ? 3 : seen.length;
  return Array.from({ length: count }, (_, index) => faceOf(`${picture.print}${index}`));
}

function faceOf(seed: string) {
  return {
    BoundingBox: boxOf(seed),
    Landmarks: [],
    Pose: {
      Roll: scoreOf(`${seed}r`, -10, 10),
      Yaw: scoreOf(`${seed}a`, -20, 20),
      Pitch: scoreOf(`${seed}p`, -10, 10),
    },
    Quality: { Brightness: scoreOf(`${seed}b`, 60, 95), Sharpness: scoreOf(`${seed}s`, 60, 95) },
    Confidence: scoreOf(seed, 97, 99.99),
  };
}

const DOUBTFUL: Readonly<Record<string, readonly [name: string, parent: string]>> = {
  arma: ['Weapons', 'Violence'],
  weapon: ['Weapons', 'Violence'],
  tabaco: ['Smoking', 'Drugs & Tobacco'],
  smoking: ['Smoking', 'Drugs & Tobacco'],
  cerveza: ['Drinking', 'Alcohol'],
  beer: ['Drinking', 'Alcohol'],
};

function moderationOf({ name, print }: Picture) {
  return wordsOf(name.replace(/[_-]/g, ' ')).flatMap(({ plain }) => {
    const [Name, ParentName] = own(DOUBTFUL, plain) ?? [];
    if (Name === undefined || ParentName === undefined) return [];
    return [
      { Confidence: scoreOf(print + Name, 80, 99), Name: ParentName, ParentName: '', TaxonomyLevel: 1 },
      { Confidence: scoreOf(print + Name, 80, 99), Name, ParentName, TaxonomyLevel: 2 },
    ];
  });
}
