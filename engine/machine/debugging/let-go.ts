import type { Draft } from '../execution/draft';
import type { Resumed } from '../signal';

/** Lets frames go on that were held, one of them with other data if it is given. */
export function letGo(draft: Draft, { frame, input, isStepping }: Resumed): void {
  const { debugging } = draft;
  if (!debugging) return;
  const going = debugging.held.filter((held) => frame === undefined || held.frame === frame);
  const { isStepping: _isStepping, ...rest } = debugging;
  draft.debugging = {
    ...rest,
    ...(isStepping && { isStepping }),
    held: debugging.held.filter((held) => !going.includes(held)),
    passing: [...debugging.passing, ...going.map((held) => held.frame)],
  };
  for (const held of going) {
    const { activity } = draft.frames.get(held.frame);
    if (input !== undefined && activity.kind === 'entering')
      draft.frames.become(held.frame, { ...activity, input });
    draft.makeReady(held.frame);
  }
}
