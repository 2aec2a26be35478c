import type { EvaluatedHost } from "../evaluate/model.ts";
import { isAttrs, isSpecial } from "../evaluate/value.ts";
import { type Values } from "./values.ts";

const openssh = ["services", "openssh"];

/** True where sshd runs, or where only Nix knows. */
export function sshdRuns(values: Values): boolean {
  return values.bool([...openssh, "enable"], false) !== false;
}

/** The TCP ports on which sshd listens; 22 when nothing is said (nixpkgs nixos/modules/services/networking/ssh/sshd.nix). */
export function sshdPorts(values: Values): readonly number[] {
  const ports = values
    .list([...openssh, "ports"])
    .flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return ports.length === 0 ? [22] : ports;
}

/** An account that somebody could log in to with an SSH key. */
export interface Account {
  readonly name: string;
  /** In the configuration, and so on the host from the first boot; those still to be filled in count, see PANTHER4201. */
  readonly keys: number;
  /** Files of keys that are there only once something has put them there, such as a secret. */
  readonly laterKeys: number;
  /** It is root, or may become root by its group. */
  readonly admin: boolean;
}

/** The accounts of a host that have keys or belong to the fleet's users. */
export function accountsOf(host: EvaluatedHost, values: Values): Account[] {
  const names = new Set([...host.facts.users.map(({ name }) => name), ...values.names(["users", "users"])]);
  return [...names].map((name) => {
    const path = ["users", "users", name];
    const missing = host.users.find((user) => user.name === name)?.missingKeys ?? [];
    const facts = host.facts.users.find((user) => user.name === name);
    const keys = values.list([...path, "openssh", "authorizedKeys", "keys"]).map(({ value }) => value);
    const files = values.list([...path, "openssh", "authorizedKeys", "keyFiles"]).map(({ value }) => value);
    const inStore = files.filter(
      (file) => isSpecial(file) && (file.$nix === "file" || file.$nix === "input"),
    );
    const groups = [
      ...(facts?.groups ?? []),
      ...values.list([...path, "extraGroups"]).map(({ value }) => value),
    ];
    const written = keys.filter((key) =>
      typeof key === "string" ? key.trim() !== "" : !(isSpecial(key) && key.$nix === "fillIn"),
    );
    return {
      name,
      keys: Math.max(written.length, facts?.keys.length ?? 0) + inStore.length + missing.length,
      laterKeys: files.length - inStore.length,
      admin: name === "root" || groups.includes("wheel"),
    };
  });
}

/** Why sshd turns an account away; nothing where it lets it in. */
export function refusal(values: Values, { name }: Account): string | undefined {
  const setting = (key: string): readonly string[] => words(values, [...openssh, "settings", key]);
  const matches = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => globMatches(pattern.split("@")[0]!, name));
  const allow = setting("AllowUsers");
  if (allow.length > 0 && !matches(allow)) return `AllowUsers names only ${allow.join(", ")}`;
  if (matches(setting("DenyUsers"))) return "DenyUsers names it";
  if (setting("AllowGroups").length > 0 && !allowedByGroup(values, name, setting("AllowGroups")))
    return "it is in none of AllowGroups";
  if (name === "root" && setting("PermitRootLogin").includes("no")) return "PermitRootLogin is no";
  return undefined;
}

function allowedByGroup(values: Values, name: string, groups: readonly string[]): boolean {
  const own = new Set(values.list(["users", "users", name, "extraGroups"]).map(({ value }) => value));
  return groups.some((group) => own.has(group) || group === "users" || group.includes("*"));
}

/** A setting of sshd as words: NixOS takes a list or a string with spaces for those that are lists. */
function words(values: Values, path: readonly string[]): readonly string[] {
  return values
    .list(path)
    .flatMap(({ value }) => (typeof value === "string" ? value.split(/\s+/).filter(Boolean) : []));
}

/** The patterns of ssh_config(5): `*` and `?`. */
function globMatches(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${expression}$`).test(text);
}

/** True where sshd lets nobody in by key. */
export function keysAreOff(values: Values): boolean {
  const value = values.scalar([...openssh, "settings", "PubkeyAuthentication"]);
  return value === false || value === "no";
}

/**
 * True where the keys of the configuration are not read: NixOS writes them to `/etc/ssh/authorized_keys.d/<user>`, which a
 * definition of higher priority can take out of `authorizedKeysFiles`.
 */
export function keysAreIgnored(values: Values): boolean {
  const winners = values.winning([...openssh, "authorizedKeysFiles"]);
  const forced =
    winners.length > 0 && winners.every(({ priority, conditional }) => priority < 100 && !conditional);
  return (
    forced &&
    !values
      .list([...openssh, "authorizedKeysFiles"])
      .some(({ value }) => typeof value !== "string" || value.includes("authorized_keys.d"))
  );
}

/** True where sshd listens on the machine itself only. */
export function listensOnLoopbackOnly(values: Values): boolean {
  const addresses = values
    .list([...openssh, "listenAddresses"])
    .map(({ value }) => (isAttrs(value) ? value["addr"] : undefined));
  return (
    addresses.length > 0 &&
    addresses.every((addr) => typeof addr === "string" && /^(?:127\.|::1$|\[::1\]$|localhost$)/.test(addr))
  );
}
