export { endOneSession, endOtherSessions, listSessions, type SessionView } from "./end-sessions";
export { beginSession, type Client, openSession, SESSION_SECONDS } from "./open-session";
export { endSessions, pruneSessions, touchSession } from "./repo";
