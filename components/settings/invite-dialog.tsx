"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { ask, UiError } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/controls";
import { Field, Input } from "@/components/ui/field";
import { Dialog } from "@/components/ui/overlay";
import { invitedSchema } from "@/lib/http/dialects/ui/members";
import { ShownLink } from "./shown-link";

type Role = "owner" | "member";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  canMail: boolean;
}

/** Whom to invite and as what; then the link, this once. */
export function InviteDialog({ open, onOpenChange, canMail }: Props) {
  const { t, saying } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("member");
  const invite = useMutation({
    mutationFn: () => ask("/members/invitations", invitedSchema, { body: { email: email.trim() || undefined, role } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["members"] }),
    onError: (error) => {
      if (!fieldError(error)) toast.error(problem(error).message, { description: problem(error).remedy });
    },
  });
  const close = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    invite.reset();
    setEmail("");
    setRole("member");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  const made = invite.data;
  if (made) {
    const byHand = made.invitation.email && canMail ? t.account.mailFailed : t.account.invitedByHand;
    const text = made.mailed ? fill(t.account.invitedMailed, { email: made.invitation.email ?? "" }) : byHand;
    return (
      <Dialog open={open} onOpenChange={close} title={t.account.invited} description={text} closeLabel={t.common.close}>
        <ShownLink url={made.url} />
      </Dialog>
    );
  }
  const wrong = fieldError(invite.error);
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t.account.inviteTitle}
      description={t.account.inviteText}
      closeLabel={t.common.close}
    >
      <form onSubmit={submit} className="space-y-5" noValidate>
        <Field
          label={t.account.inviteEmail}
          hint={canMail ? t.account.inviteEmailMailed : t.account.inviteEmailByHand}
          error={wrong && saying(wrong)}
        >
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <div>
          <p className="mb-2 font-medium text-[0.8125rem]">{t.account.role}</p>
          <Segmented
            fill
            label={t.account.role}
            value={role}
            onChange={setRole}
            options={[
              { value: "member", label: t.settings.role.member },
              { value: "owner", label: t.settings.role.owner },
            ]}
          />
          <p className="mt-1.5 text-ink-3 text-xs">{t.account.roleTexts[role]}</p>
        </div>
        <div className="flex justify-end gap-2">
          <Button onClick={() => close(false)}>{t.common.cancel}</Button>
          <Button type="submit" look="primary" busy={invite.isPending}>
            {t.account.createInvitation}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is wrong with the address that was typed. */
function fieldError(error: unknown) {
  if (!(error instanceof UiError) || error.field !== "email") return undefined;
  return error.issues[0]?.said ?? error.said.message;
}
