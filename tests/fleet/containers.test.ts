import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { podman } from "../../modules/nixos/services/podman.ts";
import { needsTool } from "../support/tools.ts";
import { configuration } from "./configuration.ts";

const { tables } = configuration({ use: [podman()] }).networking.nftables;
const table = `table ${tables.containers.family} containers {\n${tables.containers.content}}\n`;

/**
 * A host that publishes a container's port 80 as its own 8080, as netavark does it, with three neighbours: the container,
 * the internet and the tailnet. Prints who reaches the container.
 */
const host = `
mount -t tmpfs none /run
mkdir /run/netns
sysctl -qw net.ipv4.ip_forward=1
ip link set lo up
neighbour() { # name, interface of the host, its network
  ip netns add "$1"
  ip link add "$2" type veth peer name eth0 netns "$1"
  ip addr add "10.$3.0.1/24" dev "$2"; ip link set "$2" up
  ip -n "$1" link set lo up; ip -n "$1" addr add "10.$3.0.2/24" dev eth0; ip -n "$1" link set eth0 up
  ip -n "$1" route add default via "10.$3.0.1"
}
neighbour container podman0 1
neighbour internet uplink 2
neighbour tailnet tailscale0 3
nft -f - <<'end'
${table}
table ip netavark {
  chain prerouting { type nat hook prerouting priority dstnat; tcp dport 8080 dnat to 10.1.0.2:80; }
  chain output { type nat hook output priority -100; tcp dport 8080 dnat to 10.1.0.2:80; }
}
end
ip netns exec container "$1" -e 'require("net").createServer((s) => s.end()).listen(80, () => console.log(1))' > /run/listens &
server=$!
trap 'kill "$server"; wait' EXIT
until [ -s /run/listens ]; do sleep 0.1; done
reaches() { timeout 2 "$@" bash -c 'exec 3<>"/dev/tcp/$0/8080"' "$address" 2>/dev/null; }
address=10.1.0.1; reaches env && echo host || :
address=10.2.0.1; reaches ip netns exec internet && echo internet || :
address=10.3.0.1; reaches ip netns exec tailnet && echo tailnet || :
`;

const canForward = process.getuid?.() === 0 && ["ip", "nft", "unshare", "bash"].every(needsTool);

describe.skipIf(!canForward)("a port that root's container publishes", () => {
  it("answers the host and the tailnet, and not the internet", () => {
    const { stdout, stderr, status } = spawnSync(
      "unshare",
      ["--net", "--mount", "bash", "-eu", "-c", host, "host", process.execPath],
      { encoding: "utf8", timeout: 50_000 },
    );
    expect({ status, stderr, reached: stdout.trim().split("\n") }).toEqual({
      status: 0,
      stderr: "",
      reached: ["host", "tailnet"],
    });
  });
});
