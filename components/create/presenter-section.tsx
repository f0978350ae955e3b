"use client";
import { UserRoundX } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { useAvatars } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { word } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Skeleton } from "@/components/ui/states";
import { Section } from "./section";

const item =
  "group w-20 shrink-0 rounded-lg text-center outline-offset-4 [&_img]:transition-transform [&_img]:hover:scale-105";
const face =
  "mx-auto grid size-16 place-items-center overflow-hidden rounded-full border-2 border-transparent bg-sunken ring-1 ring-line transition-[border-color,box-shadow] group-data-[state=checked]:border-accent group-data-[state=checked]:ring-4 group-data-[state=checked]:ring-accent/20";

/** Who appears in the film, if anybody. */
export function PresenterSection({ value, onChange }: { value: string; onChange: (avatarId: string) => void }) {
  const { t } = useI18n();
  const avatars = useAvatars();
  return (
    <Section title={t.create.presenterTitle} hint={t.create.presenterHint}>
      {avatars.isError ? (
        <QueryError error={avatars.error} onRetry={() => void avatars.refetch()} className="py-4" />
      ) : (
        <RadioGroup.Root
          aria-label={t.create.presenterTitle}
          value={value || "none"}
          onValueChange={(next) => onChange(next === "none" ? "" : next)}
          className="grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] justify-items-center gap-x-2 gap-y-4"
        >
          <RadioGroup.Item value="none" className={item}>
            <span className={face}>
              <UserRoundX className="size-5 text-ink-3" aria-hidden />
            </span>
            <span className="mt-2 block text-ink-2 text-xs group-data-[state=checked]:font-medium group-data-[state=checked]:text-ink">
              {t.create.presenterNone}
            </span>
          </RadioGroup.Item>
          {avatars.isPending &&
            [0, 1, 2, 3, 4].map((index) => <Skeleton key={index} className="size-16 rounded-full" />)}
          {avatars.data?.avatars.map((avatar) => {
            const [name = avatar.name, part] = avatar.name.split(" - ");
            return (
              <RadioGroup.Item key={avatar.id} value={avatar.id} className={item}>
                <span className={face}>
                  {/* biome-ignore lint/performance/noImgElement: our own small drawing */}
                  <img src={avatar.previewUrl} alt="" loading="lazy" className="size-full object-cover" />
                </span>
                <span className="mt-2 block text-ink-2 text-xs group-data-[state=checked]:font-medium group-data-[state=checked]:text-ink">
                  {name}
                </span>
                {part && <span className="block text-[0.6875rem] text-ink-3">{word(t.cast.roles, part)}</span>}
              </RadioGroup.Item>
            );
          })}
        </RadioGroup.Root>
      )}
    </Section>
  );
}
