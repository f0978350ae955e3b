import { titled } from "@/components/i18n/server";
import { SettingsRoom } from "@/components/settings/settings-room";

export const generateMetadata = titled((t) => t.nav.settings);

export default function SettingsPage() {
  return <SettingsRoom />;
}
