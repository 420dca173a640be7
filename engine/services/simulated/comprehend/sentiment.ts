import { round } from '../chance';
import { listOf, wordsOf } from '../text/words';

const GOOD =
  listOf(`bueno buena buenos buenas bien genial excelente excelentes fantastico fantastica maravilloso maravillosa
  perfecto perfecta feliz contento contenta encanta encantado encantada gusta gusto mejor amable rapido rapida facil gracias
  recomiendo increible estupendo estupenda util precioso preciosa satisfecho satisfecha barato barata bonito bonita ideal acierto
  good great excellent amazing wonderful perfect happy love loved like liked best better nice kind fast easy thanks thank awesome
  fantastic brilliant helpful useful beautiful delighted satisfied recommend recommended superb lovely enjoy enjoyed pleased cheap`);
const BAD =
  listOf(`malo mala malos malas mal fatal horrible terrible pesimo pesima triste enfadado enfadada odio odia peor lento
  lenta dificil roto rota rotos rotas queja problema problemas error errores nunca decepcion decepcionado decepcionada caro cara
  inutil sucio sucia tarde estropeado estropeada defectuoso defectuosa devolucion estafa desastre asco verguenza retraso falla fallo
  bad terrible awful horrible worst worse sad angry hate hated slow difficult broken complaint problem problems error errors
  disappointed disappointing expensive useless dirty late damaged defective refund scam disaster poor annoying wrong fails failed
  never rude unhappy waste delayed`);
const NOT = listOf(
  `no ni nunca jamas sin tampoco nada not no never without don't doesn't didn't isn't wasn't can't won't hardly`,
);
const VERY = listOf(`muy mucho mucha tan super sumamente very really so extremely too absolutely`);
const REACH = 3;

export interface SentimentScore {
  readonly Positive: number;
  readonly Negative: number;
  readonly Neutral: number;
  readonly Mixed: number;
}

/** What a text feels, by its good and bad words: what denies or strengthens them stands shortly before. */
export function sentimentOf(text: string): {
  readonly Sentiment: string;
  readonly SentimentScore: SentimentScore;
} {
  const { good, bad } = weighed(text);
  const neutral = 1 / (1 + 1.6 * (good + bad));
  const mixed = (1 - neutral) * ((2 * Math.min(good, bad)) / (good + bad || 1)) ** 2;
  const rest = 1 - neutral - mixed;
  const positive = rest * (good / (good + bad || 1));
  const SentimentScore = {
    Positive: round(positive * 0.98 + 0.005),
    Negative: round((rest - positive) * 0.98 + 0.005),
    Neutral: round(neutral * 0.98 + 0.005),
    Mixed: round(mixed * 0.98 + 0.005),
  };
  const [name = 'Neutral'] =
    Object.entries(SentimentScore).sort(([, left], [, right]) => right - left)[0] ?? [];
  return { Sentiment: name.toUpperCase(), SentimentScore };
}

function weighed(text: string): { readonly good: number; readonly bad: number } {
  const words = wordsOf(text);
  let [good, bad] = [0, 0];
  for (const [index, { plain }] of words.entries()) {
    const value = GOOD.has(plain) ? 1 : BAD.has(plain) ? -1 : 0;
    if (value === 0) continue;
    const before = words.slice(Math.max(0, index - REACH), index).map((word) => word.plain);
    const weight = before.some((word) => VERY.has(word)) ? 1.7 : 1;
    const isDenied = before.some((word) => NOT.has(word));
    if (value > 0 !== isDenied) good += weight;
    else bad += weight;
  }
  return { good, bad };
}
