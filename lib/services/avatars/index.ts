export { assertAvatar } from "./assert-avatar";
export { AVATARS, type Avatar, listAvatars } from "./catalogue";
