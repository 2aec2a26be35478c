/*
  A package set of stand-ins: a set with exactly the given attribute paths, since Nix knows no set that
  has every attribute. A package is

    { _type = "panther-package"; type = "derivation"; attr; arguments; name; outPath = "/pkgs/<attr>"; ... }

  It can be called (`pkgs.writeText "name" "text"`, `pkgs.fish.override { ... }`): the result is a package
  that remembers its arguments and has another outPath.
*/
{
  lib,
  packages,
  root,
}:
let
  package =
    attr: arguments:
    {
      _type = "panther-package";
      type = "derivation";
      inherit attr arguments root;
      name = attr;
      pname = lib.last (lib.splitString "." attr);
      version = "0";
      drvPath = "/${root}/${attr}.drv";
      outPath =
        "/${root}/${attr}"
        + lib.optionalString (arguments != [ ]) "-${builtins.hashString "sha256" (builtins.toJSON (map serialise arguments))}";
      meta.mainProgram = lib.last (lib.splitString "." attr);
      __functor = _: argument: package attr (arguments ++ [ argument ]);
    }
    // lib.optionalAttrs (arguments == [ ]) (
      lib.genAttrs [
        "override"
        "overrideAttrs"
        "withPackages"
      ] (method: package "${attr}.${method}" [ ])
    );
  inherit (import ./serialise.nix { inherit lib; }) serialise;

  # the set below a prefix, from the paths (as lists) that remain
  setOf =
    prefix: paths:
    let
      byName = builtins.groupBy builtins.head paths;
      node =
        name: here:
        let
          attr = lib.concatStringsSep "." (prefix ++ [ name ]);
          below = lib.filter (p: p != [ ]) (map lib.tail here);
          set = setOf (prefix ++ [ name ]) below;
        in
        if lib.length below == lib.length here then set else package attr [ ] // set;
    in
    lib.mapAttrs node byName;
in
setOf [ ] (map (lib.splitString ".") packages)
