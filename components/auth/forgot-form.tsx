"use client";
import { useMutation } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";

/** Asks for a link by mail, or says how to get one where the studio sends none. */
export function ForgotForm({ canMail }: { canMail: boolean }) {
  const { t } = useI18n();
  const problem = useProblem();
  const [email, setEmail] = useState("");
  const send = useMutation({
    mutationFn: () => ask("/password-reset", z.unknown(), { body: { email: email.trim() } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  const failed = send.isError ? problem(send.error) : undefined;
  return (
    <>
      <h1 className="display font-bold text-3xl">{canMail ? t.account.forgotTitle : t.account.noMail}</h1>
      <p className="mt-2 text-ink-2">{canMail ? t.account.forgotText : t.account.noMailText}</p>
      {!canMail && (
        <div className="mt-6">
          <CodeBlock
            title="bash"
            code={`npm run account -- reset ${t.auth.invalidEmail.match(/\S+@\S+\.\w+/)?.[0] ?? ""}`}
          />
        </div>
      )}
      {canMail && send.isSuccess && (
        <div role="status" className="mt-7">
          <Notice
            level="ok"
            icon={<MailCheck />}
            title={t.account.linkSent}
            text={fill(t.account.linkSentText, { email: email.trim() })}
          />
        </div>
      )}
      {canMail && !send.isSuccess && (
        <form method="post" onSubmit={submit} className="mt-7 space-y-4">
          {failed && (
            <div role="alert">
              <Notice level="error" title={failed.message} text={failed.remedy} />
            </div>
          )}
          <Field label={t.auth.email}>
            {(control) => (
              <Input
                {...control}
                className="h-11"
                type="email"
                autoComplete="username"
                required
                autoFocus
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" look="primary" size="lg" className="w-full" busy={send.isPending}>
            {t.account.sendLink}
          </Button>
        </form>
      )}
      <p className="mt-6 text-center">
        <Link href="/sign-in" className="font-medium text-accent-text underline-offset-4 hover:underline">
          {t.account.backToSignIn}
        </Link>
      </p>
    </>
  );
}
