"use client";
import { useI18n } from "@/components/i18n/provider";
import { Field, Input } from "@/components/ui/field";
import { Select } from "@/components/ui/menu";
import type { TemplateWire } from "@/lib/http/dialects/marketing/templates";
import { useTemplates } from "./queries";

/** What a production is made from without a template of its own. */
const STANDARD = "template_standard";

interface TemplateProps {
  template: TemplateWire | undefined;
  onChoose: (template: TemplateWire | undefined) => void;
}

/** The template that a production begins as. */
export function TemplateField({ template, onChoose }: TemplateProps) {
  const { t } = useI18n();
  const { data } = useTemplates();
  const templates = (data?.templates ?? []).filter(({ id, archived }) => id !== STANDARD && !archived);
  const options = templates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field label={t.marketing.template} hint={template?.description}>
      {({ id, "aria-describedby": note }) => (
        <span aria-describedby={note}>
          <Select
            id={id}
            className="w-full"
            value={template?.id ?? STANDARD}
            onChange={(chosen) => onChoose(templates.find((one) => one.id === chosen))}
            options={[{ value: STANDARD, label: t.marketing.noTemplate }, ...options]}
          />
        </span>
      )}
    </Field>
  );
}

interface VariableProps {
  template: TemplateWire;
  values: Record<string, string>;
  onChange: (values: Record<string, string>) => void;
}

/** What a template wants to know besides the subject. */
export function VariableFields({ template, values, onChange }: VariableProps) {
  const { t } = useI18n();
  if (template.variables.length === 0) return null;
  return (
    <div className="space-y-2">
      <div className="grid gap-4 sm:grid-cols-2">
        {template.variables.map(({ name, label, example }) => (
          <Field key={name} label={label}>
            {(control) => (
              <Input
                {...control}
                maxLength={500}
                value={values[name] ?? ""}
                placeholder={example}
                onChange={(event) => onChange({ ...values, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className="text-ink-3 text-xs">{t.marketing.variablesHint}</p>
    </div>
  );
}
