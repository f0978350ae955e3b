import { SettingsRoom } from "@/components/settings/settings-room";

export const metadata = { title: "Settings" };

export default function SettingsPage() {
  return <SettingsRoom />;
}
