import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { launcher } from "../support/launcher.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

function panther(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(launcher, ["network", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

describe("panther network", () => {
  it("lists the ports of the hosts that are named, with the line that opens each", () => {
    const { stdout, status } = panther("ovh-vps");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ovh-vps {2}access: /);
    expect(stdout).toMatch(/^ {2}tcp 22 +sshd +.*modules\/nixos\/security\/firewall\.ts:\d+$/m);
    expect(stdout).toMatch(/^ {2}tcp 9100 +node exporter +tailnet \(hetzner-vps\)/m);
    expect(stdout).not.toContain("yoga  access");
  });

  it("tells the same as JSON, with places resolved", () => {
    const { version, hosts } = JSON.parse(panther("yoga", "--json").stdout);
    expect(version).toBe(1);
    expect(hosts).toMatchObject([{ host: "yoga", access: expect.any(String) }]);
    const tunnel = hosts[0].ports.find((port: { service: string }) => port.service === "tailscaled");
    expect(tunnel).toMatchObject({
      protocol: "udp",
      port: 41641,
      internet: { origins: [{ file: "modules/nixos/services/tailscale.ts", line: expect.any(Number) }] },
    });
  });

  it("prints the policy, and suggests a host that is meant", () => {
    expect(panther("--policy").stdout).toContain('"tagOwners": {');
    const { stderr, status } = panther("yogo");
    expect(stderr).toContain("Did you mean yoga?");
    expect(status).toBe(2);
  });
});
