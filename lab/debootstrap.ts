import { attempt, run } from "./run.ts";

/** Debian release that hosts are made of: its Nix needs no other store than its own. */
export const suite = "bookworm";

/** Makes a tree of Debian with packages, from where this machine gets its own; takes a minute or two. */
export async function debootstrap(tree: string, packages: readonly string[]): Promise<void> {
  const mirror = process.env["PANTHER_LAB_MIRROR"] ?? "http://deb.debian.org/debian";
  await run(
    [
      ...(await fetching()),
      // nothing is lost if the power is: it is made anew
      "DPKG_FORCE=unsafe-io",
      "debootstrap",
      "--variant=minbase",
      `--include=${packages.join(",")}`,
      suite,
      tree,
      mirror,
    ],
    { timeout: 900_000 },
  );
}

/** Words in front of a program that fetches packages: the proxy of this machine's apt, if there is one. */
export async function fetching(): Promise<readonly ["env", ...string[]]> {
  const { stdout } = await attempt([
    "sh",
    "-c",
    'eval "$(apt-config shell P Acquire::http::Proxy)"; echo "${P-}"',
  ]);
  const proxy = stdout.trim();
  return ["env", ...(proxy === "" ? [] : [`http_proxy=${proxy}`])];
}
