/** A flake reference as a lock file writes it. */
export type FlakeRef = Readonly<Record<string, string | number | boolean>>;

const forges: ReadonlySet<string> = new Set(["github", "gitlab", "sourcehut"]);

/**
 * The `original` of a lock node for the URL of an input: `github:owner/repo`, `github:owner/repo/ref-or-rev`, and the same
 * of gitlab and sourcehut, `git+https://...?ref=...`. Undefined for every other kind of reference (Nix src/libfetchers).
 */
export function parseInputUrl(url: string): FlakeRef | undefined {
  const git = /^git\+([^?#]+)(?:\?([^#]*))?$/.exec(url);
  if (git) return { ...Object.fromEntries(new URLSearchParams(git[2] ?? "")), type: "git", url: git[1]! };
  const [, type = "", path = "", query = ""] = /^([a-z]+):([^?#]+)(?:\?([^#]*))?$/.exec(url) ?? [];
  if (!forges.has(type)) return undefined;
  const [owner, repo, ...rest] = path.split("/").map(decodeURIComponent);
  if (!owner || !repo) return undefined;
  const extra = Object.fromEntries(new URLSearchParams(query));
  const version = rest.join("/");
  if (version === "") return { ...extra, owner, repo, type };
  return /^[0-9a-f]{40}$/.test(version)
    ? { ...extra, owner, repo, rev: version, type }
    : { ...extra, owner, ref: version, repo, type };
}

/** True if two references are the same whatever the order of their attributes; names of owners and repositories ignore case. */
export function sameRef(a: FlakeRef, b: FlakeRef): boolean {
  return canonical(a) === canonical(b);
}

function canonical(ref: FlakeRef): string {
  const entries = Object.entries(ref).map(
    ([k, v]) => [k, k === "owner" || k === "repo" ? String(v).toLowerCase() : v] as const,
  );
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
