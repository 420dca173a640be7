import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import { scoreOf } from '../chance';
import { replyTo, tokensOf } from './reply';

/** What models of one maker are told and answer. */
export interface Family {
  readonly models: RegExp;
  answer(body: JsonObject, model: string): JsonObject;
}

const DIMENSIONS = 1_024;

/** The first whose models the name is among. */
export const FAMILIES: readonly Family[] = [
  {
    models: /(^|\.)anthropic\./,
    answer(body, model) {
      const prompt = lastMessage(own(body, 'messages')) || textIn(own(body, 'prompt'));
      const reply = replyTo(prompt);
      return {
        id: `msg_bdrk_sample${Math.floor(scoreOf(prompt, 1e6, 9e6))}`,
        type: 'message',
        role: 'assistant',
        model: model.replace(/^.*anthropic\./, ''),
        content: [{ type: 'text', text: reply }],
        stop_reason: 'end_turn',
        stop_sequence: null,
        usage: { input_tokens: tokensOf(prompt), output_tokens: tokensOf(reply) },
      };
    },
  },
  {
    models: /(^|\.)amazon\.titan-embed/,
    answer(body) {
      const text = textIn(own(body, 'inputText'));
      const dimensions = Number(own(body, 'dimensions') ?? DIMENSIONS);
      return { embedding: embedding(text, dimensions), inputTextTokenCount: tokensOf(text) };
    },
  },
  {
    models: /(^|\.)amazon\.titan/,
    answer(body) {
      const prompt = textIn(own(body, 'inputText'));
      const outputText = replyTo(prompt);
      return {
        inputTextTokenCount: tokensOf(prompt),
        results: [{ tokenCount: tokensOf(outputText), outputText, completionReason: 'FINISH' }],
      };
    },
  },
  { models: /(^|\.)amazon\.nova/, answer: (body) => converseOutput(own(body, 'messages')) },
  {
    models: /(^|\.)meta\./,
    answer(body) {
      const prompt = textIn(own(body, 'prompt'));
      const generation = replyTo(prompt);
      return {
        generation,
        prompt_token_count: tokensOf(prompt),
        generation_token_count: tokensOf(generation),
        stop_reason: 'stop',
      };
    },
  },
  {
    models: /(^|\.)mistral\./,
    answer: (body) => ({ outputs: [{ text: replyTo(textIn(own(body, 'prompt'))), stop_reason: 'stop' }] }),
  },
  {
    models: /(^|\.)cohere\.command/,
    answer(body) {
      const prompt = textIn(own(body, 'prompt') ?? own(body, 'message'));
      return {
        generations: [{ finish_reason: 'COMPLETE', id: 'sample', text: replyTo(prompt) }],
        id: 'sample',
        prompt,
      };
    },
  },
];

/** What Converse answers, and Nova in its own API. */
export function converseOutput(messages: Json | undefined): JsonObject {
  const prompt = lastMessage(messages);
  const text = replyTo(prompt);
  const [inputTokens, outputTokens] = [tokensOf(prompt), tokensOf(text)];
  return {
    output: { message: { role: 'assistant', content: [{ text }] } },
    stopReason: 'end_turn',
    usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
  };
}

function lastMessage(messages: Json | undefined): string {
  const last = Array.isArray(messages) ? messages.at(-1) : undefined;
  return isObject(last) ? textIn(own(last, 'content')) : '';
}

/** A content is a text, or a list of parts of which some have one. */
function textIn(content: Json | undefined): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (isObject(part) ? textIn(own(part, 'text')) : textIn(part))).join('\n');
}

function embedding(text: string, dimensions: number): number[] {
  return Array.from({ length: dimensions }, (_, index) => scoreOf(`${text}#${index}`, -0.1, 0.1));
}
