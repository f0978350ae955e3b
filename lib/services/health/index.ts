export { type Check, checkHealth, HEALTH_PARTS, type Health, type HealthPart } from "./check-health";
