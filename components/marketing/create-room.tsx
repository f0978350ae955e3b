"use client";
import { useMutation } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { useProblem } from "@/components/data/use-problem";
import { number } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Slider } from "@/components/ui/controls";
import { Field, Input, Textarea } from "@/components/ui/field";
import { LONGEST_SEGMENT, MAX_SEGMENTS, SHORTEST_SEGMENT } from "@/lib/http/dialects/marketing/choices";
import type { TemplateWire } from "@/lib/http/dialects/marketing/templates";
import { LookFields, type Looks, looksBody, USUAL_LOOKS } from "./look-fields";
import { createProduction } from "./queries";
import { TemplateField, VariableFields } from "./template-fields";
import { WizardHead } from "./wizard-head";

/** The wizard's first step: what the film is about, and how it looks. It is saved as a draft when it is left. */
export function CreateRoom() {
  const { t, locale } = useI18n();
  const words = t.marketing;
  const router = useRouter();
  const problem = useProblem();
  const [title, setTitle] = useState("");
  const [theme, setTheme] = useState("");
  const [count, setCount] = useState(6);
  const [seconds, setSeconds] = useState(5);
  const [looks, setLooks] = useState<Looks>(USUAL_LOOKS);
  const [tried, setTried] = useState(false);
  const [template, setTemplate] = useState<TemplateWire>();
  const [variables, setVariables] = useState<Record<string, string>>({});
  const choose = (next: TemplateWire | undefined) => {
    setTemplate(next);
    setVariables({});
    if (!next) return;
    setCount(next.segments_count);
    setSeconds(next.segment_duration);
    const { mode, music } = next.default_config;
    setLooks((before) => ({ ...before, mode: mode ?? "text_to_video", music: music ?? "auto" }));
  };
  const create = useMutation({
    mutationFn: () =>
      createProduction({
        ...{ title, theme, variables, template_id: template?.id },
        ...{ segments_count: count, segment_duration: seconds, ...looksBody(looks) },
      }),
    onSuccess: ({ id }) => router.push(`/marketing/job/${id}/configure`),
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() && theme.trim() && !create.isPending) create.mutate();
  };
  return (
    <div className="mx-auto max-w-3xl">
      <WizardHead title={words.create} step="job" />
      <form method="post" action="/marketing/job/create/" onSubmit={submit}>
        <Card className="space-y-6 p-5">
          <TemplateField template={template} onChoose={choose} />
          <Field label={words.name} error={tried && !title.trim() ? words.needName : undefined}>
            {(control) => (
              <Input
                {...control}
                name="title"
                value={title}
                maxLength={200}
                placeholder={words.namePlaceholder}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={words.theme}
            hint={words.themeHint}
            error={tried && !theme.trim() ? words.needTheme : undefined}
          >
            {(control) => (
              <Textarea
                {...control}
                name="theme"
                rows={3}
                value={theme}
                maxLength={2000}
                placeholder={words.themePlaceholder}
                onChange={(event) => setTheme(event.target.value)}
              />
            )}
          </Field>
          {template && <VariableFields template={template} values={variables} onChange={setVariables} />}
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label={`${words.count}: ${number(locale, count)}`}>
              {({ id }) => (
                <Slider
                  id={id}
                  label={words.count}
                  value={count}
                  min={1}
                  max={MAX_SEGMENTS}
                  step={1}
                  onChange={setCount}
                />
              )}
            </Field>
            <Field label={`${words.seconds}: ${number(locale, seconds)}`}>
              {({ id }) => (
                <Slider
                  id={id}
                  label={words.seconds}
                  value={seconds}
                  min={SHORTEST_SEGMENT}
                  max={LONGEST_SEGMENT}
                  step={1}
                  onChange={setSeconds}
                />
              )}
            </Field>
          </div>
          <LookFields looks={looks} set={(change) => setLooks((before) => ({ ...before, ...change }))} />
        </Card>
        <div className="mt-5 flex justify-end">
          <Button type="submit" look="primary" size="lg" busy={create.isPending}>
            {words.next}
            <ArrowRight />
          </Button>
        </div>
      </form>
    </div>
  );
}
