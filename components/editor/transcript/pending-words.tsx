"use client";
import { useJob } from "@/components/data/use-job";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { isActive } from "@/components/jobs/status-badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/states";
import { useEditorState } from "../editor-context";
import { useSentence } from "./use-sentence";
import type { SaidSentence } from "./words";

interface Props {
  sentence: SaidSentence;
  pending: string;
  readOnly: boolean;
}

/** Other words that a sentence waits for, and what becomes of them. */
export function PendingWords(props: Props) {
  const jobId = useEditorState(({ speaking }) => speaking.get(props.sentence.id));
  return (
    <div className="col-span-full col-start-2 select-none text-ink-3 text-xs">
      {jobId ? <Spoken {...props} jobId={jobId} /> : <Waiting {...props} />}
    </div>
  );
}

/** Words that a job speaks which was asked for here. */
function Spoken({ jobId, ...props }: Props & { jobId: string }) {
  const { t } = useI18n();
  const { data: job } = useJob(jobId);
  if (job && !isActive(job.status) && job.status !== "succeeded")
    return (
      <>
        <p className="text-danger">{t.editor.transcript.notSpoken}</p>
        <Waiting {...props} />
      </>
    );
  return (
    <div className="space-y-1.5">
      <em className="block">{fill(t.editor.transcript.speaking, { text: props.pending })}</em>
      <Progress value={job?.progress ?? 0} label={t.editor.transcript.edit} />
      {!props.readOnly && <Choices {...props} again={false} />}
    </div>
  );
}

/** Words that nothing speaks as far as is known here: the page was opened later, or it did not work. */
function Waiting(props: Props) {
  const { t } = useI18n();
  return (
    <>
      <em className="block">{fill(t.editor.transcript.pending, { text: props.pending })}</em>
      {!props.readOnly && <Choices {...props} again />}
    </>
  );
}

function Choices({ sentence, pending, again }: Props & { again: boolean }) {
  const { t } = useI18n();
  const { busy, say } = useSentence(sentence.id);
  return (
    <div className="mt-1 flex gap-1">
      {again && (
        <Button size="sm" look="ghost" className="h-7 px-2" busy={busy} onClick={() => void say(pending)}>
          {t.editor.transcript.speak}
        </Button>
      )}
      <Button size="sm" look="ghost" className="h-7 px-2" busy={busy} onClick={() => void say(sentence.said)}>
        {t.editor.transcript.keepOld}
      </Button>
    </div>
  );
}
