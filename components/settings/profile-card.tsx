"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useMe } from "@/components/data/queries";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { useDate } from "@/components/i18n/use-date";
import { Face } from "@/components/shell/user-menu";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Clipped } from "@/components/ui/clipped";
import { Field, Input } from "@/components/ui/field";
import { meSchema } from "@/lib/http/dialects/ui/account";

export function ProfileCard() {
  const { t } = useI18n();
  const date = useDate();
  const client = useQueryClient();
  const problem = useProblem();
  const { data: me } = useMe();
  const [name, setName] = useState(me?.name ?? "");
  useEffect(() => setName(me?.name ?? ""), [me?.name]);
  const save = useMutation({
    mutationFn: () => ask("/me", meSchema, { method: "PATCH", body: { name: name.trim() } }),
    onSuccess: (saved) => {
      client.setQueryData(["me"], saved);
      toast.success(t.common.saved);
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate();
  };
  const since = me ? date(me.createdAt, { dateStyle: "long" }) : "";
  return (
    <Card>
      <CardHead title={t.settings.profile} hint={t.settings.profileText} />
      <form onSubmit={submit} className="space-y-4 px-5 pt-2 pb-5">
        <div className="flex items-center gap-3.5">
          <Face name={me?.name ?? ""} className="size-12 text-base" />
          <div className="min-w-0">
            <p className="flex items-center gap-2 font-medium">
              <Clipped className="min-w-0">{me?.email ?? ""}</Clipped>
              {me && <Badge tone={me.role === "owner" ? "accent" : "neutral"}>{t.settings.role[me.role]}</Badge>}
            </p>
            <p className="text-ink-3 text-xs">{fill(t.settings.memberSince, { date: since })}</p>
          </div>
        </div>
        <Field label={t.auth.name}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={120}
              autoComplete="name"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="solid" busy={save.isPending} disabled={!name.trim() || name.trim() === me?.name}>
          {t.common.save}
        </Button>
      </form>
    </Card>
  );
}
