export { SETTING_KINDS } from "@/lib/providers/settings";
