package app.certkeep.gui.keyvalue;

import app.certkeep.activity.RandomStrings;
import app.certkeep.generator.Generator;

import java.util.function.Supplier;

/// Where random values come from.
///
/// @param generator this computer, for nothing
/// @param remote the configured service, for credits
/// @param balance credits that are left; asks the store
public record ValueSources(Generator generator, RandomStrings remote, Supplier<Long> balance) {}
