import Link from 'next/link';
import { HeldHere } from '@/components/account/held-here';
import { ChecksLink } from '@/components/lab/checks-link';
import { StepChecks } from '@/components/lab/lazy-step-checks';
import { checkMessages } from '@/components/lab/messages';
import { SplitPane } from '@/components/site/split/split-pane';
import { neighbours, type Course, type CoursePage, type CourseUnit } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import type { ContentProblem } from '@/lib/content/problem';
import { getStep, type Lab } from '@/lib/labs/lab';
import { openStep } from '@/lib/labs/load.server';
import { splitKey } from '@/lib/site/first-paint';
import { pageUrl } from '@/lib/site/urls';
import { LabBench } from './lab-bench';
import { LessonArticle } from './lesson-article';
import { PageTurn } from './page-turn';
import { PageVisit } from './page-visit';
import { StepBar } from './step-bar';
import { ContentTrouble } from './trouble/content-trouble';

interface LabStepPageProps {
  readonly course: Course;
  readonly unit: CourseUnit;
  readonly page: CoursePage;
  readonly language: Language;
}

/** One step of a lab: what to do and its checks on the left, the sandbox to do it in on the right. */
export async function LabStepPage({ course, unit, page, language }: LabStepPageProps) {
  const stepId = page.path.split('/')[1] ?? '';
  const { value: lab, problems } = await openStep(unit.slug, stepId);
  if (!lab) return <BrokenLab problems={problems} language={language} />;
  const { lesson } = messages(language);
  const index = unit.pages.indexOf(page) + 1;
  return (
    <main id="content" tabIndex={-1} className="flex flex-1 flex-col outline-none">
      {lab.localOnly && <HeldHere />}
      <SplitPane
        key={page.path}
        showSecondOn={['pasos:put-in-editor', 'pasos:use-input', 'pasos:show-sandbox']}
        storageKey={splitKey}
        names={{ first: lesson.tabs.lesson, second: lesson.tabs.lab, divider: lesson.divider }}
        first={
          <article className="mx-auto max-w-[43rem] px-5 py-7 sm:px-7">
            {problems.length > 0 && <ContentTrouble problems={problems} language={language} isKept />}
            <StepBar unit={unit} current={page.path} language={language}>
              <ChecksLink labStep={page.path} {...checksOf(lab, stepId, language)} />
            </StepBar>
            <LessonArticle
              page={page}
              kind="lab"
              language={language}
              eyebrow={
                <>
                  <Link prefetch={false} href={pageUrl(language, unit.slug)}>
                    {unit.title}
                  </Link>{' '}
                  · {lesson.step(index, unit.pages.length)}
                </>
              }
            />
            <div className="mt-10 print:hidden">
              <StepChecks key={page.path} lab={lab} stepId={stepId} language={language} />
            </div>
            <PageVisit path={page.path} readable={false} />
            <PageTurn {...neighbours(course, page.path)} language={language} />
          </article>
        }
        second={<LabBench key={page.path} lab={lab} stepId={stepId} language={language} />}
      />
    </main>
  );
}

function checksOf(lab: Lab, stepId: string, language: Language) {
  const { checks: name, passedOf } = checkMessages(language);
  const required = getStep(lab, stepId)
    .checks.filter(({ optional }) => !optional)
    .map(({ id }) => id);
  const counts = Array.from({ length: required.length + 1 }, (_, passed) =>
    passedOf(passed, required.length),
  );
  return { required, name, counts };
}

/** A lab that has never been sound since the site was started. */
function BrokenLab(props: { readonly problems: readonly ContentProblem[]; readonly language: Language }) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[43rem] px-5 py-7 outline-none sm:px-7">
      <ContentTrouble {...props} isKept={false} />
    </main>
  );
}
