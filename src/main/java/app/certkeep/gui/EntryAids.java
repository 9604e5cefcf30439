package app.certkeep.gui;

import app.certkeep.app.UserSession;
import app.certkeep.gui.keyvalue.EntryTransfer;
import app.certkeep.gui.keyvalue.KeyValuesScreen;
import app.certkeep.gui.keyvalue.ValueMaking;
import app.certkeep.gui.keyvalue.ValueSources;

/// What the screen of keys and values does in dialogs.
final class EntryAids {
    private EntryAids() {}

    static KeyValuesScreen.Aids of(UserSession session, Shell shell) {
        ValueSources sources =
                new ValueSources(
                        session.generator(), session.randomStrings(), session.activity()::balance);
        ValueMaking.Tools tools =
                new ValueMaking.Tools(
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        shell.dialogs(),
                        shell.clipboard());
        return new KeyValuesScreen.Aids(
                new ValueMaking(sources, tools),
                new EntryTransfer(
                        session.keyValues(),
                        session.account()::prove,
                        session.archive(),
                        shell.notices(),
                        tools));
    }
}
