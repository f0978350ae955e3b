"use client";
import { Command } from "cmdk";
import { CornerDownLeft, Film, Languages, LogOut, SunMoon, WandSparkles } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { Dialog as RDialog } from "radix-ui";
import { type ReactNode, useDeferredValue, useState } from "react";
import { leaveStudio } from "@/components/auth/leave-studio";
import { leaveGuard } from "@/components/data/leave-guard";
import { useFilms } from "@/components/data/queries";
import { clock, fill } from "@/components/i18n/format";
import { localeAfter } from "@/components/i18n/locale";
import { useI18n } from "@/components/i18n/provider";
import { Clipped } from "@/components/ui/clipped";
import { Kbd } from "@/components/ui/kbd";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { DEVELOP_ITEMS, SETTINGS_ITEM, STUDIO_ITEMS } from "./nav-items";
import { CREATE, rank } from "./palette-rank";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const group =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs";

function Row(props: {
  value: string;
  keywords?: string[];
  onSelect: () => void;
  icon: ReactNode;
  children: string;
  note?: string;
}) {
  return (
    <Command.Item
      value={props.value}
      keywords={props.keywords}
      onSelect={props.onSelect}
      className="flex h-10 cursor-default items-center gap-3 rounded-lg px-3 text-sm data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3"
    >
      {props.icon}
      <Clipped className="min-w-0">{props.children}</Clipped>
      {props.note && <span className="ml-auto text-ink-3 text-xs tabular-nums">{props.note}</span>}
    </Command.Item>
  );
}

/** Everything by keyboard: rooms, actions, films by name, and a new film from what was typed. */
export function CommandPalette({ open, onOpenChange }: Props) {
  const { t, locale, setLocale } = useI18n();
  const { resolvedTheme, setTheme } = useTheme();
  const router = useRouter();
  const [text, setText] = useState("");
  const focus = useReturnFocus();
  const search = useDeferredValue(text.trim());
  const { data: films } = useFilms({ search, limit: 6 }, open);
  const run = (action: () => void) => () => {
    onOpenChange(false);
    setText("");
    action();
  };
  const go = (href: string) => run(() => leaveGuard.stops(href) || router.push(href));

  return (
    <RDialog.Root open={open} onOpenChange={onOpenChange}>
      <RDialog.Portal>
        <RDialog.Overlay className="fixed inset-0 z-50 bg-black/45 backdrop-blur-[2px]" />
        <RDialog.Content
          aria-describedby={undefined}
          {...focus}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-2xl border bg-raised shadow-float outline-none fade-in-0 zoom-in-97 animate-in duration-150"
        >
          <RDialog.Title className="sr-only">{t.command.title}</RDialog.Title>
          <Command label={t.command.title} filter={rank}>
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder={t.command.placeholder}
              className="h-14 w-full border-b bg-transparent px-5 text-base outline-none placeholder:text-ink-3"
            />
            <Command.List className="thin-scroll max-h-[55vh] overflow-y-auto p-2">
              <Command.Empty className="py-10 text-center text-ink-3 text-sm">{t.command.empty}</Command.Empty>
              <Command.Group heading={t.command.go} className={group}>
                {[...STUDIO_ITEMS, ...DEVELOP_ITEMS, SETTINGS_ITEM].map(({ href, label, icon: Icon }) => (
                  <Row key={href} value={`go ${href}`} keywords={[t.nav[label]]} onSelect={go(href)} icon={<Icon />}>
                    {t.nav[label]}
                  </Row>
                ))}
              </Command.Group>
              {films && films.items.length > 0 && (
                <Command.Group heading={t.command.films} className={group}>
                  {films.items.map((film) => (
                    <Row
                      key={film.id}
                      value={film.id}
                      keywords={[film.title]}
                      onSelect={go(`/films/${film.id}`)}
                      icon={<Film />}
                      note={film.status === "ready" ? clock(film.seconds) : undefined}
                    >
                      {film.title}
                    </Row>
                  ))}
                </Command.Group>
              )}
              <Command.Group heading={t.command.actions} className={group}>
                {search && (
                  <Row
                    value={CREATE}
                    onSelect={go(`/create?topic=${encodeURIComponent(search)}`)}
                    icon={<WandSparkles />}
                  >
                    {fill(t.command.createAbout, { text: search })}
                  </Row>
                )}
                <Row
                  value="theme"
                  keywords={[t.command.toggleTheme]}
                  onSelect={run(() => setTheme(resolvedTheme === "dark" ? "light" : "dark"))}
                  icon={<SunMoon />}
                >
                  {t.command.toggleTheme}
                </Row>
                <Row
                  value="language"
                  keywords={[t.command.switchLanguage, t.nav.language]}
                  onSelect={run(() => setLocale(localeAfter(locale)))}
                  icon={<Languages />}
                >
                  {t.command.switchLanguage}
                </Row>
                <Row value="sign out" keywords={[t.nav.signOut]} onSelect={run(leaveStudio)} icon={<LogOut />}>
                  {t.nav.signOut}
                </Row>
              </Command.Group>
            </Command.List>
            <p className="flex items-center gap-4 border-t px-5 py-2.5 text-ink-3 text-xs">
              <span className="flex items-center gap-1.5">
                <Kbd>↑</Kbd>
                <Kbd>↓</Kbd> {t.command.hintMove}
              </span>
              <span className="flex items-center gap-1.5">
                <Kbd>
                  <CornerDownLeft className="size-3" />
                </Kbd>{" "}
                {t.command.hintOpen}
              </span>
            </p>
          </Command>
        </RDialog.Content>
      </RDialog.Portal>
    </RDialog.Root>
  );
}
