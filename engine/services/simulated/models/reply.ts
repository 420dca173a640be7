import { languagesOf } from '../text/languages';
import { sentimentOf } from '../comprehend/sentiment';

const QUOTED_MAX = 160;

/** What a model says here to a prompt: that it is none, what it was asked, and, where that is all that is asked, a word. */
export function replyTo(prompt: string): string {
  const isSpanish = languagesOf(prompt)[0]?.LanguageCode === 'es';
  const asked = prompt.trim().replace(/\s+/g, ' ');
  const quoted = asked.length > QUOTED_MAX ? `${asked.slice(0, QUOTED_MAX)}…` : asked;
  if (/\b(sentiment|sentimiento)\b/i.test(prompt)) return sentimentOf(prompt).Sentiment;
  return isSpanish
    ? `[Respuesta simulada] Me has preguntado: «${quoted}». Aquí no hay ningún modelo: en AWS respondería el que has elegido.`
    : `[Simulated answer] You asked: “${quoted}”. There is no model here: on AWS, the one you chose would answer.`;
}

/** About as many as a model would count. */
export function tokensOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / 4));
}
