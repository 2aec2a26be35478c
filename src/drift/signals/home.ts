import { nothing } from "../expected.ts";
import { homeOf, quoted, type Signal } from "../signal.ts";

export const home: Signal = {
  id: "home",
  title: "homes",
  reads: "homes against the generation of home-manager that the running system activates",
  depth: "fast",
  limit: 10,
  seen: "fixture",
  expected: () => nothing,
  tell({ key, actual }) {
    const slash = key.indexOf("/");
    const [user, name] = [key.slice(0, slash), key.slice(slash + 1)];
    const unit = `home-manager-${user.replaceAll("-", "\\x2d")}.service`;
    const again = { kind: "by-hand", command: `systemctl restart ${quoted(unit)}` } as const;
    if (name === "")
      return {
        severity: "warning",
        what: `the home of ${user} is that of another generation of home-manager`,
        command: `readlink -f ${homeOf(user)}/.local/state/home-manager/gcroots/current-home; systemctl cat ${quoted(unit)}`,
        remedies: [again],
      };
    const file = `${homeOf(user)}/${quoted(name)}`;
    return {
      severity: "warning",
      what: `~${user}/${name} ${sentence(actual)}`,
      command: `ls -l ${file}`,
      remedies:
        actual === "replaced"
          ? [{ kind: "by-hand", command: `mv ${file} ${file}.by-hand && ${again.command}` }]
          : [again],
    };
  },
};

function sentence(actual: string | null): string {
  if (actual === "missing") return "is declared, and is not there";
  if (actual === "replaced") return "is a file of its own, where a link to what is declared belongs";
  return `${actual}, not to what is declared`;
}
