export { default } from "@/components/ui/waiting";
