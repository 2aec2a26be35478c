/*
  Evaluates hosts of a flake against the stand-ins, without lock file, fetch or build.

  flake   the flake's directory, a path
  hosts   names; null: all
  hive    evaluate the hosts of the output `colmena`, as colmena does: a node is a module, which gets the hive's
          special arguments, its name and the other nodes
  the rest as in ./default.nix and ./inputs.nix

  Gives, ready for JSON, { <host> = { nixos, home.<user>, warnings, assertions }; }.
*/
{
  flake,
  hosts ? null,
  hive ? false,
  refs ? [ ],
  homeRefs ? [ ],
  defaults ? [ ],
  packages ? [ ],
  inputPackages ? { },
  inputOutputs ? { },
}:
let
  nixpkgs = import ./. {
    inherit
      refs
      homeRefs
      defaults
      packages
      ;
  };
  inherit (nixpkgs) lib;
  inherit (import ./serialise.nix { inherit lib; }) serialise;

  source = import (flake + "/flake.nix");
  inputs = import ./inputs.nix {
    inherit nixpkgs;
    names = lib.remove "self" (builtins.attrNames source.inputs);
    outputs = builtins.fromJSON (builtins.readFile ./inputs.json) // inputOutputs;
    packages = inputPackages;
  };
  self = outputs // {
    inherit inputs outputs;
    _type = "flake";
    outPath = flake;
    sourceInfo.outPath = flake;
    lastModified = 0;
    lastModifiedDate = "19700101000000";
  };
  outputs = source.outputs (inputs // { inherit self; });
  inherit (outputs.colmena) meta;
  nodes = builtins.removeAttrs outputs.colmena [ "meta" ];
  hiveNodes = lib.mapAttrs (
    name: node:
    # instantiated: a path or a function is refused by colmena
    assert builtins.isAttrs meta.nixpkgs.lib;
    nixpkgs.lib.nixosSystem {
      modules = [ node ];
      specialArgs = {
        inherit name;
        nodes = hiveNodes;
      }
      // meta.specialArgs;
    }
  ) nodes;
  systems = if hive then hiveNodes else outputs.nixosConfigurations;

  definition =
    def:
    def
    // {
      file = toString def.file;
      value = serialise def.value;
      conditions = map serialise def.conditions;
    };
  listed =
    path: system:
    lib.concatMap (def: if def.path == path && builtins.isList def.value then def.value else [ ]) system.definitions;
in
lib.genAttrs (if hosts == null then builtins.attrNames systems else hosts) (
  host:
  let
    system = systems.${host} or (throw "the flake has no host `${host}'");
  in
  {
    nixos = map definition system.definitions;
    home = lib.mapAttrs (_: user: map definition user.definitions) system.home;
    warnings = serialise (listed [ "warnings" ] system);
    assertions = serialise (listed [ "assertions" ] system);
  }
)
