import { Segments } from '@/components/sandbox/layout/segments';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { Measure } from '@/lib/sandbox/history/rows/timeline';
import { runTexts } from '../../messages/messages';

interface TimelineScaleProps {
  readonly language: Language;
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
  /** Absent while no state is chosen. */
  readonly onPicked?: () => void;
}

const step = 2;

export function TimelineScale({
  language,
  measure,
  onMeasure,
  onZoom,
  onWhole,
  onPicked,
}: TimelineScaleProps) {
  const texts = runTexts(language).zoom;
  return (
    <div role="group" aria-label={texts.label} className="flex flex-wrap items-center gap-1.5 px-2 pb-1.5">
      <Segments
        label={texts.measure}
        options={[
          { id: 'time', text: texts.time },
          { id: 'events', text: texts.events, title: texts.eventsHelp },
        ]}
        active={measure}
        onSelect={onMeasure}
      />
      <Button
        size="small"
        look="quiet"
        aria-label={texts.out}
        title={texts.out}
        onClick={() => onZoom(1 / step)}
      >
        −
      </Button>
      <Button size="small" look="quiet" aria-label={texts.in} title={texts.in} onClick={() => onZoom(step)}>
        +
      </Button>
      <Button size="small" look="quiet" onClick={onWhole}>
        {texts.whole}
      </Button>
      {onPicked && (
        <Button size="small" look="quiet" onClick={onPicked}>
          {texts.toPicked}
        </Button>
      )}
    </div>
  );
}
