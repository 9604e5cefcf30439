package app.certkeep.gui.common;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Consumer;

/// Actions for later that do not hold what they are about: a timer may run on after the window was
/// locked, and what it holds would stay in memory as long.
public final class Weakly {
    private Weakly() {}

    /// Does something with a target that is still there then.
    ///
    /// @param action does not hold the target itself
    public static <T> Runnable with(T target, Consumer<T> action) {
        WeakReference<T> held = new WeakReference<>(target);
        return () -> Optional.ofNullable(held.get()).ifPresent(action);
    }
}
