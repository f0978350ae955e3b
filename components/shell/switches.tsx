"use client";
import { Languages, Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { LANGUAGES, LOCALES } from "@/components/i18n/locale";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoice } from "@/components/ui/menu";

export function LanguageSwitch() {
  const { t, locale, setLocale } = useI18n();
  return (
    <Menu
      className="min-w-40"
      trigger={
        <Button look="ghost" size="sm" aria-label={`${t.nav.language}: ${locale.toUpperCase()}`}>
          <Languages />
          {locale.toUpperCase()}
        </Button>
      }
    >
      <MenuChoice
        value={locale}
        onChange={setLocale}
        options={LOCALES.map((value) => ({ value, label: LANGUAGES[value].name }))}
      />
    </Menu>
  );
}

export function ThemeSwitch() {
  const { t } = useI18n();
  const { theme = "system", setTheme } = useTheme();
  return (
    <Menu
      className="min-w-40"
      trigger={
        <Button look="ghost" size="icon-sm" aria-label={t.nav.theme}>
          <Sun className="dark:hidden" />
          <Moon className="hidden dark:block" />
        </Button>
      }
    >
      <MenuChoice
        value={theme}
        onChange={setTheme}
        options={[
          { value: "light", label: t.nav.light, icon: <Sun /> },
          { value: "dark", label: t.nav.dark, icon: <Moon /> },
          { value: "system", label: t.nav.system, icon: <Monitor /> },
        ]}
      />
    </Menu>
  );
}
