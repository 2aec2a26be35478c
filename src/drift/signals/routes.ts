import { declaredNetworks } from "../networks.ts";
import { quoted, type Signal } from "../signal.ts";

export const routes: Signal = {
  id: "routes",
  title: "fixed routes",
  reads: "`ip route` of the main table, against systemd.network.networks (ip-route(8), systemd.network(5))",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected({ values }) {
    const declared = declaredNetworks(values);
    if (declared === null) return null;
    const keys = declared.networks.flatMap((one) =>
      one.routes.map(({ to, via }) => {
        const family = `${to} ${via ?? ""}`.includes(":") ? "ipv6" : "ipv4";
        return `${family} ${to}${via === null ? "" : ` via ${via}`} dev ${one.interface}`;
      }),
    );
    return { items: Object.fromEntries(keys.map((key) => [key, null])), closed: declared.allRoutes };
  },
  tell({ key, kind }, { values }) {
    const [family = "", ...words] = key.split(" ");
    const route = words.join(" ");
    const six = family === "ipv6" ? "-6 " : "";
    const name = words.at(-2) === "dev" ? words.at(-1)! : "";
    const network = declaredNetworks(values)?.networks.find((one) => one.interface === name);
    const option = network === undefined ? {} : { option: [...network.option.slice(0, -1), "routes"] };
    const command = `ip ${six}route show`;
    if (kind === "missing")
      return {
        severity: "warning",
        what: `the declared route ${route} is not there`,
        command,
        remedies: [{ kind: "by-hand", command: `networkctl reconfigure ${quoted(name)}` }],
        ...option,
      };
    return {
      severity: "warning",
      what: `route ${route} is declared nowhere`,
      command,
      remedies: [
        { kind: "by-hand", command: `ip ${six}route del ${words.map(quoted).join(" ")}` },
        ...adoption(words, option.option),
      ],
      ...option,
    };
  },
};

function adoption(words: readonly string[], path: readonly string[] | undefined) {
  const [to = "", via, gateway] = words;
  if (path === undefined || via !== "via" || gateway === undefined) return [];
  const route = to === "default" ? { Gateway: gateway } : { Destination: to, Gateway: gateway };
  return [{ kind: "adopt" as const, path, value: JSON.stringify([route]) }];
}
