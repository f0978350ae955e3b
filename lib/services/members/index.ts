export {
  acceptInvitation,
  type Invitation,
  invite,
  listInvitations,
  readInvitation,
  withdrawInvitation,
} from "./invitations";
export { changeMember, listMembers, memberResetLink } from "./members";
export type { MemberRow } from "./repo";
