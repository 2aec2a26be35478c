import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const certificates: Signal = {
  id: "certificates",
  title: "certificates that run out",
  reads:
    "the last day in /var/lib/acme/*/cert.pem and in Caddy's certificates (RFC 5280; nixpkgs, nixos/modules/security/acme)",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const [kind = "", name = ""] = key.split(" ");
    const folder = "/var/lib/caddy/.local/share/caddy/certificates";
    return {
      severity: "critical",
      what: `the certificate of ${name} ends on ${actual ?? "an unknown day"}, and is not renewed`,
      command:
        kind === "acme"
          ? `journalctl -u ${quoted(`acme-${name}.service`)} -n 50`
          : `ls -lR ${folder}; journalctl -u caddy.service -n 50`,
      remedies: [
        {
          kind: "by-hand",
          command:
            kind === "acme"
              ? `systemctl start ${quoted(`acme-${name}.service`)}`
              : "systemctl restart caddy.service",
        },
      ],
      option: kind === "acme" ? ["security", "acme", "certs", name] : ["services", "caddy", "virtualHosts"],
    };
  },
};
