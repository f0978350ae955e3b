export { countRequest, flushRequests } from "./count-requests";
export { recordUsage, type Usage } from "./record-usage";
export { type UsageReport, usageReport } from "./usage-report";
