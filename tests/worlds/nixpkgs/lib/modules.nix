# The module system: modules are loaded (load.nix), option declarations of one path are combined, definitions
# are brought to them, and what has no declaration is refused (or handed to `collect`, see evalModules).
{ lib }:
let
  inherit (builtins)
    all
    attrNames
    concatMap
    filter
    foldl'
    head
    isAttrs
    length
    map
    mapAttrs
    ;
  inherit (lib)
    discharge
    isOption
    mkOption
    optional
    pushDown
    setAttrByPath
    showDefs
    showFiles
    showOption
    types
    ;
  selfFile = "lib/modules.nix";
  # Several declarations of one option as one.
  combineDeclarations =
    loc: decls:
    foldl'
      (
        sum:
        { file, options }:
        let
          declaredTwice = throw "The option `${showOption loc}' in `${file}' is already declared in ${showFiles sum.declarations}.";
          both = attr: options ? ${attr} && sum ? ${attr};
          merged = sum.type.typeMerge options.type.functor;
          subModules = options.type.getSubModules or null;
        in
        if both "default" || both "example" || both "description" || both "apply" then
          declaredTwice
        else
          options
          // sum
          // {
            declarations = sum.declarations ++ [ file ];
            # modules of a later declaration come first, as with imports
            subModules =
              (if subModules == null then [ ] else map (lib.setDefaultModuleLocation file) subModules)
              ++ sum.subModules;
          }
          // (if both "type" then { type = if merged == null then declaredTwice else merged; } else { })
      )
      {
        inherit loc;
        declarations = [ ];
        subModules = [ ];
      }
      decls;

  settleType =
    option:
    if option.type.getSubModules or null == null then
      option // { type = option.type or types.unspecified; }
    else
      option // { type = option.type.substSubModules option.subModules; };

  evalOption =
    loc: option: given:
    let
      defs =
        optional (option ? default) {
          file = head option.declarations;
          value = lib.mkOptionDefault option.default;
        }
        ++ given;
      merged =
        if option.readOnly or false && length defs > 1 then
          throw "The option `${showOption loc}' is read-only, but it's set multiple times. Definition values:${
            showDefs (map (def: def // { inherit (lib.mergeDefinitions loc option.type [ def ]) value; }) defs)
          }"
        else
          lib.mergeDefinitions loc option.type defs;
    in
    option
    // {
      mergedValue = merged.value;
      value = builtins.addErrorContext "while evaluating the option `${showOption loc}':" (
        (option.apply or lib.id) merged.value
      );
      inherit (merged) isDefined;
      highestPrio = merged.priority;
      definitions = map (def: def.value) merged.definitions;
      files = map (def: def.file) merged.definitions;
      definitionsWithLocations = merged.definitions;
      __toString = _: showOption loc;
    };

  # Declarations and definitions of one level of the tree: { options, unmatched }.
  # decls: { file, options } each; defs: { file, value } each, where value is a set.
  evalTree =
    loc: decls: defs:
    let
      notASet = filter (def: !isAttrs def.value) defs;
      checkedDefs =
        if notASet == [ ] then
          defs
        else
          throw "In module `${(head notASet).file}', you're trying to define a value of type `${builtins.typeOf (head notASet).value}' rather than an attribute set for the option `${showOption loc}'!";

      declsByName = lib.zipAttrs (
        map (
          d:
          if isAttrs d.options then
            mapAttrs (_: options: {
              inherit (d) file;
              inherit options;
            }) d.options
          else
            throw "An option declaration for `${showOption loc}' has type `${builtins.typeOf d.options}' rather than an attribute set."
        ) decls
      );
      rawByName = lib.zipAttrs (
        map (
          def:
          mapAttrs (_: value: {
            inherit (def) file;
            inherit value;
          }) def.value
        ) checkedDefs
      );

      # A set of options beside a submodule option of the same path is a module of that submodule.
      asSubmodule =
        d:
        if isOption d.options then
          d
        else
          d
          // {
            options = mkOption {
              type = types.submoduleWith {
                modules = [ { inherit (d) options; } ];
                shorthandOnlyDefinesConfig = null;
              };
            };
          };

      results = mapAttrs (
        name: here:
        let
          path = loc ++ [ name ];
          tagged = filter (d: d.options ? _type) here;
          wrongTag = filter (d: d.options._type != "option") tagged;
          raw = rawByName.${name} or [ ];
          leaf = decls: {
            options = evalOption path (settleType (combineDeclarations path decls)) raw;
            unmatched = [ ];
          };
        in
        if wrongTag != [ ] then
          throw "In module ${(head wrongTag).file}: expected an option declaration at option path `${showOption path}' but got an attribute set with type ${(head wrongTag).options._type}"
        else if length tagged == length here then
          leaf here
        else if tagged == [ ] then
          evalTree path here (
            concatMap (def: map (value: def // { inherit value; }) (pushDown def.value)) raw
          )
        else if all (d: d.options.type.name or null == "submodule") tagged then
          leaf (map asSubmodule here)
        else
          throw "The option `${showOption path}' in module `${(head tagged).file}' would be a parent of the following options, but its type `${
            (head tagged).options.type.description or "<no description>"
          }' does not support nested options."
      ) declsByName;

      unmatchedByName = mapAttrs (_: r: r.unmatched) results // removeAttrs rawByName (attrNames results);
    in
    {
      options = mapAttrs (_: r: r.options) results;
      unmatched =
        if defs == [ ] then
          [ ]
        else
          concatMap (
            name: map (def: def // { prefix = [ name ] ++ def.prefix or [ ]; }) unmatchedByName.${name}
          ) (attrNames unmatchedByName);
    };
in
rec {
  setDefaultModuleLocation = file: m: {
    _file = file;
    imports = [ m ];
  };

  # All definitions of one value: which hold, in which order, and what they make together.
  mergeDefinitions =
    loc: type: defs:
    let
      holding = concatMap (
        def:
        map (value: {
          inherit (def) file;
          inherit value;
        }) (builtins.addErrorContext "while evaluating definitions from `${def.file}':" (discharge def.value))
      ) defs;
      winners = lib.strongest holding;
      definitions = lib.inOrder winners.values;
      isDefined = definitions != [ ];
      wrong = filter (def: !type.check def.value) definitions;
    in
    {
      inherit definitions isDefined;
      inherit (winners) priority;
      value =
        if !isDefined then
          type.emptyValue.value
            or (throw "The option `${showOption loc}' is used but not defined: it has no value and no default.")
        else if type.accepts definitions then
          type.merge loc definitions
        else
          throw "A definition for option `${showOption loc}' is not of type `${type.description}'. Definition values:${
            showDefs (if wrong == [ ] then definitions else wrong)
          }";
    };

  /*
    Evaluates modules: { config, options, _module, extendModules, type }, and for the collecting of
    definitions `declared` (the values of declared options alone) and `unmatched`.

    `collect`, which the real library does not have, is a function from the definitions without a
    declaration ({ file, prefix, value }, in merge order) to a set. With it such definitions are no error:
    the set becomes part of `config` beneath what is declared.
  */
  evalModules =
    evalArgs@{
      modules,
      prefix ? [ ],
      specialArgs ? { },
      class ? null,
      collect ? null,
    }:
    let
      ownModule = {
        _file = selfFile;
        key = selfFile;
        options._module = {
          args = mkOption { type = types.lazyAttrsOf types.raw; };
          check = mkOption {
            type = types.bool;
            default = true;
          };
          freeformType = mkOption {
            type = types.nullOr types.optionType;
            default = null;
          };
          specialArgs = mkOption { readOnly = true; };
        };
        config._module = {
          args = {
            inherit extendModules;
            moduleType = type;
          };
          inherit specialArgs;
        };
      };

      loaded = lib.collectModules {
        inherit class;
        modulesPath = specialArgs.modulesPath or "";
        modules = modules ++ [ ownModule ];
        args = {
          inherit
            lib
            options
            config
            specialArgs
            ;
          _class = class;
          _prefix = prefix;
        }
        // specialArgs;
      };
      # what imports comes after what is imported
      inMergeOrder = lib.reverseList loaded;

      tree = evalTree prefix (map (m: { inherit (m) file options; }) inMergeOrder) (
        concatMap (m: map (value: { inherit (m) file; inherit value; }) (pushDown m.config)) inMergeOrder
      );
      inherit (tree) options unmatched;

      declared = lib.mapAttrsRecursiveCond (v: !isOption v) (_: option: option.value) options;
      inherit (declared._module) freeformType;
      free = freeformType.merge prefix (
        map (def: {
          inherit (def) file;
          value = setAttrByPath def.prefix def.value;
        }) unmatched
      );
      config =
        if collect != null then
          lib.recursiveUpdate (collect unmatched) declared
        else if freeformType == null || unmatched == [ ] then
          declared
        else
          lib.recursiveUpdate free declared;

      checked =
        if
          collect == null && config._module.check && freeformType == null && unmatched != [ ]
        then
          throw "The option `${showOption (prefix ++ (head unmatched).prefix)}' does not exist. Definition values:${
            showDefs [ (head unmatched) ]
          }"
        else
          true;
      guard = builtins.seq checked;

      extendModules =
        {
          modules ? [ ],
          specialArgs ? { },
          prefix ? evalArgs.prefix or [ ],
        }:
        evalModules (
          evalArgs
          // {
            inherit prefix;
            modules = evalArgs.modules ++ modules;
            specialArgs = evalArgs.specialArgs or { } // specialArgs;
          }
        );
      type = types.submoduleWith { inherit modules specialArgs class; };
    in
    {
      _type = "configuration";
      options = guard options;
      config = guard (removeAttrs config [ "_module" ]);
      _module = guard config._module;
      inherit
        class
        declared
        extendModules
        type
        unmatched
        ;
    };
}
