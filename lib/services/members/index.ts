export {
  acceptInvitation,
  type Invitation,
  invite,
  listInvitations,
  readInvitation,
  withdrawInvitation,
} from "./invitations";
export { assertOwner, changeMember, listMembers, memberResetLink } from "./members";
export type { MemberRow } from "./repo";
