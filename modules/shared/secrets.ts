import { nix, secret, type HostFacts, type SecretRef } from "pantheros";

/**
 * The fleet's secrets in the 1Password vault `pantherOS`, each named once.
 *
 * These are there: the key of the tailnet, the owner's token for GitHub, and the credentials of the two buckets.
 */
export const tailscaleKey = secret("op://pantherOS/tailscale/authKey");

export const githubToken = secret("op://pantherOS/github-pat/token", { owner: "hbohlen", mode: "0400" });

/**
 * An environment file (systemd.exec(5)): `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` of an application key for the
 * bucket, and `ATTIC_SERVER_TOKEN_RS256_SECRET_BASE64`, by which attic signs the tokens that it hands out, made by
 * `openssl genrsa -traditional 4096 | base64 -w0`.
 */
export const atticCredentials = secret("op://pantherOS/backblaze-b2/attic-credentials");

/** An environment file: `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` of an application key for the bucket. */
export const bucketCredentials = secret("op://pantherOS/backblaze-b2/backup-credentials");

/*
 * These are still to be created. One that is asked for and missing would keep OpNix from fetching all others, so each is
 * asked for only once the owner has said in fleet.ts that it is there: by its public half, or by `true`.
 */

/** The private key by which snapshots are sent; btrbk runs as a user of its own. Its public half: fact `backupKey`. */
export const backupKey = secret("op://pantherOS/btrbk/privateKey", {
  owner: "btrbk",
  group: "btrbk",
  mode: "0400",
});

/** The private key by which hosts build on others; Nix reads it as root. Its public half: fact `builderKey`. */
export const builderKey = secret("op://pantherOS/nix-builder/privateKey");

/** What the off-site backups are encrypted with: without it they are worth nothing. Fact `resticCreated`. */
export const resticPassword = secret("op://pantherOS/restic/password");

/** The password of Grafana's user `admin`, and what Grafana encrypts its own secrets with. Fact `grafanaCreated`. */
export const grafanaPassword = secret("op://pantherOS/grafana/adminPassword", {
  owner: "grafana",
  group: "grafana",
  mode: "0400",
});
export const grafanaSecretKey = secret("op://pantherOS/grafana/secretKey", {
  owner: "grafana",
  group: "grafana",
  mode: "0400",
});

/** Whether the owner has said that the vault has what a fact of the host stands for. */
export const isCreated = (host: HostFacts, fact: string): boolean => host.facts[fact] === true;

/**
 * For a private key of SSH: OpenSSH takes none that lacks its last newline ("error in libcrypto"), which fields of 1Password
 * drop and OpNix does not put back.
 */
export const endsInNewline = (key: SecretRef) => {
  const post = nix`"\${pkgs.writeShellScript "ends-in-newline" ${'[ -z "$(tail -c 1 "$1")" ] || echo >> "$1"'}} \${${key}}"`;
  return { systemd: { services: { "opnix-secrets": { serviceConfig: { ExecStartPost: [post] } } } } };
};

/** For a unit that reads a secret at its start: OpNix writes it at run time, after the network is up. */
export const afterSecrets = {
  after: ["opnix-secrets.service"],
  wants: ["opnix-secrets.service"],
} as const;
