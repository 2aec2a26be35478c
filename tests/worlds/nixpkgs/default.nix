/*
  The stand-in as a flake's outputs: { lib, legacyPackages }. `import nixpkgs { system = ...; }` gives the same.

  packages   the attribute paths below `pkgs` that exist, as "python3Packages.requests"
  refs       paths of `config` that stay symbolic, as [ "users" "users" "alice" "home" ] (see collect.nix)
  homeRefs   the same for the `config` of home modules
  closed     first names of options that are the flake's own: there nothing undeclared is collected
  defaults   { path, value } of what NixOS itself would define (see collect.nix)
*/
{
  packages ? [ ],
  refs ? [ ],
  homeRefs ? [ ],
  defaults ? [ ],
  closed ? [ "panther" ],
  system ? "x86_64-linux",
}:
let
  lib = import ./lib;
  pkgs =
    import ./packages.nix {
      inherit lib packages;
      root = "pkgs";
    }
    // {
      stdenv.hostPlatform = { inherit system; };
    };
  worlds = import ./nixos.nix {
    inherit
      lib
      pkgs
      refs
      homeRefs
      defaults
      closed
      ;
  };
in
{
  lib = lib // {
    inherit (worlds) nixosSystem;
  };
  legacyPackages = lib.genAttrs lib.systems (_: pkgs);
  inherit (worlds) homeManagerModule;
  outPath = ./.;
}
