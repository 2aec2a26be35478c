import type { EvaluatedHost } from "../evaluate/model.ts";
import { isAttrs, isSpecial } from "../evaluate/value.ts";
import { type Values } from "./values.ts";

const openssh = ["services", "openssh"];

/** True where sshd runs, or where only Nix knows. */
export function sshdRuns(values: Values): boolean {
  return values.bool([...openssh, "enable"], false) !== false;
}

/**
 * The TCP ports on which sshd listens where an address names none, and those that its `openFirewall` opens; 22 when
 * nothing is said (nixpkgs nixos/modules/services/networking/ssh/sshd.nix).
 */
export function sshdPorts(values: Values): readonly number[] {
  const ports = values
    .list([...openssh, "ports"])
    .flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return ports.length === 0 ? [22] : ports;
}

/** An address on which sshd listens, and the port; no address for all of them, or one that only Nix knows. */
export interface Listener {
  readonly address?: string;
  readonly port: number;
}

/** Where sshd listens: an address with a port of its own is not listened to on the others (sshd_config(5), ListenAddress). */
export function sshdListens(values: Values): Listener[] {
  const ports = sshdPorts(values);
  const all = values.list([...openssh, "listenAddresses"]).flatMap(({ value }) => {
    const { addr, port } = isAttrs(value) ? value : {};
    const address = typeof addr === "string" ? { address: addr } : {};
    return (typeof port === "number" ? [port] : ports).map((number) => ({ ...address, port: number }));
  });
  return all.length > 0 ? all : ports.map((port) => ({ port }));
}

/** An account that somebody could log in to with an SSH key. */
export interface Account {
  readonly name: string;
  /** In the configuration, and so on the host from the first boot; those still to be filled in count, see PANTHER4201. */
  readonly keys: number;
  /** Files of keys that are there only once something has put them there, such as a secret. */
  readonly laterKeys: number;
  readonly groups: readonly string[];
  /** It is root, or may become root by its group. */
  readonly admin: boolean;
}

/** The accounts of a host that have keys or belong to the fleet's users. */
export function accountsOf(host: EvaluatedHost, values: Values): Account[] {
  const names = new Set([...host.facts.users.map(({ name }) => name), ...values.names(["users", "users"])]);
  const enabled = [...names].filter(
    (name) => values.bool(["users", "users", name, "enable"], true) !== false,
  );
  return enabled.map((name) => {
    const path = ["users", "users", name];
    const missing = host.users.find((user) => user.name === name)?.missingKeys ?? [];
    const facts = host.facts.users.find((user) => user.name === name);
    const keysPath = [...path, "openssh", "authorizedKeys", "keys"];
    const keys = values.list(keysPath).map(({ value }) => value);
    const files = values.list([...path, "openssh", "authorizedKeys", "keyFiles"]).map(({ value }) => value);
    // those that Nix reads when it evaluates (nixpkgs sshd.nix, `authKeysFiles`), whatever expression names them
    const inStore = files.filter(
      (file) => isSpecial(file) && file.$nix !== "secret" && file.$nix !== "fillIn",
    );
    const primary = values.scalar([...path, "group"]) ?? (name === "root" ? "root" : "users");
    const groups = [
      ...(facts?.groups ?? []),
      ...values.list([...path, "extraGroups"]).map(({ value }) => value),
      primary,
    ].filter((group) => typeof group === "string");
    const written = keys.filter((key) =>
      typeof key === "string" ? key.trim() !== "" : !(isSpecial(key) && key.$nix === "fillIn"),
    );
    return {
      name,
      // a definition of the keys can take those of `defineUser` away
      keys:
        (values.all(keysPath).length > 0 ? written.length : (facts?.keys.length ?? 0)) +
        inStore.length +
        missing.length,
      laterKeys: files.length - inStore.length,
      groups,
      admin: name === "root" || groups.includes("wheel"),
    };
  });
}

/** Why sshd turns an account away; nothing where it lets it in, or only Nix knows. */
export function refusal(values: Values, account: Account): string | undefined {
  const { name, groups } = account;
  const setting = (key: string): Patterns => patterns(values, [...openssh, "settings", key]);
  const names = (key: string, wanted: readonly string[]): boolean =>
    setting(key).known.some((pattern) => wanted.some((one) => globMatches(pattern.split("@")[0]!, one)));
  const leavesOut = (key: string, wanted: readonly string[]): boolean =>
    setting(key).known.length > 0 && !setting(key).more && !names(key, wanted);
  if (leavesOut("AllowUsers", [name]))
    return `AllowUsers names only ${setting("AllowUsers").known.join(", ")}`;
  if (names("DenyUsers", [name])) return "DenyUsers names it";
  if (leavesOut("AllowGroups", groups)) return "it is in none of AllowGroups";
  if (names("DenyGroups", groups)) return "it is in one of DenyGroups";
  const [root] = setting("PermitRootLogin").known;
  if (name === "root" && (root === "no" || root === "forced-commands-only"))
    return `PermitRootLogin is ${root}`;
  return undefined;
}

interface Patterns {
  readonly known: readonly string[];
  /** There are some that only Nix knows. */
  readonly more: boolean;
}

/** A setting of sshd as words: NixOS takes a list or a string with spaces for those that are lists. */
function patterns(values: Values, path: readonly string[]): Patterns {
  const all = values.list(path).map(({ value }) => value);
  return {
    known: all.flatMap((value) => (typeof value === "string" ? value.split(/\s+/).filter(Boolean) : [])),
    more: all.some(isSpecial),
  };
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
