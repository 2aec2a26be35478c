/*
  `nixosSystem` of the stand-in: evaluates modules, and collects every definition of an option that no
  module declares:

    { config, options, definitions, home.<user>, ... }

  An undeclared option below one of the names in `closed` is refused as the real library would refuse it.

  `home` holds { config, options, definitions } of every user of home-manager, whose stand-in module is
  `homeManagerModule`: each value of `home-manager.users.<user>` is evaluated as a module system of its own.
*/
{
  lib,
  pkgs,
  refs,
  homeRefs,
  defaults,
  closed,
}:
let
  collector =
    root: refs: defaults:
    import ./collect.nix {
      inherit
        lib
        root
        refs
        defaults
        ;
    };
  nixos = collector "config" refs defaults;
  # home-manager takes name and home of a user from the system (nixos/common.nix)
  homeOf =
    user:
    collector "config" homeRefs [
      {
        path = [
          "home"
          "username"
        ];
        value = user;
      }
      {
        path = [
          "home"
          "homeDirectory"
        ];
        value = "/home/${user}";
      }
    ];

  # the NixOS configuration as home modules read it: its references carry the name that stands there
  osView =
    { unmatched, declared, ... }:
    lib.recursiveUpdate ((collector "osConfig" refs defaults).view unmatched) declared;

  evaluateWith =
    { view, definitions }:
    args:
    let
      evaluated = lib.evalModules (args // { collect = view; });
      # the flake's own options are all declared: what is not is a mistake, not somebody else's option
      unknown = lib.filter (def: lib.elem (lib.head def.prefix) closed) evaluated.unmatched;
    in
    evaluated
    // {
      definitions =
        if unknown == [ ] then
          definitions evaluated.unmatched
        else
          throw "The option `${lib.showOption (lib.head unknown).prefix}' does not exist. Definition values:${
            lib.showDefs [ (lib.head unknown) ]
          }";
    };
in
{
  nixosSystem =
    {
      modules,
      specialArgs ? { },
      system ? null,
      ...
    }:
    let
      evaluated = evaluateWith nixos {
        class = "nixos";
        specialArgs = {
          modulesPath = "/nixpkgs/nixos/modules";
        }
        // specialArgs;
        modules = modules ++ [
          {
            _file = "<stand-in>";
            _module.args = {
              pkgs = lib.mkOptionDefault (pkgs // { inherit system; });
              utils = { };
              osConfig = osView evaluated;
            };
          }
        ];
      };
    in
    evaluated
    // {
      inherit system pkgs;
      home = evaluated.options.home-manager.users.mergedValue or { };
    };

  homeManagerModule =
    { config, osConfig, ... }:
    {
      _file = "<home-manager>";
      key = "<home-manager>";
      options.home-manager.users = lib.mkOption {
        default = { };
        apply = lib.mapAttrs (_: evaluated: evaluated.config);
        type = lib.types.attrsOf (
          lib.types.mkOptionType {
            name = "home modules";
            check = v: lib.isAttrs v || lib.isFunction v || builtins.isPath v;
            merge =
              loc: defs:
              evaluateWith (homeOf (lib.last loc)) {
                class = "homeManager";
                specialArgs = {
                  inherit osConfig;
                  nixosConfig = osConfig;
                  osClass = "nixos";
                  modulesPath = "/home-manager/modules";
                }
                // config.home-manager.extraSpecialArgs or { };
                modules = [
                  {
                    _file = "<stand-in>";
                    _module.args = {
                      name = lib.last loc;
                      pkgs = lib.mkOptionDefault pkgs;
                    };
                  }
                ]
                ++ config.home-manager.sharedModules or [ ]
                ++ map (def: {
                  _file = def.file;
                  imports = [ def.value ];
                }) defs;
              };
          }
        );
      };
    };
}
