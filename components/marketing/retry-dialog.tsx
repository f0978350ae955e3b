"use client";
import { type FormEvent, useState } from "react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { Dialog } from "@/components/ui/overlay";
import type { MarketingSegmentWire } from "@/lib/http/dialects/marketing/job-wire";
import type { useProductionActions } from "./queries";

interface Props {
  segment: MarketingSegmentWire | undefined;
  retry: ReturnType<typeof useProductionActions>["retry"];
  onClose: () => void;
}

/** Makes one segment's clip again, with its prompt or another. */
export function RetryDialog({ segment, retry, onClose }: Props) {
  const { t } = useI18n();
  return (
    <Dialog
      open={segment !== undefined}
      onOpenChange={onClose}
      title={fill(t.marketing.retryTitle, { n: (segment?.segment_index ?? 0) + 1 })}
      description={t.marketing.retryText}
      closeLabel={t.common.close}
    >
      {segment && <RetryForm key={segment.segment_index} segment={segment} retry={retry} onClose={onClose} />}
    </Dialog>
  );
}

function RetryForm({ segment, retry, onClose }: Props & { segment: MarketingSegmentWire }) {
  const { t } = useI18n();
  const [prompt, setPrompt] = useState(segment.prompt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (prompt.trim()) retry.mutate({ index: segment.segment_index, prompt }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Field label={t.marketing.prompt}>
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            maxLength={2000}
            value={prompt}
            onChange={(event) => setPrompt(event.target.value)}
          />
        )}
      </Field>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" busy={retry.isPending} disabled={!prompt.trim()}>
          {t.marketing.retry}
        </Button>
      </div>
    </form>
  );
}
