/*
  The inputs of a flake as stand-ins: { <name> = outputs; }.

  names      the inputs that the flake declares
  outputs    { <input>.<output> = [ "a.b" ... ]; }: modules (empty ones) and overlays that exist
  packages   { <input> = [ "a.b" ... ]; }: below packages.<system>
*/
{
  nixpkgs,
  names,
  outputs,
  packages,
}:
let
  inherit (nixpkgs) lib;
  setOf =
    make: paths: lib.foldl' lib.recursiveUpdate { } (map (p: lib.setAttrByPath (lib.splitString "." p) (make p)) paths);
  emptyModule = input: output: name: {
    _file = "<${input}.${output}.${name}>";
    key = "<${input}.${output}.${name}>";
    config = { };
  };
  make = input: output: if output == "overlays" then (_: _: _: { }) else emptyModule input output;

  other =
    name:
    {
      _type = "flake";
      outPath = "/inputs/${name}";
      inputs = { };
    }
    // lib.mapAttrs (output: setOf (make name output)) (outputs.${name} or { })
    // lib.optionalAttrs (packages ? ${name}) {
      packages = lib.genAttrs lib.systems (
        _:
        import ./packages.nix {
          inherit lib;
          packages = packages.${name};
          root = name;
        }
      );
    };
  homeManager = other "home-manager" // {
    inherit lib;
    nixosModules = {
      default = nixpkgs.homeManagerModule;
      home-manager = nixpkgs.homeManagerModule;
    };
  };
in
lib.genAttrs names (
  name:
  if name == "nixpkgs" then
    other "nixpkgs" // nixpkgs
  else if name == "home-manager" then
    homeManager
  else
    other name
)
