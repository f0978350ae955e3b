export { type Check, checkHealth, type Health, type HealthPart } from "./check-health";
