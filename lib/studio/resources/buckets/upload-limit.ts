/** A file goes to the engine as Base64 within one request of the site, which takes 64 MiB. */
export const uploadBytesMax = 45 * 1024 * 1024;
