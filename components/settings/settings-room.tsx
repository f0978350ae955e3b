"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { LANGUAGES, LOCALES } from "@/components/i18n/locale";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { Card, CardHead } from "@/components/ui/card";
import { Segmented } from "@/components/ui/controls";
import { useHydrated } from "@/components/ui/use-hydrated";
import { CacheCard } from "./cache-card";
import { EnginesCard } from "./engines-card";
import { MembersCard } from "./members-card";
import { PasswordCard } from "./password-card";
import { ProfileCard } from "./profile-card";
import { SessionsCard } from "./sessions-card";

/** The person, this browser, and what this machine can do. */
export function SettingsRoom() {
  const { t, locale, setLocale } = useI18n();
  const { theme = "system", setTheme } = useTheme();
  const hydrated = useHydrated();
  return (
    <>
      <PageHead title={t.nav.settings} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <ProfileCard />
        <Card>
          <CardHead title={t.settings.appearance} hint={t.settings.appearanceText} />
          <div className="space-y-5 px-5 pt-2 pb-6">
            <div>
              <p className="mb-2 font-medium text-[0.8125rem]">{t.settings.theme}</p>
              <Segmented
                fill
                label={t.settings.theme}
                value={hydrated ? theme : ""}
                onChange={setTheme}
                options={[
                  { value: "light", label: t.nav.light, icon: <Sun /> },
                  { value: "dark", label: t.nav.dark, icon: <Moon /> },
                  { value: "system", label: t.nav.system, icon: <Monitor /> },
                ]}
              />
            </div>
            <div>
              <p className="mb-2 font-medium text-[0.8125rem]">{t.nav.language}</p>
              <Segmented
                fill
                label={t.nav.language}
                value={locale}
                onChange={setLocale}
                options={LOCALES.map((value) => ({ value, label: LANGUAGES[value].name }))}
              />
            </div>
          </div>
        </Card>
        <PasswordCard />
        <SessionsCard />
        <MembersCard />
        <CacheCard />
        <EnginesCard />
      </div>
    </>
  );
}
