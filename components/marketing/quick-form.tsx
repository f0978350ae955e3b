import { CircleAlert } from "lucide-react";
import { fill } from "@/components/i18n/format";
import type { Dictionary } from "@/components/i18n/locales/en/dictionary";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import { SHAPE_RATIOS, SHAPES } from "@/lib/core/media-formats";
import { LONGEST_SEGMENT, MAX_SEGMENTS, SHORTEST_SEGMENT, STYLES } from "@/lib/http/dialects/marketing/choices";

const select =
  "h-10 w-full rounded-lg border bg-surface px-3 text-sm text-ink shadow-card focus:border-accent focus:outline-none focus:ring-3 focus:ring-accent/20";

interface Props {
  t: Dictionary;
  /** What was typed before, with what was wrong. */
  values: Record<string, string>;
}

function Problem({ t, values }: Props) {
  if (!values.problem) return null;
  const { quickProblem, quickProblemPlain } = t.marketing;
  const title = values.field ? fill(quickProblem, { field: values.field }) : quickProblemPlain;
  return (
    <div role="alert" className="mb-5">
      <Notice level="error" icon={<CircleAlert />} title={title} />
    </div>
  );
}

/** A production of one page, as a plain form: the browser sends it, with or without scripts. */
export function QuickForm({ t, values }: Props) {
  const words = t.marketing;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title={words.quickTitle} text={words.quickText} />
      <Problem t={t} values={values} />
      <form method="post" action="/marketing/quick/">
        <Card className="space-y-5 p-5">
          <Field label={words.theme}>
            {(control) => (
              <Textarea
                {...control}
                name="theme"
                required
                rows={3}
                maxLength={2000}
                defaultValue={values.theme ?? ""}
                placeholder={words.themePlaceholder}
              />
            )}
          </Field>
          <Field label={`${words.name} (${t.common.optional})`}>
            {(control) => <Input {...control} name="title" maxLength={200} defaultValue={values.title ?? ""} />}
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label={words.format}>
              {(control) => (
                <select
                  {...control}
                  name="aspect_ratio"
                  className={select}
                  defaultValue={values.aspect_ratio ?? SHAPE_RATIOS.vertical}
                >
                  {SHAPES.map((shape) => (
                    <option key={shape} value={SHAPE_RATIOS[shape]}>
                      {`${t.create.formats[shape]} (${SHAPE_RATIOS[shape]})`}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={words.style}>
              {(control) => (
                <select {...control} name="style" className={select} defaultValue={values.style ?? STYLES[0]}>
                  {STYLES.map((style) => (
                    <option key={style} value={style}>
                      {words.styles[style]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={words.count}>
              {(control) => (
                <Input
                  {...control}
                  name="segments_count"
                  type="number"
                  min={1}
                  max={MAX_SEGMENTS}
                  defaultValue={values.segments_count ?? "6"}
                />
              )}
            </Field>
            <Field label={words.seconds}>
              {(control) => (
                <Input
                  {...control}
                  name="segment_duration"
                  type="number"
                  min={SHORTEST_SEGMENT}
                  max={LONGEST_SEGMENT}
                  defaultValue={values.segment_duration ?? "5"}
                />
              )}
            </Field>
          </div>
          <label className="flex items-center gap-2.5 text-sm">
            <input
              type="checkbox"
              name="auto_generate"
              value="1"
              defaultChecked={values.auto_generate === "1"}
              className="size-4 accent-accent"
            />
            {words.autoGenerate}
          </label>
        </Card>
        <div className="mt-5 flex justify-end">
          <Button type="submit" look="primary" size="lg">
            {words.quickSubmit}
          </Button>
        </div>
      </form>
    </div>
  );
}
