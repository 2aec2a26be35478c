# Modules that keep old option names alive.
{ lib }:
let
  inherit (lib)
    getAttrFromPath
    mkIf
    mkMerge
    mkOption
    mkOverride
    optional
    optionalAttrs
    setAttrByPath
    showFiles
    showOption
    ;
in
rec {
  # Every definition of an option again, at the priority that won.
  mkAliasAndWrapDefsWithPriority =
    wrap: option:
    mkIf option.isDefined (
      wrap (mkMerge (map (mkOverride (option.highestPrio or lib.defaultOverridePriority)) option.definitions))
    );
  mkAliasAndWrapDefinitions = wrap: option: mkIf option.isDefined (wrap (mkMerge option.definitions));
  mkAliasDefinitions = mkAliasAndWrapDefinitions lib.id;

  # `from` becomes an option that defines `to` and reads from it.
  doRename =
    {
      from,
      to,
      visible,
      warn,
      use,
      withPriority ? true,
      condition ? true,
    }:
    { config, options, ... }:
    let
      old = getAttrFromPath from options;
      target = lib.attrByPath to null options;
    in
    {
      options = setAttrByPath from (
        mkOption {
          inherit visible;
          description = "Another name of `${showOption to}'.";
          apply = _: use (lib.attrByPath to (abort "The option `${showOption to}' has no value") config);
        }
        // optionalAttrs (target.type or null != null) { inherit (target) type; }
      );
      config = mkIf condition (mkMerge [
        (optionalAttrs (options ? warnings) {
          warnings = optional (
            warn && old.isDefined
          ) "The option `${showOption from}' defined in ${showFiles old.files} has been renamed to `${showOption to}'.";
        })
        (
          if withPriority then
            mkAliasAndWrapDefsWithPriority (setAttrByPath to) old
          else
            mkAliasAndWrapDefinitions (setAttrByPath to) old
        )
      ]);
    };

  mkRenamedOptionModule =
    from: to:
    doRename {
      inherit from to;
      visible = false;
      warn = true;
      use = lib.id;
    };

  mkAliasOptionModule =
    from: to:
    doRename {
      inherit from to;
      visible = true;
      warn = false;
      use = lib.id;
    };

  mkRemovedOptionModule =
    path: instructions:
    { options, ... }:
    let
      option = getAttrFromPath path options;
    in
    {
      options = setAttrByPath path (mkOption {
        visible = false;
        apply =
          _:
          throw "The option `${showOption path}' can no longer be used since it's been removed. ${instructions}";
      });
      config.assertions = [
        {
          assertion = !option.isDefined;
          message = "The option definition `${showOption path}' in ${showFiles option.files} no longer has any effect; please remove it.\n${instructions}";
        }
      ];
    };
}
