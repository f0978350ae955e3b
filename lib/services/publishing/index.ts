export { type ConnectionView, connectUrl, finishConnecting, listConnections } from "./connect";
export { publishDue } from "./publish-due";
export { listPublications, readPublication } from "./read-publication";
export { reschedule, schedulePublishing, unschedule } from "./schedule";
export { type PublicationView, publishVideo } from "./start-publishing";
