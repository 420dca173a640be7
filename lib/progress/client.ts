'use client';

export { progressStore } from './progress-store';
export { useProgress, useProgressOf } from './use-progress';
