import { nothing } from "../expected.ts";
import { quoted, type Declared, type Difference, type Remedy, type Signal } from "../signal.ts";

const settings = ["services", "openssh", "settings"];

export const sshd: Signal = {
  id: "sshd",
  title: "settings of sshd",
  reads:
    "`sshd -T` of /etc/ssh/sshd_config and of the running system's own (sshd(8); nixpkgs, nixos/modules/services/networking/ssh/sshd.nix)",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell(difference, declared) {
    const { key, actual } = difference;
    if (key === "running")
      return {
        severity: "warning",
        what: "sshd has run since before its declared settings were there, and does not follow them",
        command: "systemctl status sshd.service",
        remedies: [{ kind: "by-hand", command: "systemctl restart sshd.service" }],
        option: ["services", "openssh"],
      };
    if (key === "sshd_config")
      return {
        severity: actual === "replaced" ? "warning" : "critical",
        what: sentence(actual),
        command: actual === "invalid" ? "sshd -t -f /etc/ssh/sshd_config" : "ls -l /etc/ssh/sshd_config",
        remedies: [{ kind: "redeploy" }],
        option: ["services", "openssh"],
      };
    const [now = "", said = ""] = (actual ?? "").split(", declared ");
    const option = optionOf(key, declared);
    return {
      severity: doors.has(key) ? "critical" : "warning",
      what: `sshd has ${key} ${now}, and declared is ${said}`,
      command: `sshd -T -f /etc/ssh/sshd_config | grep ${quoted(`^${key} `)}`,
      remedies: [{ kind: "redeploy" }, ...adoption(difference, now, option)],
      ...(option === null ? {} : { option }),
    };
  },
};

/** Settings that decide who gets in. */
const doors = new Set([
  "allowgroups",
  "allowusers",
  "authenticationmethods",
  "authorizedkeyscommand",
  "authorizedkeysfile",
  "authorizedprincipalscommand",
  "authorizedprincipalsfile",
  "denygroups",
  "denyusers",
  "gssapiauthentication",
  "hostbasedauthentication",
  "kbdinteractiveauthentication",
  "kerberosauthentication",
  "listenaddress",
  "passwordauthentication",
  "permitemptypasswords",
  "permitrootlogin",
  "permituserenvironment",
  "port",
  "pubkeyauthentication",
  "strictmodes",
  "trustedusercakeys",
  "usepam",
]);

function sentence(actual: string | null): string {
  if (actual === "missing") return "/etc/ssh/sshd_config is declared, and is not there";
  if (actual === "invalid") return "/etc/ssh/sshd_config is not as it is declared, and sshd refuses it";
  return "/etc/ssh/sshd_config is not as it is declared, though it comes to the same";
}

/** The option of a setting, which `sshd -T` writes in small letters; null where nothing is known by that name. */
function optionOf(key: string, { values }: Declared): readonly string[] | null {
  if (key === "port") return ["services", "openssh", "ports"];
  if (key === "listenaddress") return ["services", "openssh", "listenAddresses"];
  if (key === "authorizedkeysfile") return ["services", "openssh", "authorizedKeysFiles"];
  const name = values.names(settings).find((one) => one.toLowerCase() === key);
  return name === undefined ? null : [...settings, name];
}

function adoption({ key }: Difference, now: string, option: readonly string[] | null): Remedy[] {
  if (option === null || now === "nothing" || key === "listenaddress") return [];
  if (key === "port") {
    const ports = now.split(",").map(Number);
    return ports.every(Number.isInteger)
      ? [{ kind: "adopt", path: option, value: JSON.stringify(ports) }]
      : [];
  }
  return [{ kind: "adopt", path: option, value: asTypeScript(key, now) }];
}

function asTypeScript(key: string, now: string): string {
  if (/^(?:allow|deny)(?:users|groups)$|^authorizedkeysfile$/.test(key))
    return JSON.stringify(now.split(/[ ,]+/));
  // of these NixOS takes words only (nixpkgs, sshd.nix, settings)
  if (/^(?:yes|no)$/.test(now) && key !== "permitrootlogin") return now === "yes" ? "true" : "false";
  return /^\d{1,9}$/.test(now) ? now : JSON.stringify(now);
}
