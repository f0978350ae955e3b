"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { PasswordInput } from "@/components/auth/password-input";
import { ask, UiError } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Field } from "@/components/ui/field";

/** The password, which is asked for once more before it changes. */
export function PasswordCard() {
  const { t, saying } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation({
    mutationFn: () => ask("/me/password", z.unknown(), { body: { current, password } }),
    onSuccess: () => {
      setCurrent("");
      setPassword("");
      toast.success(t.account.changed);
      void client.invalidateQueries({ queryKey: ["sessions"] });
    },
    onError: (error) => {
      if (!wrongField(error)) toast.error(problem(error).message, { description: problem(error).remedy });
    },
  });
  const wrong = wrongField(change.error);
  const issue = change.error instanceof UiError ? change.error.issues[0] : undefined;
  const why = wrong && issue?.said ? saying(issue.said) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Card>
      <CardHead title={t.account.password} hint={t.account.passwordText} />
      <form method="post" onSubmit={submit} className="space-y-4 px-5 pt-2 pb-5">
        <Field label={t.account.current} error={wrong === "current" ? why : undefined}>
          {(control) => (
            <PasswordInput
              {...control}
              value={current}
              autoComplete="current-password"
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.account.new} hint={t.auth.passwordHint} error={wrong === "password" ? why : undefined}>
          {(control) => (
            <PasswordInput
              {...control}
              value={password}
              autoComplete="new-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="solid" busy={change.isPending} disabled={!password}>
          {t.account.change}
        </Button>
      </form>
    </Card>
  );
}

/** Which of the form's fields an answer is about. */
function wrongField(error: unknown): "current" | "password" | undefined {
  const field = error instanceof UiError ? error.field : undefined;
  return field === "current" || field === "password" ? field : undefined;
}
