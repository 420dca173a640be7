'use client';

import { useState } from 'react';
import { examplesPath } from '@/lib/authoring/examples/examples-path';
import { progressStore, useProgressOf } from '@/lib/progress/client';

export interface Answer {
  readonly right: boolean;
  /** In the exercise's own short notation. */
  readonly answer: string;
}

export interface AnswerMemory {
  /** The answer on the screen has been judged: given now, or remembered from another day. */
  readonly judged: Answer | undefined;
  /** Given on this visit: then the explanations show. Remembered ones stay closed, so that the page does not jump. */
  readonly fresh: boolean;
  readonly give: (answer: Answer) => void;
  readonly retry: () => void;
}

/** The state of one exercise: what was answered, kept in the student's progress under `memory`. */
export function useAnswer(memory: string): AnswerMemory {
  const kept = useProgressOf(({ progress }) => progress.quizzes[memory]);
  const [given, setGiven] = useState<Answer | 'again'>();
  const judged = given === 'again' ? undefined : (given ?? kept);
  return {
    judged,
    fresh: given !== undefined,
    give: (answer) => {
      setGiven(answer);
      if (!memory.startsWith(`${examplesPath}#`)) progressStore.recordQuiz(memory, answer);
    },
    retry: () => setGiven('again'),
  };
}

/** A remembered list of texts; empty when the exercise has changed its kind since. */
export function readTexts(answer: string): string[] {
  try {
    const texts: unknown = JSON.parse(answer);
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}
