"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Monitor, Smartphone, Terminal } from "lucide-react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useProblem } from "@/components/data/use-problem";
import { ago, fill, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Confirm } from "@/components/ui/overlay";
import { Skeleton } from "@/components/ui/states";
import { useNow } from "@/components/ui/use-now";
import { type Session, sessionSchema } from "@/lib/http/dialects/ui/members";

const endedSchema = z.object({ ended: z.number() });
const PHONES = new Set(["iPhone", "iPad", "Android"]);

/** Where the account is signed in, each to be ended. */
export function SessionsCard() {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const sessions = useQuery({
    queryKey: ["sessions"],
    queryFn: ({ signal }) => ask("/sessions", sessionSchema.array(), { signal }),
  });
  const endOthers = useMutation({
    mutationFn: () => ask("/sessions", endedSchema, { method: "DELETE" }),
    onSuccess: ({ ended }) => {
      toast.success(plural(locale, ended, t.account.othersEnded));
      void client.invalidateQueries({ queryKey: ["sessions"] });
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const list = sessions.data ?? [];
  return (
    <Card>
      <CardHead title={t.account.sessions} hint={t.account.sessionsText} />
      {sessions.isPending && <Skeleton className="mx-5 mb-5 h-12" />}
      {sessions.isError && <QueryError error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <ul className="divide-y border-t">
        {list.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {list.length > 1 && (
        <div className="border-t px-5 py-3.5">
          <Confirm
            danger
            title={t.account.endOthers}
            description={t.account.endOthersText}
            confirm={t.account.endOthers}
            cancel={t.common.cancel}
            onConfirm={() => endOthers.mutate()}
            trigger={<Button busy={endOthers.isPending}>{t.account.endOthers}</Button>}
          />
        </div>
      )}
    </Card>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { t, locale } = useI18n();
  const now = useNow();
  const client = useQueryClient();
  const problem = useProblem();
  const end = useMutation({
    mutationFn: () => ask(`/sessions/${session.id}`, z.unknown(), { method: "DELETE" }),
    onSuccess: () => {
      toast.success(t.account.ended);
      void client.invalidateQueries({ queryKey: ["sessions"] });
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const { browser, system, kind, address } = session;
  const name =
    browser && system ? fill(t.account.browserOn, { browser, system }) : (browser ?? system ?? t.account.unknown);
  const Icon = kind === "api" ? Terminal : PHONES.has(system ?? "") ? Smartphone : Monitor;
  const active = fill(t.account.lastSeen, { when: ago(locale, Date.parse(session.lastSeenAt), now) });
  return (
    <li className="flex items-center gap-3.5 px-5 py-3">
      <Icon className="size-4.5 shrink-0 text-ink-3" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-[0.8125rem]">
          {name}
          {session.current && <Badge tone="ok">{t.account.thisOne}</Badge>}
          {kind === "api" && <Badge tone="outline">{t.account.tokens}</Badge>}
        </p>
        <p className="break-words text-ink-3 text-xs">
          {address && address !== "address" ? `${active} · ${address}` : active}
        </p>
      </div>
      {!session.current && (
        <Button size="sm" busy={end.isPending} onClick={() => end.mutate()}>
          {t.account.end}
        </Button>
      )}
    </li>
  );
}
