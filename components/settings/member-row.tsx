"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { ago, fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Face } from "@/components/shell/user-menu";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { ConfirmDialog, Dialog } from "@/components/ui/overlay";
import { useNow } from "@/components/ui/use-now";
import { linkSchema, type Member, memberSchema } from "@/lib/http/dialects/ui/members";
import { ShownLink } from "./shown-link";

/** One account, with what an owner may do to it. */
export function MemberRow({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const { t, locale } = useI18n();
  const now = useNow();
  const client = useQueryClient();
  const problem = useProblem();
  const [asking, setAsking] = useState(false);
  const onError = (error: unknown) => toast.error(problem(error).message, { description: problem(error).remedy });
  const change = useMutation({
    mutationFn: (body: { role?: "owner" | "member"; disabled?: boolean }) =>
      ask(`/members/${member.id}`, memberSchema, { method: "PATCH", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["members"] }),
    onError,
  });
  const reset = useMutation({
    mutationFn: () => ask(`/members/${member.id}/reset-link`, linkSchema, { method: "POST" }),
    onError,
  });
  const { name, email, role, disabledAt, lastSeenAt } = member;
  const isOwner = role === "owner";
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-2 px-5 py-3">
      <Face name={name} className="size-9" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-[0.8125rem]">
          <span className="min-w-0 break-words">{name}</span>
          {isSelf && <span className="font-normal text-ink-3">({t.account.you})</span>}
          {disabledAt && <Badge tone="warn">{t.account.disabled}</Badge>}
        </p>
        <p className="break-all text-ink-3 text-xs">{email}</p>
      </div>
      <p className="text-ink-3 text-xs max-md:hidden">
        {lastSeenAt ? fill(t.account.lastSeen, { when: ago(locale, Date.parse(lastSeenAt), now) }) : t.account.never}
      </p>
      <Badge tone={isOwner ? "accent" : "neutral"}>{t.settings.role[role]}</Badge>
      {isSelf ? (
        <span className="w-8" />
      ) : (
        <Menu
          trigger={
            <Button look="ghost" size="icon-sm" aria-label={fill(t.account.manage, { name })} busy={change.isPending}>
              <Ellipsis />
            </Button>
          }
        >
          <MenuItem onSelect={() => change.mutate({ role: isOwner ? "member" : "owner" })}>
            {isOwner ? t.account.makeMember : t.account.makeOwner}
          </MenuItem>
          <MenuItem onSelect={() => reset.mutate()}>{t.account.resetLink}</MenuItem>
          <MenuLine />
          {disabledAt ? (
            <MenuItem onSelect={() => change.mutate({ disabled: false })}>{t.account.enable}</MenuItem>
          ) : (
            <MenuItem danger onSelect={() => setAsking(true)}>
              {t.account.disable}
            </MenuItem>
          )}
        </Menu>
      )}
      <ConfirmDialog
        danger
        open={asking}
        onOpenChange={setAsking}
        title={fill(t.account.disableTitle, { name })}
        description={t.account.disableText}
        confirm={t.account.disable}
        cancel={t.common.cancel}
        onConfirm={() => change.mutate({ disabled: true })}
      />
      <Dialog
        open={reset.data !== undefined}
        onOpenChange={() => reset.reset()}
        title={t.account.resetLink}
        description={fill(t.account.resetLinkText, { name })}
        closeLabel={t.common.close}
      >
        <ShownLink url={reset.data?.url ?? ""} />
      </Dialog>
    </li>
  );
}
