export { authenticateBearer } from "./authenticate";
export { endSession } from "./end-session";
export { issueTokens, type TokenPair } from "./issue";
export { refreshTokens } from "./refresh";
export { pruneRefreshTokens } from "./repo";
export { accountMark, type Device, signIn } from "./sign-in";
