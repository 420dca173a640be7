import { onCourseChange } from '@/lib/authoring/live/course-changes';

export const dynamic = 'force-dynamic';

/** Development only: says when something of the course was saved, so that open pages refresh. */
export function GET(request: Request): Response {
  if (process.env.NODE_ENV !== 'development') return new Response('not found\n', { status: 404 });
  const events = new TransformStream<Uint8Array, Uint8Array>();
  const writer = events.writable.getWriter();
  const say = (text: string) => void writer.write(new TextEncoder().encode(text)).catch(() => {});
  const leave = onCourseChange(() => say('data: changed\n\n'));
  request.signal.addEventListener('abort', () => {
    leave();
    void writer.close().catch(() => {});
  });
  say(': watching\n\n');
  return new Response(events.readable, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
