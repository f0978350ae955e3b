"use client";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { ask, UiError } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import { LinkInvalid } from "./link-invalid";
import { PasswordInput } from "./password-input";

/** Chooses a new password with the link that came by mail or from the owner. */
export function ResetForm({ token }: { token: string }) {
  const { t, saying } = useI18n();
  const problem = useProblem();
  const [password, setPassword] = useState("");
  const reset = useMutation({
    mutationFn: () => ask("/password-reset/confirm", z.unknown(), { body: { token, password } }),
    onSuccess: () => window.location.assign("/sign-in?reset=done"),
  });
  const error = reset.error instanceof UiError ? reset.error : undefined;
  if (!token || error?.code === "not_found") return <LinkInvalid />;
  const issue = error?.field === "password" ? error.issues[0]?.said : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate();
  };
  return (
    <>
      <h1 className="display font-bold text-3xl">{t.account.resetTitle}</h1>
      <p className="mt-2 text-ink-2">{t.account.resetText}</p>
      <form method="post" onSubmit={submit} className="mt-7 space-y-4">
        {reset.isError && !issue && (
          <div role="alert">
            <Notice level="error" title={problem(reset.error).message} text={problem(reset.error).remedy} />
          </div>
        )}
        <Field label={t.account.new} hint={t.auth.passwordHint} error={issue && saying(issue)}>
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="new-password"
              autoFocus
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="primary" size="lg" className="w-full" busy={reset.isPending}>
          {t.account.savePassword}
        </Button>
      </form>
    </>
  );
}
