export { canMail, sendMail } from "./send-mail";
export { inviteMail, resetMail } from "./texts";
