"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, TriangleAlert } from "lucide-react";
import { Checkbox } from "radix-ui";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field, Input } from "@/components/ui/field";
import { Select } from "@/components/ui/menu";
import { Dialog } from "@/components/ui/overlay";
import { Notice } from "@/components/ui/states";
import { newApiKeySchema, SCOPES } from "@/lib/http/dialects/ui/account";

type Scope = (typeof SCOPES)[number];

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Is told the new key. */
  onMade: (secret: string) => void;
}

/** What a key may do unless more is chosen. */
const LEAST: Scope[] = ["read"];
const DAY_MS = 86_400_000;
/** Days after which a key stops working by itself; 0 is never. */
const LIFETIMES = ["0", "30", "90", "365"] as const;
type Lifetime = (typeof LIFETIMES)[number];

/** Name, scopes and lifetime first; then the key itself, this once. */
export function CreateKeyDialog({ open, onOpenChange, onMade }: Props) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<Scope[]>(LEAST);
  const [lifetime, setLifetime] = useState<Lifetime>("0");
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      ask("/keys", newApiKeySchema, { body: { name: name.trim(), scopes, expiresAt: endOf(lifetime) } }),
    onSuccess: ({ secret }) => {
      onMade(secret);
      return client.invalidateQueries({ queryKey: ["keys"] });
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const close = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    create.reset();
    setName("");
    setScopes(LEAST);
    setLifetime("0");
    setTried(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && scopes.length > 0) create.mutate();
  };
  const secret = create.data?.secret;
  if (secret) {
    return (
      <Dialog
        open={open}
        onOpenChange={close}
        title={t.keys.created}
        description={t.keys.createdText}
        closeLabel={t.common.close}
      >
        <div className="flex items-center gap-2 rounded-lg border bg-sunken py-2 pr-2 pl-4">
          <code className="min-w-0 flex-1 select-all break-all font-mono text-[0.8125rem]">{secret}</code>
          <CopyButton text={secret} />
        </div>
        <Notice className="mt-4" level="warning" icon={<TriangleAlert />} title={t.keys.shownOnce} />
        <div className="mt-5 flex justify-end">
          <Button look="primary" onClick={() => close(false)}>
            {t.keys.done}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open={open} onOpenChange={close} title={t.keys.create} closeLabel={t.common.close}>
      <form onSubmit={submit} className="space-y-5">
        <Field label={t.keys.name} hint={t.keys.nameHint} error={tried && !name.trim() ? t.keys.needName : undefined}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={80}
              placeholder={t.keys.namePlaceholder}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <fieldset>
          <legend className="mb-2 font-medium text-[0.8125rem]">{t.keys.scopes}</legend>
          <div className="divide-y rounded-lg border">
            {SCOPES.map((scope) => (
              <label
                key={scope}
                htmlFor={`scope-${scope}`}
                className="flex cursor-pointer items-center gap-3 px-3.5 py-2.5"
              >
                <Checkbox.Root
                  id={`scope-${scope}`}
                  checked={scopes.includes(scope)}
                  onCheckedChange={(on) =>
                    setScopes((list) =>
                      on
                        ? SCOPES.filter((one) => one === scope || list.includes(one))
                        : list.filter((one) => one !== scope),
                    )
                  }
                  className="grid size-4.5 shrink-0 place-items-center rounded border border-line-strong bg-surface data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=checked]:text-accent-ink"
                >
                  <Checkbox.Indicator>
                    <Check className="size-3 stroke-3" />
                  </Checkbox.Indicator>
                </Checkbox.Root>
                <span className="min-w-0">
                  <span className="block font-medium text-[0.8125rem]">{t.keys.scopeNames[scope]}</span>
                  <span className="block text-ink-3 text-xs">{t.keys.scopeTexts[scope]}</span>
                </span>
              </label>
            ))}
          </div>
          {tried && scopes.length === 0 && (
            <p role="alert" className="mt-1.5 text-danger text-xs">
              {t.keys.needScope}
            </p>
          )}
        </fieldset>
        <Field label={t.keys.lifetime}>
          {({ id }) => (
            <Select
              id={id}
              value={lifetime}
              onChange={setLifetime}
              className="w-full"
              options={LIFETIMES.map((days) => ({ value: days, label: t.keys.lifetimes[days] }))}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={() => close(false)}>{t.common.cancel}</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            {t.keys.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** When a key made now stops working; undefined for never. */
function endOf(lifetime: Lifetime): string | undefined {
  const days = Number(lifetime);
  return days ? new Date(Date.now() + days * DAY_MS).toISOString() : undefined;
}
