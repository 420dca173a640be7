import type { Language } from '@/lib/i18n/languages';
import type { StageKind, XrayStage } from '@/lib/studio/lineage/stages/stage';

type Titles = Readonly<Record<StageKind, string>>;

const titles: Readonly<Record<Language, Titles>> = {
  es: {
    input: 'Entrada',
    inputPath: 'InputPath',
    parameters: 'Parameters',
    arguments: 'Arguments',
    items: 'Elementos',
    itemSelector: 'ItemSelector',
    itemBatcher: 'ItemBatcher',
    rule: 'Regla elegida',
    wait: 'Espera hasta',
    result: 'Result',
    returned: 'Respuesta',
    error: 'Error',
    resultSelector: 'ResultSelector',
    resultPath: 'ResultPath',
    outputPath: 'OutputPath',
    output: 'Output',
    assign: 'Assign',
  },
  en: {
    input: 'Input',
    inputPath: 'InputPath',
    parameters: 'Parameters',
    arguments: 'Arguments',
    items: 'Items',
    itemSelector: 'ItemSelector',
    itemBatcher: 'ItemBatcher',
    rule: 'Rule taken',
    wait: 'Waits until',
    result: 'Result',
    returned: 'Answer',
    error: 'Error',
    resultSelector: 'ResultSelector',
    resultPath: 'ResultPath',
    outputPath: 'OutputPath',
    output: 'Output',
    assign: 'Assign',
  },
};

/** What happens where the field is not there. */
const without: Readonly<Record<Language, Readonly<Partial<Titles>>>> = {
  es: {
    inputPath: 'Sin InputPath: pasa toda la entrada.',
    parameters: 'Sin Parameters: se envía todo.',
    arguments: 'Sin Arguments: se envía toda la entrada.',
    items: 'Sin campo propio: la lista es la propia entrada.',
    itemSelector: 'Sin ItemSelector: cada iteración recibe su elemento.',
    resultSelector: 'Sin ResultSelector: la respuesta, tal cual.',
    resultPath: 'Sin ResultPath: el resultado ocupa el lugar de toda la entrada.',
    outputPath: 'Sin OutputPath: sale todo.',
    output: 'Sin Output: sale lo último que hay, nada más.',
    assign: 'Sin Assign: no cambia ninguna variable.',
  },
  en: {
    inputPath: 'No InputPath: the whole input goes through.',
    parameters: 'No Parameters: everything is sent.',
    arguments: 'No Arguments: the whole input is sent.',
    items: 'No field of its own: the input itself is the list.',
    itemSelector: 'No ItemSelector: each iteration gets its item.',
    resultSelector: 'No ResultSelector: the answer as it is.',
    resultPath: 'No ResultPath: the result takes the place of the whole input.',
    outputPath: 'No OutputPath: everything goes out.',
    output: 'No Output: what came last goes out, nothing else.',
    assign: 'No Assign: no variable changes.',
  },
};

export function stageTitle(kind: StageKind, language: Language): string {
  return titles[language][kind];
}

/** A sentence for a stage without a rule; undefined for one that needs none. */
export function withoutRule({ kind, rule }: XrayStage, language: Language): string | undefined {
  return rule?.text === undefined ? without[language][kind] : undefined;
}
