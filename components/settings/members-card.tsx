"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Mail, UserPlus } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useMe } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { useDate } from "@/components/i18n/use-date";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/states";
import { type Members, membersSchema } from "@/lib/http/dialects/ui/members";
import { InviteDialog } from "./invite-dialog";
import { MemberRow } from "./member-row";

/** Who has an account here, for owners: invite, change the role, disable. */
export function MembersCard() {
  const { t } = useI18n();
  const { data: me } = useMe();
  const [open, setOpen] = useState(false);
  const isOwner = me?.role === "owner";
  const members = useQuery({
    queryKey: ["members"],
    queryFn: ({ signal }) => ask("/members", membersSchema, { signal }),
    enabled: isOwner,
  });
  if (!isOwner) return null;
  return (
    <Card className="lg:col-span-2">
      <CardHead
        title={t.account.members}
        hint={t.account.membersText}
        action={
          <Button onClick={() => setOpen(true)}>
            <UserPlus />
            {t.account.invite}
          </Button>
        }
      />
      {members.isPending && <Skeleton className="mx-5 mb-5 h-12" />}
      {members.isError && <QueryError error={members.error} onRetry={() => void members.refetch()} />}
      <ul className="divide-y border-t">
        {members.data?.members.map((member) => (
          <MemberRow key={member.id} member={member} isSelf={member.id === me.id} />
        ))}
        {members.data?.invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      <InviteDialog open={open} onOpenChange={setOpen} canMail={members.data?.canMail ?? false} />
    </Card>
  );
}

function InvitationRow({ invitation }: { invitation: Members["invitations"][number] }) {
  const { t } = useI18n();
  const date = useDate();
  const client = useQueryClient();
  const problem = useProblem();
  const withdraw = useMutation({
    mutationFn: () => ask(`/members/invitations/${invitation.id}`, z.unknown(), { method: "DELETE" }),
    onSuccess: () => {
      toast.success(t.account.withdrawn);
      void client.invalidateQueries({ queryKey: ["members"] });
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-2 px-5 py-3">
      <span className="grid size-9 shrink-0 place-items-center rounded-full bg-sunken text-ink-3">
        <Mail className="size-4" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="break-words font-medium text-[0.8125rem]">{invitation.email ?? t.account.anybody}</p>
        <p className="text-ink-3 text-xs">
          {fill(t.account.pending, { date: date(invitation.expiresAt, { dateStyle: "medium" }) })}
        </p>
      </div>
      {invitation.role === "owner" && <Badge tone="accent">{t.settings.role.owner}</Badge>}
      <Button size="sm" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t.account.withdraw}
      </Button>
    </li>
  );
}
