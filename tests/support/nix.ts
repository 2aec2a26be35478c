// How Nix builds on a machine where nobody has configured it: root by itself, for the users that build for it come with a
// package of their own; in a sandbox that has a shell; without asking caches that no test can reach.
const settings = "build-users-group =\nsandbox-paths = /bin /lib /lib64 /usr\nsubstitute = false";
process.env["NIX_CONFIG"] = `${process.env["NIX_CONFIG"] ?? ""}\n${settings}`;
