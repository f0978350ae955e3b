export { announcedUpload, announceUpload, forgetUpload } from "./announced-uploads";
