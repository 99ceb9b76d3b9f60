package org.sycee.partner.tck;

/** What stands around the plugin while a case is played. */
record Stand(
        Line line,
        SimulatorProcess simulator,
        CallbackInbox inbox,
        PluginManifest manifest,
        Bytecode code,
        Calls calls) {}
