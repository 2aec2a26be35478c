import { makeNode } from "./node.ts";
import type { FillIn, SecretRef } from "./value.ts";

/** Where a secret goes on its host, and who may read it. */
export interface SecretSettings {
  /** Attribute name and file name of the secret; made from vault, item and field when absent. camelCase. */
  readonly name?: string;
  /** User that may read it; root when absent. */
  readonly owner?: string;
  readonly group?: string;
  /** Octal mode of the file; `"0600"` when absent. */
  readonly mode?: string;
  /** systemd services that are restarted when the secret changes, without `.service`. */
  readonly services?: readonly string[];
}

const camel = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word, i) =>
      i === 0 ? word[0]!.toLowerCase() + word.slice(1) : word[0]!.toUpperCase() + word.slice(1),
    )
    .join("");

/**
 * A secret of 1Password, by reference. Where it is put, the path of a file stands that OpNix fills at run time; the
 * secret itself is never read by pantherOS. OpNix accepts camelCase names only (`^[a-z][a-zA-Z0-9]*$`).
 *
 * @throws RangeError for a reference that is not `op://vault/item/field` or `op://vault/item/section/field`.
 * @example
 * const authKey = secret("op://pantherOS/tailscale/authKey");
 */
export function secret(
  reference: `op://${string}/${string}/${string}`,
  settings: SecretSettings = {},
): SecretRef {
  if (!/^op:\/\/[^/]+\/[^/]+\/[^/]+(\/[^/]+)?$/.test(reference)) {
    // anything else may be the secret itself, which no message repeats
    const got = reference.startsWith("op://")
      ? `, not ${JSON.stringify(reference)}`
      : "; this is no reference";
    throw new RangeError(`a secret is named op://vault/item/field${got}`);
  }
  const [, item = "", ...fields] = reference.slice("op://".length).split("/");
  const name = settings.name ?? camel([item, ...fields].join(" "));
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    throw new RangeError(
      `OpNix takes camelCase names of secrets; give ${reference} a name, since ${JSON.stringify(name)} is none`,
    );
  }
  if (settings.mode !== undefined && !/^0?[0-7]{3}$/.test(settings.mode)) {
    throw new RangeError(`the mode of a secret is octal, as in "0400", not ${JSON.stringify(settings.mode)}`);
  }
  return makeNode(
    { $nix: "secret", reference, ...settings, name },
    `${reference} is a secret: it has a path at run time and is never a string`,
  );
}

/**
 * Stands for what only the owner can fill in, a public key or an address, with a word on where to find it. The fleet
 * builds with it; `check` keeps warning, and whatever touches a machine refuses.
 *
 * @example
 * const key = fillIn("public half of the SSH key in 1Password, item `yoga`");
 */
export function fillIn(what: string): FillIn {
  return makeNode({ $nix: "fillIn", what }, `still to be filled in: ${what}`);
}
