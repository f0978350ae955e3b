export { ensureOwner, type NewOwner } from "./ensure-owner";
export { getUser, ownerActor, type PublicUser, updateProfile } from "./get-user";
export { emailSchema, passwordSchema, signUpSchema } from "./schemas";
export { signUp } from "./sign-up";
export { verifyPassword } from "./verify-password";
export { accountDisabled, mayJoin, welcomeUser } from "./welcome";
