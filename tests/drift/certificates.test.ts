import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { certificates } from "../../src/drift/signals/certificates.ts";
import { needsTool } from "../support/tools.ts";
import { fakeHost, type FakeHost } from "./host.ts";

const units = "/run/current-system/etc/systemd/system";
const caddy = "/var/lib/caddy/.local/share/caddy/certificates/acme-v02.api.letsencrypt.org-directory";

describe.skipIf(!needsTool("openssl"))("certificates", () => {
  let host: FakeHost;
  const found = () => host.drift([certificates]);
  /** A real certificate that ends in so many days of now, or of the host's clock. */
  function make(path: string, days: number): void {
    const file = join(host.root, path);
    mkdirSync(dirname(file), { recursive: true });
    const options = ["-subj", "/CN=x", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
    execFileSync(
      "openssl",
      ["req", "-x509", ...options, "-keyout", "/dev/null", "-days", String(days), "-out", file],
      { stdio: "ignore" },
    );
  }
  const days = (n: number) => host.program("date", `${Math.floor(Date.now() / 1000) + n * 86_400}\n`);
  const end = (path: string) => {
    const text = execFileSync("openssl", ["x509", "-noout", "-enddate", "-in", join(host.root, path)], {
      encoding: "utf8",
    });
    return new Date(text.replace("notAfter=", "")).toISOString().slice(0, 10);
  };

  beforeEach(() => {
    host = fakeHost();
    host.program("id", "0\n");
    host.file(`${units}/acme-web.service`, "");
    host.file(`${units}/caddy.service`, "");
    host.file("/run/current-system/etc/caddy/caddy_config", "web.example.com {\n}\n");
  });
  afterEach(() => host.dispose());

  it("finds one of ACME that nobody renews, and the day on which it ends", () => {
    make("/var/lib/acme/web/cert.pem", 90);
    days(75);
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["certificates"] });
    days(77);
    expect(found().findings).toMatchObject([
      {
        key: "acme web",
        actual: end("/var/lib/acme/web/cert.pem"),
        remedies: [{ kind: "by-hand", command: "systemctl start acme-web.service" }],
      },
    ]);
    days(100);
    expect(found().findings).toHaveLength(1);
  });

  it("says nothing of one that is meant for days only, of none that is declared", () => {
    make("/var/lib/acme/web/cert.pem", 6);
    make("/var/lib/acme/old/cert.pem", 1);
    make(`${caddy}/gone.example.com/gone.example.com.crt`, 1);
    days(4);
    expect(found()).toMatchObject({ findings: [], unknown: [] });
    days(5);
    expect(found().findings).toMatchObject([{ key: "acme web" }]);
  });

  it("finds one of Caddy", () => {
    make(`${caddy}/web.example.com/web.example.com.crt`, 90);
    expect(found().findings).toEqual([]);
    days(80);
    expect(found().findings).toMatchObject([{ key: "caddy web.example.com", severity: "critical" }]);
  });

  it("reads days beyond 2049, which are written otherwise", () => {
    make("/var/lib/acme/web/cert.pem", 12_000);
    expect(found()).toMatchObject({ findings: [], unknown: [] });
    days(11_990);
    expect(found().findings).toMatchObject([{ actual: end("/var/lib/acme/web/cert.pem") }]);
  });

  it("knows of Caddy's no more than root", () => {
    host.program("id", "1000\n");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "certificates" }] });
  });

  it("does not know what is no certificate", () => {
    host.file("/var/lib/acme/web/cert.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "certificates" }] });
    make("/cut.pem", 90);
    host.file("/var/lib/acme/web/cert.pem", readFileSync(join(host.root, "cut.pem"), "utf8").slice(0, 120));
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "certificates" }] });
  });
});
