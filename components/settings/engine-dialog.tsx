"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, PlugZap } from "lucide-react";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { ask, UiError } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Dialog } from "@/components/ui/overlay";
import { Notice } from "@/components/ui/states";
import { type Engine, engineCheckSchema } from "@/lib/http/dialects/ui/account";

interface Props {
  engine: Engine;
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

type Setting = Engine["settings"][number];

/** What a provider needs: its key, address and model, kept encrypted and tried as soon as they are saved. */
export function EngineDialog({ engine, name, open, onOpenChange }: Props) {
  const { t, saying } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const { kind, id } = engine;
  const [typed, setTyped] = useState<Record<string, string>>({});
  const check = useMutation({ mutationFn: () => ask("/engines/check", engineCheckSchema, { body: { kind, id } }) });
  const save = useMutation({
    mutationFn: (values: Record<string, string | null>) =>
      ask("/engines", z.unknown(), { method: "PATCH", body: { kind, id, values } }),
    onSuccess: async (_, values) => {
      setTyped({});
      check.reset();
      await client.invalidateQueries({ queryKey: ["engines"] });
      void client.invalidateQueries({ queryKey: ["voices"] });
      if (Object.values(values).some((value) => value !== null)) check.mutate();
    },
  });
  const close = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    setTyped({});
    save.reset();
    check.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const values = Object.entries(typed).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : []));
    if (values.length > 0) save.mutate(Object.fromEntries(values));
  };
  const wrongWith = (setting: Setting) => {
    if (!(save.error instanceof UiError)) return undefined;
    const issue = save.error.issues.find(({ field }) => field === `values.${setting.name}`);
    return issue && saying(issue.said);
  };
  const unplaced = save.error && !engine.settings.some(wrongWith) ? problem(save.error) : undefined;
  return (
    <Dialog open={open} onOpenChange={close} title={name} description={t.settings.keyText} closeLabel={t.common.close}>
      <form onSubmit={submit} className="space-y-5" noValidate>
        {engine.settings.map((setting) => (
          <SettingField
            key={setting.name}
            setting={setting}
            value={typed[setting.name] ?? ""}
            error={wrongWith(setting)}
            busy={save.isPending}
            onChange={(value) => setTyped({ ...typed, [setting.name]: value })}
            onRemove={() => save.mutate({ [setting.name]: null })}
          />
        ))}
        {unplaced && <Notice level="error" icon={<CircleAlert />} title={unplaced.message} text={unplaced.remedy} />}
        {check.error && <Notice level="error" icon={<CircleAlert />} title={problem(check.error).message} />}
        <div role="status">
          {check.data && (
            <Notice
              level={check.data.ok ? "info" : "error"}
              icon={check.data.ok ? <CircleCheck /> : <CircleAlert />}
              title={saying(check.data.message)}
              text={check.data.remedy && saying(check.data.remedy)}
            />
          )}
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button type="button" busy={check.isPending} disabled={!engine.available} onClick={() => check.mutate()}>
            {!check.isPending && <PlugZap />}
            {t.settings.testKey}
          </Button>
          <Button
            type="submit"
            look="primary"
            busy={save.isPending}
            disabled={!Object.values(typed).some((value) => value.trim())}
          >
            {t.settings.saveKey}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  setting: Setting;
  value: string;
  error: string | undefined;
  busy: boolean;
  onChange: (value: string) => void;
  onRemove: () => void;
}

function SettingField({ setting, value, error, busy, onChange, onRemove }: FieldProps) {
  const { t } = useI18n();
  const { name, kind, secret, source } = setting;
  const fixed = source === "environment";
  const hint = fixed
    ? fill(t.settings.fromEnvironment, { name })
    : source === "studio" && secret
      ? t.settings.keyStored
      : kind === "address" || kind === "model"
        ? t.settings.usualWithout
        : undefined;
  const shown = setting.value ?? (secret && source !== "none" ? "••••••••" : "");
  return (
    <Field label={t.settings.settingKinds[kind]} hint={hint} error={error}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            type={secret ? "password" : "text"}
            autoComplete="off"
            spellCheck={false}
            disabled={fixed}
            placeholder={shown}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {source === "studio" && (
            <Button type="button" busy={busy} onClick={onRemove}>
              {t.settings.removeKey}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
