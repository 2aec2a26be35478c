/** A public key as OpenSSH reads it, whose private half nobody has: all of it is zeros. */
export const publicKey = (comment: string): string =>
  `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${"A".repeat(43)} ${comment}`;
