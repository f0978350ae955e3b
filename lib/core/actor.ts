/** Who asks. Every query is scoped to `userId`; `scopes` is absent for a signed-in person, who may do everything of theirs. */
export interface Actor {
  userId: string;
  role: "owner" | "member";
  scopes?: readonly string[];
  apiKeyId?: string;
  /** The session of the studio that asks. */
  sessionId?: string;
}
